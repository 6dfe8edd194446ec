import { expect, test } from 'vitest'
import { hoursWords } from '../../../src/domain/waiting/window-words.ts'

const at = (time: string) => new Date(`2026-11-25T${time}:00Z`)

test.each([
  ['en', '11 AM – 1 PM'],
  ['de', '11–13 Uhr'],
  ['fr', '11:00 – 13:00'],
  ['es', '11:00–13:00'],
  ['pt', '11h - 13h'],
  ['ja', '11時～13時'],
])('in %s two hours to choose from are told shortly: %s', (language, words) => {
  expect(hoursWords(at('11:00'), at('13:00'), language, 'UTC').replaceAll('\u00a0', ' ')).toBe(
    words,
  )
})

test('a time that is no whole hour is told to the minute, on the clock of its zone', () => {
  const words = (zone: string) => hoursWords(at('11:30'), at('13:00'), 'en', zone)
  expect(words('UTC').replaceAll('\u00a0', ' ')).toBe('11:30 AM – 1:00 PM')
  expect(words('Asia/Kathmandu')).toContain('5:15')
})

test('a line may end after the dash and nowhere else', () => {
  expect(hoursWords(at('11:00'), at('13:00'), 'en', 'UTC')).toBe('11\u00a0AM\u00a0– 1\u00a0PM')
})
