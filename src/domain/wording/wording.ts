import type { Language } from '../waiting/customer-message.ts'
import type { TemplateName } from './template-names.ts'
import { wordsIn } from './words-in.ts'

/** What a workspace's admins say in their own words, by language and sentence. What is not here is said in ours. */
export type Wording = Readonly<
  Partial<Record<Language, Readonly<Partial<Record<TemplateName, string>>>>>
>

/** A sentence as it is said in a workspace: the admins' own, or ours. */
export function templateOf(wording: Wording, language: Language, name: TemplateName): string {
  return wording[language]?.[name] ?? ourTemplate(language, name)
}

/** A sentence as we say it. */
export function ourTemplate(language: Language, name: TemplateName): string {
  const { transition, overrun } = wordsIn(language)
  const ours: Readonly<Record<string, string>> = {
    ...prefixed('transition', transition),
    ...prefixed('overrun', overrun),
  }
  return ours[name] ?? ''
}

const prefixed = (part: string, words: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [`${part}.${name}`, text]))
