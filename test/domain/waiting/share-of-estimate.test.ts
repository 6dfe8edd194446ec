import { expect, test } from 'vitest'
import { shareOfEstimate } from '../../../src/domain/waiting/share-of-estimate.ts'
import type { Wait } from '../../../src/domain/waiting/wait.ts'

const minute = (minutes: number) => new Date(minutes * 60_000)

/** Told to take half an hour, and taken twenty minutes. */
const WAIT: Wait = {
  ...{ id: 'w', caseId: 'c', conversationId: '1', contactId: 'joe', handoffId: 'h' },
  receiver: { teammateId: '2', name: 'Mia', team: undefined },
  startedAt: minute(0),
  estimates: [
    {
      ...{ madeAt: minute(0), soonest: minute(10), latest: minute(30), backAt: undefined },
      basis: { from: 'team', replies: 5 },
    },
  ],
  overruns: 0,
  state: 'answered',
  answeredAt: minute(20),
  replyMinutes: 20,
  alertedAt: undefined,
}

const measured: [string, Partial<Wait>, number | undefined][] = [
  ['a reply in time took two thirds of it', {}, 2 / 3],
  ['one that took longer is measured against what was told first', { answeredAt: minute(45) }, 1.5],
  ['who still waits is not measured', { state: 'waiting', answeredAt: undefined }, undefined],
  ['a handoff that was taken back is not measured', { state: 'ended' }, undefined],
  ['where nothing could be told nothing is measured', { estimates: [] }, undefined],
]

for (const [label, given, share] of measured) {
  test(`an estimate afterwards: ${label}`, () => {
    expect(shareOfEstimate({ ...WAIT, ...given })?.share).toBe(share)
  })
}
