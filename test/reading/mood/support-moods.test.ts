import { expect, test } from 'vitest'
import type { Mood } from '../../../src/domain/reading.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { fitOf } from '../../bench/detectors/f1.ts'
import { told } from '../conversations.ts'
import { LATER_MOODS, SUPPORT_MOODS } from './support-moods.ts'

const moodOf = (said: string) => readConversation(told([['Joe', said]])).mood

const isBad = (mood: Mood) => mood === 'angry' || mood === 'frustrated'

for (const [said, mood] of SUPPORT_MOODS) {
  test(`"${said}" sounds ${mood}`, () => expect(moodOf(said)).toBe(mood))
}

test('of messages the words were not chosen for, few are called bad wrongly and two in five bad ones are found', () => {
  const { precision, recall } = fitOf(
    LATER_MOODS.map(([, mood]) => isBad(mood)),
    LATER_MOODS.map(([said]) => isBad(moodOf(said))),
  )
  expect(precision).toBeGreaterThanOrEqual(0.85)
  expect(recall).toBeGreaterThanOrEqual(0.4)
})
