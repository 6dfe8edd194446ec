import { expect, test } from 'vitest'
import { type LanguageSigns, languageOf } from '../../../src/domain/wording/language-of.ts'

const KNOWN: [label: string, signs: LanguageSigns, language: string][] = [
  ['nothing', {}, 'en'],
  ['a browser', { locale: 'pt-BR' }, 'pt'],
  ['a browser in a language without our words', { locale: 'pl' }, 'en'],
  ['what they write, over the browser', { locale: 'en-US', written: 'fr' }, 'fr'],
  ['what a teammate set, over what they write', { override: 'DE_at', written: 'fr' }, 'de'],
  ['their screen now, over all', { viewerLocale: 'ja', override: 'de' }, 'ja'],
  ['a screen in a language without our words', { viewerLocale: 'nl', locale: 'es' }, 'es'],
]

test.each(KNOWN)('the language is known by %s', (_, signs, language) => {
  expect(languageOf(signs)).toBe(language)
})
