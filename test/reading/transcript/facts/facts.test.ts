import { expect, test } from 'vitest'
import { readConversation } from '../../../../src/reading/transcript/read-conversation.ts'
import { told } from '../../conversations.ts'
import { KEPT_ASIDE, SEEN, type Told } from './examples.ts'

const factsIn = (sentence: string) =>
  readConversation(told([['Joe', sentence]])).facts.map(({ label, value }) => `${label}: ${value}`)

function measured(sentences: readonly Told[]) {
  const answers = sentences.map(([sentence, facts]) => ({
    sentence,
    facts,
    found: factsIn(sentence),
  }))
  const found = answers.flatMap((one) => one.found).length
  const there = answers.flatMap(({ facts }) => facts).length
  const right = answers.flatMap((one) =>
    one.found.filter((fact) => one.facts.includes(fact)),
  ).length
  const wrong = answers.filter(
    (one) => [...one.found].sort().join('|') !== [...one.facts].sort().join('|'),
  )
  return { precision: right / found, recall: right / there, wrong }
}

test('what customers told us in the sentences we looked at is found, and nothing else', () => {
  const { precision, recall, wrong } = measured(SEEN)
  if (process.env.SHOW_FACTS) console.log(JSON.stringify({ precision, recall, wrong }, null, 1))
  expect(SEEN.length).toBeGreaterThanOrEqual(60)
  expect(recall).toBeGreaterThanOrEqual(0.95)
  expect(precision).toBeGreaterThanOrEqual(0.95)
})

test('what customers told us in sentences nobody looked at while building is found as well', () => {
  const { precision, recall, wrong } = measured(KEPT_ASIDE)
  if (process.env.SHOW_FACTS)
    console.log(JSON.stringify({ precision, recall, wrong: wrong.length }))
  expect(KEPT_ASIDE.length).toBeGreaterThanOrEqual(60)
  expect(recall).toBeGreaterThanOrEqual(0.85)
  expect(precision).toBeGreaterThanOrEqual(0.9)
})
