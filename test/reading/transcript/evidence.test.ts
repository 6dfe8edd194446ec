import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence, Transcript } from '../../../src/domain/transcript.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { anyTranscript } from '../any-transcript.ts'
import { CONVERSATIONS } from '../conversations.ts'

/** Every piece of evidence anywhere inside a value. */
function evidenceIn(value: unknown): readonly Evidence[] {
  if (typeof value !== 'object' || value === null) return []
  if ('quote' in value && 'messageId' in value) return [value as Evidence]
  return Object.values(value).flatMap(evidenceIn)
}

function expectVerbatim(transcript: Transcript, value: unknown): number {
  const found = evidenceIn(value)
  for (const { messageId, messageNumber, quote } of found) {
    const message = transcript.messages.find(({ id }) => id === messageId)
    expect(message?.number).toBe(messageNumber)
    expect(quote.trim()).not.toBe('')
    expect(message?.text).toContain(quote)
  }
  return found.length
}

for (const [name, { transcript }] of Object.entries(CONVERSATIONS)) {
  test(`every quote stands in its message: ${name}`, () => {
    expect(expectVerbatim(transcript, readConversation(transcript))).toBeGreaterThan(1)
  })
}

test('every quote of any conversation stands in its message, and every finding of the customer is theirs', () => {
  let quotes = 0
  fc.assert(
    fc.property(anyTranscript, (transcript) => {
      const reading = readConversation(transcript)
      quotes += expectVerbatim(transcript, reading)
      const theirs = [
        reading.moodEvidence,
        reading.expected,
        reading.actual,
        reading.impact,
        reading.lastCustomerWords,
        ...reading.steps,
        ...reading.facts.map(({ evidence }) => evidence),
      ].filter((piece) => piece !== undefined)
      for (const { messageId } of theirs) {
        const message = transcript.messages.find(({ id }) => id === messageId)
        expect([message?.role, message?.kind]).toEqual(['customer', 'said'])
      }
      for (const { value, evidence } of reading.facts) expect(evidence.quote).toContain(value)
      for (const { evidence } of reading.promises) {
        expect(transcript.messages.find(({ id }) => id === evidence.messageId)?.role).not.toBe(
          'customer',
        )
      }
    }),
    { numRuns: 150 },
  )
  expect(quotes, 'the property looked at something').toBeGreaterThan(500)
})

test('the same conversation always reads the same', () => {
  fc.assert(
    fc.property(anyTranscript, (transcript) => {
      expect(readConversation(transcript)).toEqual(readConversation(structuredClone(transcript)))
    }),
    { numRuns: 40 },
  )
})
