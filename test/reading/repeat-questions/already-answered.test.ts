import { expect, test } from 'vitest'
import { alreadyAnswered } from '../../../src/reading/repeat-questions/already-answered.ts'
import { fitOf } from '../../bench/detectors/f1.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'
import { told } from '../conversations.ts'
import { LATER_QUESTIONS, SUPPORT_QUESTIONS, type SupportQuestion } from './support-questions.ts'

const answerTo = ([said, question]: SupportQuestion) =>
  alreadyAnswered(told([['Joe', said]]), question)?.quote

for (const example of SUPPORT_QUESTIONS) {
  const [said, question, answeredBy] = example
  test(`after "${said}", "${question}" ${answeredBy ? 'is answered' : 'is new'}`, () => {
    const quote = answerTo(example)
    if (answeredBy === undefined) expect(quote).toBeUndefined()
    else expect(quote?.toLowerCase()).toContain(answeredBy.toLowerCase())
  })
}

test('of questions the detector was not built for, those it calls answered are, and it finds half of them', () => {
  const { precision, recall } = fitOf(
    LATER_QUESTIONS.map(([, , answeredBy]) => answeredBy !== undefined),
    LATER_QUESTIONS.map((example) => answerTo(example) !== undefined),
  )
  expect(precision).toBeGreaterThanOrEqual(0.9)
  expect(recall).toBeGreaterThanOrEqual(0.5)
})

test('what the customer was asked and answered in one word is known', () => {
  const transcript = told([
    ['Joe', 'I would like to book a flight.'],
    ['Maya', 'From which city will you leave?'],
    ['Joe', 'Lisbon.'],
    ['Maya', 'When do you want to fly?'],
    ['Joe', 'On March 3rd.'],
  ])
  expect(alreadyAnswered(transcript, 'What city are you leaving from?')?.quote).toBe('Lisbon.')
  expect(alreadyAnswered(transcript, 'When do you want to leave?')?.quote).toBe('On March 3rd.')
  expect(alreadyAnswered(transcript, 'When do you want to return?')).toBeUndefined()
})

test('the date of one thing is not the date of another', () => {
  const transcript = told([
    ['Joe', 'I need a bus to Porto on Friday.'],
    ['Maya', 'Your bus is booked.'],
    ['Joe', 'Great. Now find me a hotel there.'],
  ])
  expect(alreadyAnswered(transcript, 'When do you want to check in?')).toBeUndefined()
  expect(alreadyAnswered(transcript, 'When does your bus trip start?')?.messageNumber).toBe(1)
})

test('words in a note answer nothing: the customer did not say them', () => {
  const transcript = told([
    ['Joe', 'It crashes.'],
    ['Maya notes', 'Customer uses Chrome 126.'],
  ])
  expect(alreadyAnswered(transcript, 'Which browser are you using?')).toBeUndefined()
})

test('an empty conversation has answered nothing', () => {
  expect(alreadyAnswered(told([]), 'Which browser are you using?')).toBeUndefined()
})

for (const unit of [
  'how many ',
  'to to ',
  'when? ',
  'send to a ',
  'i have ',
  '1 ',
  ', or ',
  'A B ',
  'on the ',
  'your colleague ',
  'error when you ',
]) {
  test(`four times as much of "${unit}" as question and as story takes about four times as long`, () => {
    const ofLength = (chars: number) => unit.repeat(chars / unit.length)
    const growth = growthOf(25_000, ofLength, (text) => {
      alreadyAnswered(told([['Joe', text]]), text.slice(0, 2_000))
      alreadyAnswered(told([['Joe', text]]), 'How many nights, where and when?')
    })
    expect(growth).toBeLessThan(LINEAR_GROWTH)
  })
}
