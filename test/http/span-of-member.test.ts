import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOfMember } from '../../src/http/span-of-member.ts'

const PATH = ['conversation', 'conversation_parts']

/** The text of the value that was found. */
function valueIn(json: string, path: readonly string[] = PATH): string | undefined {
  const bytes = Buffer.from(json)
  const span = spanOfMember(bytes, path)
  return span && bytes.toString('utf8', span.start, span.end)
}

const anyObject = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())

test('whatever the value is and whatever stands around it, it is found whole', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      anyObject,
      anyObject,
      fc.constantFrom(0, 2, '\t', '\r\n '),
      (value, before, beside, indent) => {
        const { conversation: _asked, ...others } = before
        const body = { ...others, conversation: { ...beside, conversation_parts: value } }
        const found = valueIn(JSON.stringify(body, undefined, indent))
        expect(JSON.parse(found ?? 'nothing')).toEqual(JSON.parse(JSON.stringify(value)))
      },
    ),
  )
})

test('no text of any kind makes it throw, and what is found lies within the text', () => {
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '\\', '\\"', ' ', '1', 'null', 'é'],
    ...['"conversation"', '"conversation_parts"', '{"conversation":', '{"conversation_parts":'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const json = Buffer.from(pieces.join(''))
      const span = spanOfMember(json, PATH)
      if (!span) return
      expect(span.start).toBeGreaterThan(0)
      expect(span.end).toBeGreaterThanOrEqual(span.start)
      expect(span.end).toBeLessThanOrEqual(json.length)
    }),
  )
})

test.each([
  [
    'quotes inside of words',
    String.raw`{"conversation":{"a":"\"}","conversation_parts":["\\\"]"]}}`,
  ],
  [
    'a backslash at the end of a word',
    String.raw`{"conversation":{"a":"\\","conversation_parts":["\\"]}}`,
  ],
])('%s end nothing', (_what, json) => {
  expect(JSON.parse(valueIn(json) ?? '')).toEqual(JSON.parse(json).conversation.conversation_parts)
})

test.each([
  ['nothing', ''],
  ['a list', '[{"conversation":{"conversation_parts":[]}}]'],
  ['another member', '{"conversation":{"title":"conversation_parts"}}'],
  ['the member in another place', '{"contact":{"conversation_parts":[]}}'],
  ['a conversation that is no object', '{"conversation":"conversation_parts"}'],
  ['a value that never ends', '{"conversation":{"conversation_parts":[[1,2]'],
  ['a word that never ends', '{"conversation":{"conversation_parts":["a'],
  ['a name that never ends', '{"conversation":{"conversation_par'],
])('in %s there is no such member', (_what, json) => {
  expect(valueIn(json)).toBeUndefined()
})
