import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/domain/waiting/customer-message.ts'
import { checkWording } from '../../../src/domain/wording/check-wording.ts'
import { TEMPLATES, type TemplateName } from '../../../src/domain/wording/template-names.ts'
import { ourTemplate } from '../../../src/domain/wording/wording.ts'

const NAMES = Object.keys(TEMPLATES) as TemplateName[]

test.each(LANGUAGES)('every sentence of ours in %s would pass as an admin’s own', (language) => {
  for (const name of NAMES) {
    expect(checkWording(name, ourTemplate(language, name)), name).toMatchObject({ usable: true })
  }
})

const REFUSED: [label: string, name: TemplateName, written: string, problem: RegExp][] = [
  ['nothing', 'transition.support', '  ', /Write a sentence/],
  ['an unknown placeholder', 'transition.support', '{name} and {boss}', /\{boss\}.*\{name\}/],
  ['a placeholder of another sentence', 'overrun.first', '{estimate}', /\{estimate\}/],
  ['a brace that is left open', 'transition.support', '{name} { takes over', /brace/],
  ['no word of who takes over', 'transition.support', 'Somebody takes over.', /\{name\}/],
  ['no word of when', 'transition.estimate', '{name} will write.', /\{estimate\}/],
  ['too much', 'transition.support', `{name} ${'x'.repeat(500)}`, /Shorten it by 107/],
  ['a link that is not https', 'transition.support', '{name}: http://a.example/b', /https/],
  ['a link without a scheme', 'transition.support', '{name}: evil.com', /https/],
  ['a disguised link', 'transition.support', '{name} https://x@evil.com/', /https/],
  ['a script', 'transition.support', '{name} javascript:alert(1)', /https/],
]

test.each(REFUSED)('%s is refused with a word on what to do', (_, name, written, problem) => {
  const checked = checkWording(name, written)
  expect(checked.usable ? '' : checked.problem).toMatch(problem)
})

test('a link over https is kept, and hidden signs are not', () => {
  expect(checkWording('transition.support', '{name}\u200b: https://acme.example/help')).toEqual({
    usable: true,
    text: '{name}: https://acme.example/help',
  })
})
