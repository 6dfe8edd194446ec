import { expect, test } from 'vitest'
import { wholeAnswer } from './connection.ts'
import { countOthers, screenOf, startTally } from './tally.ts'

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\ncontent-length: 5\r\n\r\n'

const received: [label: string, received: string, expected: ReturnType<typeof wholeAnswer>][] = [
  ['half a head', head.slice(0, 40), undefined],
  ['a head and half a body', `${head}{"a`, undefined],
  ['all of it', `${head}{"a"}`, { status: 200, body: '{"a"}' }],
  ['a refusal without a body', 'HTTP/1.1 401 Unauthorized\r\n\r\n', { status: 401, body: '' }],
]

for (const [label, bytes, expected] of received) {
  test(`an answer is whole or not yet: ${label}`, () =>
    expect(wholeAnswer(bytes)).toEqual(expected))
}

const card = '{"canvas":{"content":{"components":[]},"stored_data":{"screen":"case-card"}}}'

const screens: [label: string, status: number, body: string, expected: string][] = [
  ['a card', 200, card, 'case-card'],
  ['a canvas that does not say', 200, '{"canvas":{}}', 'no screen'],
  ['a refusal', 401, card, 'status 401'],
  ['a broken connection', 0, '', 'status 0'],
]

for (const [label, status, body, expected] of screens) {
  test(`what an answer shows: ${label}`, () => expect(screenOf({ status, body })).toBe(expected))
}

test('whatever is not the card counts against the run', () => {
  const tally = startTally()
  tally.add(1, { status: 200, body: card })
  tally.add(2, { status: 200, body: card.replace('case-card', 'trouble') })
  tally.add(3, { status: 0, body: '' })
  const total = tally.total(1)
  expect(total.latenciesMs).toEqual([1, 2, 3])
  expect(countOthers(total, 'case-card')).toBe(2)
})
