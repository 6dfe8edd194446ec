import { expect, test } from 'vitest'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { type OverdueStep, overdueStep } from '../../../src/domain/waiting/overdue-step.ts'
import type { Wait } from '../../../src/domain/waiting/wait.ts'

/** Nine to five in Rome, Monday to Friday. 2026-11-23 is a Monday, where Rome is an hour ahead of UTC. */
const HOURS = { ...DEFAULT_HOURS, timeZone: 'Europe/Rome' }
const rome = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+01:00`)

/** Told on Monday at ten to expect a reply by half past. */
const WAIT: Wait = {
  id: 'w1',
  caseId: 'c1',
  conversationId: '1',
  contactId: 'joe',
  handoffId: 'h1',
  receiver: { teammateId: '2', name: 'Mia Chen', team: undefined },
  startedAt: rome(23, '10:00'),
  estimates: [
    {
      madeAt: rome(23, '10:00'),
      soonest: rome(23, '10:15'),
      latest: rome(23, '10:30'),
      backAt: undefined,
      basis: { from: 'policy' },
    },
  ],
  overruns: 0,
  state: 'waiting',
  answeredAt: undefined,
  replyMinutes: undefined,
  alertedAt: undefined,
}

const steps: [
  string,
  Date,
  Partial<Wait>,
  { wasTold?: boolean; timeZone?: string },
  OverdueStep,
][] = [
  ['in time', rome(23, '10:29'), {}, {}, { step: 'nothing' }],
  ['the minute it passes', rome(23, '10:30'), {}, {}, { step: 'tell-customer' }],
  ['told once', rome(23, '11:00'), { overruns: 1 }, {}, { step: 'tell-customer' }],
  ['told twice', rome(23, '11:00'), { overruns: 2 }, {}, { step: 'alert' }],
  ['alerted already', rome(23, '11:00'), { alertedAt: rome(23, '10:50') }, {}, { step: 'nothing' }],
  ['answered', rome(23, '11:00'), { state: 'answered' }, {}, { step: 'nothing' }],
  ['taken back', rome(23, '11:00'), { state: 'ended' }, {}, { step: 'nothing' }],
  ['nobody could tell how long', rome(23, '11:00'), { estimates: [] }, {}, { step: 'nothing' }],
  [
    'the teammate did not want to tell the customer',
    rome(23, '11:00'),
    {},
    { wasTold: false },
    { step: 'alert' },
  ],
  [
    'just after closing: one message that says when somebody is back',
    rome(23, '17:10'),
    {},
    {},
    { step: 'tell-customer' },
  ],
  [
    'in the night: in the morning',
    rome(23, '23:10'),
    {},
    {},
    { step: 'later', at: rome(24, '09:00') },
  ],
  [
    'in our evening and the middle of their day',
    rome(23, '23:10'),
    {},
    { timeZone: 'America/Los_Angeles' },
    { step: 'tell-customer' },
  ],
  [
    'in our evening and their night',
    rome(23, '18:10'),
    {},
    { timeZone: 'Asia/Tokyo' },
    { step: 'later', at: rome(24, '09:00') },
  ],
  [
    'in their night while people here are at work: they wrote, and somebody is there',
    rome(23, '11:00'),
    {},
    { timeZone: 'America/Los_Angeles' },
    { step: 'tell-customer' },
  ],
]

for (const [label, at, wait, { wasTold = true, timeZone = 'Europe/Rome' }, step] of steps) {
  test(`a customer who waits, ${label}`, () => {
    expect(overdueStep({ ...WAIT, ...wait }, { at, hours: HOURS, wasTold, timeZone })).toEqual(step)
  })
}
