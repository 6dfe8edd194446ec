import { expect, test } from 'vitest'
import { wholeSecond } from '../../src/domain/whole-second.ts'

test('what Intercom says happened in the very second of something is no earlier than it', () => {
  const handedOver = new Date('2026-11-23T10:00:00.999Z')
  expect(wholeSecond(handedOver)).toEqual(new Date('2026-11-23T10:00:00Z'))
  expect(wholeSecond(new Date('2026-11-23T10:00:00Z'))).toEqual(new Date('2026-11-23T10:00:00Z'))
})
