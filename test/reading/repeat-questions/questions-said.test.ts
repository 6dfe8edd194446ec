import { expect, test } from 'vitest'
import { alreadyAnswered } from '../../../src/reading/repeat-questions/already-answered.ts'
import { fitOf } from '../../bench/detectors/f1.ts'
import { told } from '../conversations.ts'
import { isSeen } from '../halves.ts'
import { LATEST_QUESTIONS } from '../later-words.ts'
import { QUESTIONS_SAID } from './questions-said.ts'
import type { SupportQuestion } from './support-questions.ts'

const fitIn = (part: readonly SupportQuestion[]) =>
  fitOf(
    part.map(([, , answeredBy]) => answeredBy !== undefined),
    part.map(([said, question]) => alreadyAnswered(told([['Joe', said]]), question) !== undefined),
  )

for (const half of ['seen', 'unseen']) {
  test(`of the ${half} half three in four repeated questions are noticed, and nine of ten rightly`, () => {
    const { precision, recall } = fitIn(
      QUESTIONS_SAID.filter(
        ([said, question]) => isSeen(`${said} | ${question}`) === (half === 'seen'),
      ),
    )
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.75)
  })
}

test('of questions written afterwards half are noticed, and nine of ten rightly', () => {
  const { precision, recall } = fitIn(LATEST_QUESTIONS)
  expect(precision).toBeGreaterThanOrEqual(0.9)
  expect(recall).toBeGreaterThanOrEqual(0.5)
})
