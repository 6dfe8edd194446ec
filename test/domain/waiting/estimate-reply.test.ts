import fc from 'fast-check'
import { expect, test } from 'vitest'
import { businessMsBetween } from '../../../src/domain/sla/business-ms-between.ts'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { ROUND_THE_CLOCK } from '../../../src/domain/sla/round-the-clock.ts'
import { type EstimateQuestion, estimateReply } from '../../../src/domain/waiting/estimate-reply.ts'

/** Nine to five in Rome, Monday to Friday. 2026-11-23 is a Monday, where Rome is an hour ahead of UTC. */
const HOURS = { ...DEFAULT_HOURS, timeZone: 'Europe/Rome' }
const rome = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+01:00`)

const QUESTION: EstimateQuestion = {
  at: rome(23, '10:00'),
  hours: HOURS,
  replies: { receiver: [], team: [], workspace: [] },
  queue: 0,
  receiverAway: false,
  allowanceMinutes: 320,
  waitedMinutes: 0,
}

const receiver = (...minutes: number[]) => ({
  replies: { receiver: minutes, team: [90, 90, 90], workspace: [200, 200, 200] },
})

const never = {
  ...HOURS,
  week: { ...HOURS.week, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] },
}

/** What is asked beside the question above, from when, until when, somebody is back at, and on what it rests. */
const estimates: [string, Partial<EstimateQuestion>, Date, Date, Date | undefined, string][] = [
  [
    'somebody who answers quickly: in 10 to 15 minutes',
    receiver(10, 12, 12, 14),
    rome(23, '10:10'),
    rome(23, '10:15'),
    undefined,
    'receiver',
  ],
  [
    'somebody who always takes the same time: one time, no range',
    receiver(30, 30, 30),
    rome(23, '10:30'),
    rome(23, '10:30'),
    undefined,
    'receiver',
  ],
  [
    'somebody whose times go far apart: a range',
    receiver(10, 20, 30, 100, 200),
    rome(23, '10:30'),
    rome(23, '12:00'),
    undefined,
    'receiver',
  ],
  [
    'somebody new: as their team does',
    receiver(3, 4),
    rome(23, '11:00'),
    rome(23, '12:00'),
    undefined,
    'team',
  ],
  [
    'a new team: as everybody does',
    { replies: { receiver: [], team: [1], workspace: [60, 60, 60] } },
    rome(23, '11:00'),
    rome(23, '11:00'),
    undefined,
    'workspace',
  ],
  [
    'a new workspace: what it allows itself',
    { allowanceMinutes: 160 },
    rome(23, '11:00'),
    rome(23, '14:00'),
    undefined,
    'policy',
  ],
  [
    'three customers before this one',
    { ...receiver(10, 12, 12, 14), queue: 3 },
    rome(23, '10:10'),
    rome(23, '10:30'),
    undefined,
    'receiver',
  ],
  [
    'so late that it goes on tomorrow',
    { ...receiver(30, 30, 30), at: rome(23, '16:50') },
    rome(24, '09:20'),
    rome(24, '09:20'),
    undefined,
    'receiver',
  ],
  [
    'in the evening: when somebody is back, and from then on',
    { ...receiver(10, 12, 12, 14), at: rome(23, '21:00') },
    rome(24, '09:10'),
    rome(24, '09:15'),
    rome(24, '09:00'),
    'receiver',
  ],
  [
    'on Saturday: on Monday',
    { ...receiver(30, 30, 30), at: rome(28, '12:00') },
    rome(30, '09:30'),
    rome(30, '09:30'),
    rome(30, '09:00'),
    'receiver',
  ],
  [
    'on a holiday: the day after',
    { ...receiver(30, 30, 30), hours: { ...HOURS, holidays: ['2026-11-23'] } },
    rome(24, '09:30'),
    rome(24, '09:30'),
    rome(24, '09:00'),
    'receiver',
  ],
  [
    'somebody who is away: not today, and slower, although the team is there',
    { ...receiver(30, 30, 30), receiverAway: true },
    rome(24, '10:00'),
    rome(24, '10:00'),
    undefined,
    'receiver',
  ],
  [
    'after an hour: only those tell who waited longer than that',
    { ...receiver(10, 20, 70, 75, 90), waitedMinutes: 60 },
    rome(23, '10:15'),
    rome(23, '10:30'),
    undefined,
    'receiver',
  ],
  [
    'longer than anybody ever waited: as long again',
    {
      replies: { receiver: [10, 20, 30], team: [], workspace: [] },
      waitedMinutes: 60,
      allowanceMinutes: 30,
    },
    rome(23, '10:30'),
    rome(23, '11:00'),
    undefined,
    'policy',
  ],
]

for (const [label, asked, soonest, latest, backAt, from] of estimates) {
  test(`an estimate for ${label}`, () => {
    expect(estimateReply({ ...QUESTION, ...asked })).toMatchObject({
      soonest,
      latest,
      backAt,
      basis: { from },
    })
  })
}

test('nothing is estimated where nobody is ever there', () => {
  expect(estimateReply({ ...QUESTION, hours: never })).toBeUndefined()
})

test('where somebody is always there, one who is away takes twice as long', () => {
  const asked = { ...QUESTION, ...receiver(30, 30, 30), hours: ROUND_THE_CLOCK }
  expect(estimateReply({ ...asked, receiverAway: true })?.latest).toEqual(rome(23, '11:00'))
})

const minutes = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 8 })

/** Any moment around both changes of the clocks of 2026, any story of replies. */
const question = fc.record({
  at: fc
    .integer({ min: Date.UTC(2026, 2, 20), max: Date.UTC(2026, 10, 5) })
    .map((ms) => new Date(ms)),
  hours: fc.constantFrom(HOURS, { ...HOURS, timeZone: 'America/New_York' }, ROUND_THE_CLOCK),
  replies: fc.record({ receiver: minutes, team: minutes, workspace: minutes }),
  queue: fc.nat(40),
  receiverAway: fc.boolean(),
  allowanceMinutes: fc.integer({ min: 20, max: 640 }),
  waitedMinutes: fc.nat(2_000),
})

test('no estimate lies before now, ends before it begins, or begins before somebody is back', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const estimate = estimateReply(asked)
      if (!estimate) throw new Error('These hours open')
      const { soonest, latest, backAt } = estimate
      expect(soonest >= asked.at && latest >= soonest && latest > asked.at).toBe(true)
      if (backAt) expect(backAt > asked.at && soonest >= backAt).toBe(true)
    }),
  )
})

test('every estimate ends while somebody is there, also across the change of the clocks', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { latest } = estimateReply(asked) ?? {}
      if (!latest) throw new Error('These hours open')
      const before = new Date(latest.getTime() - 1)
      expect(businessMsBetween(asked.hours, before, latest)).toBe(1)
    }),
  )
})

test('nobody is told a shorter wait because more customers wait', () => {
  fc.assert(
    fc.property(question, fc.nat(20), (asked, more) => {
      const [few, many] = [
        estimateReply(asked),
        estimateReply({ ...asked, queue: asked.queue + more }),
      ]
      if (!few || !many) throw new Error('These hours open')
      expect(many.latest >= few.latest && many.soonest >= few.soonest).toBe(true)
    }),
  )
})

test('nobody is told a shorter wait because whoever answers is away', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const [there, away] = [true, false].map((is) =>
        estimateReply({ ...asked, receiverAway: !is }),
      )
      if (!there || !away) throw new Error('These hours open')
      expect(away.latest >= there.latest).toBe(true)
    }),
  )
})

test('what goes on after a night is not promised for the minute the door opens', () => {
  const at = rome(23, '13:00')
  const waited = { at, waitedMinutes: 400, allowanceMinutes: 320 }
  expect(estimateReply({ ...QUESTION, ...waited })?.latest).toEqual(rome(23, '17:00'))
  const later = { ...waited, at: new Date(at.getTime() + 20_000) }
  expect(estimateReply({ ...QUESTION, ...later })?.latest).toEqual(rome(24, '09:15'))
  const longer = { ...waited, at: rome(23, '14:00') }
  expect(estimateReply({ ...QUESTION, ...longer })?.latest).toEqual(rome(24, '10:00'))
})
