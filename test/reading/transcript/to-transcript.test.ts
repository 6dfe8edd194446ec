import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConversationPart } from '../../../src/domain/transcript.ts'
import {
  MAX_MESSAGE_CHARS,
  MAX_TRANSCRIPT_CHARS,
  toTranscript,
} from '../../../src/reading/transcript/to-transcript.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'

const at = (minute: number) => new Date(Date.UTC(2025, 10, 5, 9, minute))

const part = (over: Partial<ConversationPart>): ConversationPart => ({
  id: 'p1',
  partType: 'comment',
  role: 'customer',
  authorName: 'Joe',
  authorId: '7',
  body: '<p>Hello</p>',
  at: at(0),
  redacted: false,
  attachments: [],
  ...over,
})

const textOf = (body: string) => toTranscript('c', [part({ body })]).messages[0]?.text

const bodies: [label: string, body: string, text: string | undefined][] = [
  ['paragraphs are lines', '<p>One</p><p>Two</p>', 'One\nTwo'],
  ['a line break is a line', '<p>One<br>Two</p>', 'One\nTwo'],
  ['bold and code are words', '<p>The <b>big</b> <code>x</code></p>', 'The big x'],
  [
    'a link shows where it goes',
    '<a href="https://a.example/x">here</a>',
    'here (https://a.example/x)',
  ],
  ['a bare link once', '<a href="https://a.example">https://a.example</a>', 'https://a.example'],
  ['a mail link', '<a href="mailto:a@b.example">write</a>', 'write (a@b.example)'],
  ['no script addresses', '<a href="javascript:alert(1)">click</a>', 'click'],
  ['bullets', '<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['numbers', '<ol><li>Go</li><li>Click</li></ol>', '1. Go\n2. Click'],
  ['headings stay quiet', '<h1>Title</h1><p>x</p>', 'Title\nx'],
  ['an image', '<p>See <img src="https://i.example/1.png" alt="x"></p>', 'See [image]'],
  ['script and style are gone', '<p>a</p><script>alert(1)</script><style>p{}</style>', 'a'],
  [
    'table rows are lines',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    'a b\nc',
  ],
  ['a quoted e-mail', '<p>mine</p><blockquote>theirs<br>too</blockquote>', 'mine\n> theirs\n> too'],
  ['entities', '<p>a &amp; b &lt;c&gt;</p>', 'a & b <c>'],
  ['plain text keeps its lines', 'one\ntwo\n\n\n\nthree', 'one\ntwo\n\nthree'],
  ['plain text keeps its signs', 'if a < b && c > d', 'if a < b && c > d'],
  ['a placeholder is no tag', 'Dear <your name>', 'Dear <your name>'],
  ['plain text with entities', 'a &amp; b\nc < d', 'a & b\nc < d'],
  ['blanks are tidied', '<p>  a \u00A0 b\t c  </p>', 'a b c'],
  ['zero-width characters', 'pass\u200Bword\uFEFF\u2060', 'password'],
  ['bidirectional overrides', 'abc\u202Edef\u202C \u2066x\u2069', 'abcdef x'],
  ['hidden tag characters', 'hi\u{E0069}\u{E0067}\u{E006E}', 'hi'],
  ['hidden variation selectors', 'hi\u{E0121}\u{E0122}\uFE01', 'hi'],
  ['control characters', 'a\u0000b\u0007c', 'abc'],
  ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
  ['a family stays one emoji', '👨‍👩‍👧 👩🏽‍💻 ❤️ 1️⃣', '👨‍👩‍👧 👩🏽‍💻 ❤️ 1️⃣'],
  ['a flag of tags stays', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['a joiner between Latin letters goes', 'a\u200Db\u200Cc', 'abc'],
  ['a joiner in Persian stays', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['right-to-left text', '<p>شكرا جزيلا</p>', 'شكرا جزيلا'],
  ['an empty paragraph is no message', '<p></p>', undefined],
  ['blanks alone are no message', ' \u200B\n ', undefined],
]

for (const [label, body, text] of bodies) {
  test(`a body is read: ${label}`, () => expect(textOf(body)).toBe(text))
}

const kinds: [
  label: string,
  over: Partial<ConversationPart>,
  kind: 'said' | 'noted' | undefined,
][] = [
  ['a comment', { role: 'teammate' }, 'said'],
  ['a note', { role: 'teammate', partType: 'note' }, 'noted'],
  ['an assignment with words', { role: 'teammate', partType: 'assignment' }, 'noted'],
  [
    'an assignment without',
    { role: 'teammate', partType: 'assignment', body: undefined },
    undefined,
  ],
  ['closing with words', { role: 'teammate', partType: 'close' }, 'said'],
  ['a Fin answer', { role: 'fin' }, 'said'],
  ['a workflow answer', { role: 'bot', partType: 'quick_reply' }, 'said'],
  ['a redacted part', { redacted: true }, undefined],
  ['a part without body', { body: undefined }, undefined],
]

for (const [label, over, kind] of kinds) {
  test(`a part becomes a message: ${label}`, () => {
    const [message] = toTranscript('c', [part(over)]).messages
    expect(message?.kind).toBe(kind)
    if (message) expect(message.role).toBe(over.role)
  })
}

test('a file without words is a message that says so', () => {
  const { messages } = toTranscript('c', [part({ body: undefined, attachments: ['shot.png'] })])
  expect(messages.map(({ text }) => text)).toEqual(['[attached: shot.png]'])
})

test('messages stand in order of time, then as given, and are numbered without gaps', () => {
  const { messages } = toTranscript('c', [
    part({ id: 'late', at: at(9) }),
    part({ id: 'first', at: at(1) }),
    part({ id: 'gone', at: at(2), redacted: true }),
    part({ id: 'second', at: at(1) }),
  ])
  expect(messages.map(({ id, number }) => [id, number])).toEqual([
    ['first', 1],
    ['second', 2],
    ['late', 3],
  ])
})

test('a message that is too long is cut and says so', () => {
  const text = textOf('x'.repeat(100_000)) ?? ''
  expect(text.length).toBe(MAX_MESSAGE_CHARS)
  expect(text.endsWith(' [cut]')).toBe(true)
})

const huge: [label: string, unit: string][] = [
  ['one character', 'x'],
  ['open angles', '<'],
  ['half tags', '<a '],
  ['ampersands', '&'],
  ['unclosed paragraphs', '<p>a'],
  ['blanks', ' '],
  ['joiners', '\u200D'],
]

for (const [label, unit] of huge) {
  test(`four times as much of ${label} takes about four times as long`, () => {
    const ofLength = (chars: number) => `<p>${unit.repeat(chars / unit.length)}</p>`
    expect(growthOf(50_000, ofLength, textOf)).toBeLessThan(LINEAR_GROWTH)
  })
}

/** The same amount of work, give or take what the machine does meanwhile. */
const NO_GROWTH = 1.5

test('of nesting without an end no more is read than of a body of the longest length', () => {
  const nested = (chars: number) => `${'<div>'.repeat(chars / 5)}deep`
  expect(growthOf(250_000, nested, textOf, NO_GROWTH)).toBeLessThan(2)
})

test('500 parts of a 1 MB conversation are read, and all of them stay', () => {
  const body = `<p>${'The export fails again and again. '.repeat(60)}</p>`
  const parts = Array.from({ length: 500 }, (_, index) => part({ id: `p${index}`, body }))
  const { messages } = toTranscript('c', parts)
  expect(messages.length).toBe(500)
})

test('a conversation of long messages stays within its limit', () => {
  const parts = Array.from({ length: 500 }, (_, index) =>
    part({ id: `p${index}`, body: 'y '.repeat(9_000) }),
  )
  const { messages } = toTranscript('c', parts)
  const chars = messages.reduce((sum, { text }) => sum + text.length, 0)
  expect(messages.length).toBe(500)
  expect(chars).toBeLessThan(MAX_TRANSCRIPT_CHARS * 1.2)
})

test('any body gives visible text that a database and a note can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (body) => {
      const text = textOf(body)
      if (text === undefined) return
      expect(text).not.toBe('')
      expect(text.isWellFormed()).toBe(true)
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|[\u200B\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})
