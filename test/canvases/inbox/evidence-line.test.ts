import { expect, test } from 'vitest'
import {
  type EvidenceView,
  messageLinks,
  sourcesLine,
} from '../../../canvases/inbox/evidence-line.ts'
import type { Room } from '../../../canvases/kit/fit.ts'

const ROOM: Room = { text: (words) => words, line: (words) => words }

const from = (...numbers: readonly number[]): readonly EvidenceView[] =>
  numbers.map((messageNumber) => ({
    messageNumber,
    authorName: 'Joe',
    quote: 'words',
    url: `https://app.example.com/m${messageNumber}`,
  }))

const link = (text: string, number: number) => `[${text}](https://app.example.com/m${number})`

const LINES: readonly (readonly [label: string, numbers: readonly number[], line: string])[] = [
  ['nothing', [], ''],
  ['one message', [3], `From ${link('Message 3', 3)}, Joe`],
  ['one message, two of its sentences', [3, 3], `From ${link('Message 3', 3)}, Joe`],
  [
    'three messages, each to be followed',
    [3, 5, 5, 9],
    `From ${link('Message 3', 3)}, Joe; also ${link('5', 5)}, ${link('9', 9)}`,
  ],
  [
    'more than are followed',
    [3, 5, 9, 11, 12, 11],
    `From ${link('Message 3', 3)}, Joe; also ${link('5', 5)}, ${link('9', 9)} and 2 more`,
  ],
]

for (const [label, numbers, line] of LINES) {
  test(`where a field comes from: ${label}`, () => {
    expect(sourcesLine(from(...numbers), ROOM)).toBe(line)
  })
}

test('a sentence is followed to three messages at most, each once', () => {
  expect(messageLinks(from(1, 1, 2, 0, 3, 4)).split(', ')).toEqual(
    [1, 2, 3].map((number) => link(`Message ${number}`, number)),
  )
})
