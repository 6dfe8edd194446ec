import { expect, test } from 'vitest'
import { CHECKS } from '../../../src/domain/qa-gate/checks/index.ts'
import type { Reading } from '../../../src/domain/reading.ts'
import { completeDraft, quietReading } from './complete-packages.ts'

const judge = (reading: Partial<Reading>) =>
  CHECKS.feeling({
    ...completeDraft('support-to-support', { fields: { feeling: '' } }),
    reading: { ...quietReading, ...reading },
  })

test('a frustrated customer who grows worse is said to grow worse', () => {
  expect(judge({ mood: 'frustrated', trajectory: 'worsening' })).toMatchObject({
    weight: 'blocking',
    problem: 'The customer is frustrated and it is getting worse, and the note does not say so.',
  })
})

test('a customer who grows more worried is worth a word, and blocks nothing', () => {
  expect(judge({ mood: 'worried', trajectory: 'worsening' })?.weight).toBe('advisory')
  expect(judge({ mood: 'worried', trajectory: 'steady' })).toBeUndefined()
})
