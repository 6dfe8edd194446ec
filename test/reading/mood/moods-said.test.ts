import { expect, test } from 'vitest'
import type { Mood } from '../../../src/domain/reading.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { fitOf } from '../../bench/detectors/f1.ts'
import { told } from '../conversations.ts'
import { isSeen } from '../halves.ts'
import { LATEST_MOODS } from '../later-words.ts'
import { MOODS_SAID } from './moods-said.ts'

const moodOf = (said: string) => readConversation(told([['Joe', said]])).mood

const MOODS: readonly Mood[] = ['angry', 'frustrated', 'worried', 'neutral', 'pleased']

const said = MOODS.flatMap((mood) => MOODS_SAID[mood].map((text) => ({ text, mood })))

const isBad = (mood: Mood) => mood === 'angry' || mood === 'frustrated'

for (const half of ['seen', 'unseen']) {
  const part = said.filter(({ text }) => isSeen(text) === (half === 'seen'))
  const heard = part.map(({ text }) => moodOf(text))

  test(`of the ${half} half four in five messages are heard as they sound`, () => {
    const right = part.filter(({ mood }, at) => heard[at] === mood).length
    expect(right / part.length).toBeGreaterThanOrEqual(0.8)
  })

  test(`of the ${half} half anger and frustration are found and seldom imagined`, () => {
    const { precision, recall } = fitOf(
      part.map(({ mood }) => isBad(mood)),
      heard.map(isBad),
    )
    expect(precision).toBeGreaterThanOrEqual(0.85)
    expect(recall).toBeGreaterThanOrEqual(0.75)
  })
}

test('of unusual words written afterwards no less is heard than was measured', () => {
  const right = LATEST_MOODS.filter(([text, mood]) => moodOf(text) === mood).length
  expect(right).toBeGreaterThanOrEqual(15)
})

for (const said of ['We are not frustrated.', 'I am not worried.', 'No one stole my password.']) {
  test(`a feeling that is denied is none: ${said}`, () => expect(moodOf(said)).toBe('neutral'))
}

for (const said of [
  "It doesn't work great, thanks for the fast reply, it worked before.",
  'It is not perfect, good work though.',
]) {
  test(`praise that is denied pleases nobody, whatever thanks follow: ${said}`, () => {
    expect(moodOf(said)).toBe('neutral')
  })
}

test('a denied feeling hides no other that is told beside it', () => {
  expect(moodOf('I am not worried, but this is urgent.')).toBe('worried')
})

test('what was never so bad is not denied', () => {
  expect(moodOf('Never so disappointed in my life.')).toBe('frustrated')
})

test('a glad volley of exclamation marks is no shouting', () => {
  expect(moodOf('Oh thanks!!!')).not.toBe('angry')
})
