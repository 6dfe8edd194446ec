import { expect, test } from 'vitest'
import { runQaGate } from '../../../src/domain/qa-gate/gate.ts'
import { findingJson } from '../../../src/http/api/case-json.ts'
import { completeDraft, reading } from './complete-packages.ts'

const WORDS = 'I will call you back by Friday, your password is: hunter22'

const { transcript } = completeDraft('support-to-support')

/** The gate's findings where a promise that nobody wrote down stands in message 3, said or noted. */
function findingsWith(text: string, quote: string, kind: 'said' | 'noted') {
  const messages = transcript.messages.map((one) =>
    one.number === 3 ? { ...one, text, kind } : one,
  )
  const promises = reading.promises.map((one) => ({
    ...one,
    what: quote,
    evidence: { ...one.evidence, quote },
  }))
  const verdict = runQaGate(
    completeDraft('support-to-support', {
      fields: { promised: '' },
      transcript: { ...transcript, messages },
      reading: { ...reading, promises },
    }),
  )
  if (verdict.passed) throw new Error('The promise is missing')
  return verdict.findings
}

test('what the gate finds never repeats a secret of the conversation', () => {
  const findings = findingsWith(WORDS, WORDS, 'said')
  const promised = findings.find(({ check }) => check === 'promised')
  expect(promised?.evidence[0]?.quote).toContain('[password removed]')
  expect(promised?.suggestion).toContain('[password removed]')
  expect(JSON.stringify(findings.map(findingJson))).not.toContain('hunter22')
})

test('words that are a secret only after the words before them are not repeated either', () => {
  const findings = findingsWith('Password: hunter22', 'hunter22', 'said')
  expect(JSON.stringify(findings.flatMap(({ evidence }) => evidence))).not.toContain('hunter22')
})

test('what stands in an internal note is shown on the card and not sent through the API', () => {
  const words = 'I will call Joe back by Friday.'
  const [noted] = findingsWith(words, words, 'noted')
  expect(noted?.evidence).toMatchObject([{ quote: words, noted: true }])
  expect(noted && findingJson(noted).evidence).toEqual([])
  const [said] = findingsWith(words, words, 'said')
  expect(said && findingJson(said).evidence).toHaveLength(1)
})
