import { describe, expect, test } from 'vitest'
import { openCase, type SupportCase } from '../../src/domain/case.ts'
import { escalate } from '../../src/domain/escalate.ts'
import type { Handoff } from '../../src/domain/handoff.ts'
import { learnCase } from '../../src/domain/learn-case.ts'
import type { Owner } from '../../src/domain/owner.ts'
import { runQaGate } from '../../src/domain/qa-gate/gate.ts'
import { DEFAULT_HOURS } from '../../src/domain/sla/default-hours.ts'
import { DEFAULT_POLICY } from '../../src/domain/sla/default-policy.ts'
import { readClock } from '../../src/domain/sla/read-clock.ts'
import type { RunningClock } from '../../src/domain/sla/running-clock.ts'
import { startClock } from '../../src/domain/sla/start-clock.ts'
import { withdrawHandoff } from '../../src/domain/withdraw-handoff.ts'
import { writeNote } from '../../src/domain/write-note.ts'
import { completeDraft } from './qa-gate/complete-packages.ts'

/** A Wednesday, ten o'clock, inside the default hours. */
const NOW = new Date('2026-11-18T10:00:00Z')
const SUPPORT = { id: '501', name: 'Support' }
const ANA: Owner = { teammateId: '1', name: 'Ana Rossi', team: SUPPORT }

let ids = 0
const newId = () => {
  ids += 1
  return `00000000-0000-7000-8000-${String(ids).padStart(12, '0')}`
}

const CASE: SupportCase = openCase(
  {
    id: newId(),
    eventId: newId(),
    number: 7,
    conversationId: '100',
    contactId: 'c1',
    tier: 'priority',
    severity: 'normal',
    owner: ANA,
    situation: 'Charged twice',
    at: NOW,
  },
  { teammateId: '1', name: 'Ana Rossi' },
).supportCase

function handOver(
  supportCase: SupportCase,
  waiting?: Handoff,
  clocks: readonly RunningClock[] = [],
  tagId?: string,
) {
  const draft = completeDraft('support-to-support')
  const verdict = runQaGate(draft)
  if (!verdict.passed)
    throw new Error(`Not complete: ${verdict.findings.map(({ check }) => check)}`)
  const ready = verdict.handoff
  const note = writeNote(supportCase, ready, undefined, {
    addresses: new Set(),
    withoutSecrets: (text) => text,
  })
  const setting = {
    at: NOW,
    newId,
    policy: DEFAULT_POLICY,
    hours: DEFAULT_HOURS,
    waiting,
    clocks,
    note,
    tagId,
  }
  return { ready, change: escalate(supportCase, ready, setting) }
}

test('a new case has a number, one owner, and says so in its history', () => {
  expect(CASE).toMatchObject({ number: 7, status: 'open', owner: ANA, version: 1 })
})

describe('handing over', () => {
  const { ready, change } = handOver(CASE)

  test('the receiver owns the case from that moment, waiting to accept', () => {
    expect(change.supportCase).toMatchObject({
      status: 'handed-off',
      owner: ready.receiver,
      version: 2,
    })
    expect(change.basedOn).toBe(1)
    expect(change.handoff).toMatchObject({ state: 'sent', from: ready.sender, to: ready.receiver })
  })

  test('the clock to accept runs, in business minutes of tier and severity', () => {
    const [clock] = change.clocks
    expect(clock).toMatchObject({
      handoffId: change.handoff.id,
      clock: { kind: 'acceptance', allowanceMinutes: 80 },
    })
    expect(change.handoff.acceptBy).toEqual(new Date('2026-11-18T11:20:00Z'))
  })

  test('the note goes out before anybody is assigned, each with a reference of its own', () => {
    expect(change.effects.map(({ plan }) => plan.kind)).toEqual([
      'internal-note',
      ...(ready.receiver.team ? ['assign-team'] : []),
      'assign-teammate',
      'conversation-attributes',
    ])
    const references = change.effects.map(({ reference }) => reference)
    expect(new Set(references).size).toBe(references.length)
    for (const reference of references) expect(reference).toMatch(/^C7-[0-9A-F]{12}$/)
  })

  test('the tag that an admin chose comes last', () => {
    const tagged = handOver(CASE, undefined, [], '77').change
    expect(tagged.effects.at(-1)?.plan).toEqual({ kind: 'tag', tagId: '77' })
    expect(tagged.effects).toHaveLength(change.effects.length + 1)
  })

  test('the history says who handed it to whom and why', () => {
    expect(change.events.map(({ happening }) => happening)).toMatchObject([
      { kind: 'handoff-sent', toName: ready.receiver.name, reason: ready.package.fields.reason },
    ])
  })

  test('the note says why, what to do and the story, in this order', () => {
    const headings = change.handoff.note.sections.map(({ heading }) => heading)
    expect(headings.slice(0, 4)).toEqual(['Who', 'Reason for handing over', 'Next step', 'Summary'])
  })
})

describe('a handoff that nobody had accepted', () => {
  const first = handOver(CASE).change
  const again = (waiting: Handoff) => handOver(first.supportCase, waiting, first.clocks).change

  test('is withdrawn when somebody else hands the case over, and its clock stops', () => {
    const change = again(first.handoff)
    expect(change.settled).toEqual([{ handoffId: first.handoff.id, state: 'withdrawn' }])
    expect(change.clocks[0]?.clock.metAt).toEqual(NOW)
    expect(change.events[0]?.happening.kind).toBe('handoff-withdrawn')
  })

  test('is accepted when its receiver passes the case on', () => {
    const toSender = { ...first.handoff, to: first.handoff.from }
    expect(again(toSender).settled).toEqual([{ handoffId: first.handoff.id, state: 'accepted' }])
  })
})

describe('taking a handoff back', () => {
  const { supportCase, handoff, clocks } = handOver(CASE).change
  const sender = { teammateId: handoff.from.teammateId, name: handoff.from.name }
  const take = (one: Handoff | undefined, actor = sender) =>
    withdrawHandoff(supportCase, one, clocks, actor, { at: NOW, newId })

  test('gives the sender the case again and tells Intercom', () => {
    const change = take(handoff)
    if (typeof change === 'string') throw new Error(change)
    expect(change.supportCase).toMatchObject({ status: 'in-progress', owner: handoff.from })
    expect(change.settled).toEqual([{ handoffId: handoff.id, state: 'withdrawn' }])
    expect(change.clocks.map(({ clock }) => readClock(clock, NOW).state)).toEqual(['met'])
    expect(change.effects.map(({ plan }) => plan).slice(-2)).toEqual([
      { kind: 'assign-teammate', teammateId: handoff.from.teammateId },
      {
        kind: 'conversation-attributes',
        attributes: {
          'Baton case': 'C-7',
          'Baton status': 'In progress',
          'Baton owner': handoff.from.name,
          'Baton tier': 'Priority',
        },
      },
    ])
  })

  test.each([
    ['there is none', undefined, sender, 'not-waiting'],
    ['it was accepted', { ...handoff, state: 'accepted' as const }, sender, 'not-waiting'],
    ['somebody else asks', handoff, { teammateId: '99', name: 'Somebody' }, 'not-the-sender'],
  ])('is refused when %s', (_label, one, actor, why) => {
    expect(take(one, actor)).toBe(why)
  })
})

describe('a case opened before its conversation was read', () => {
  const unread = { ...CASE, situation: 'Not read yet', tier: 'standard' as const }
  const clock = startClock({
    kind: 'resolution',
    allowanceMinutes: 2_400,
    hours: DEFAULT_HOURS,
    at: NOW,
  })
  const clocks = [{ id: 'k', caseId: CASE.id, handoffId: undefined, clock }]
  const known = { tier: 'enterprise' as const, situation: 'Labels do not print' }
  const around = { policy: DEFAULT_POLICY, newId }

  test('learns its tier, what it is about, and what was promised from the start', () => {
    const change = learnCase(unread, clocks, known, around)
    expect(change?.supportCase).toMatchObject({ ...known, version: 2 })
    expect(change?.clocks).toMatchObject([
      { id: 'k', clock: { allowanceMinutes: 1_440, segments: [{ startedAt: NOW }] } },
    ])
  })

  test('tells Intercom its tier, as its owner; not when the tier is what it was', () => {
    expect(learnCase(unread, clocks, known, around)?.effects).toMatchObject([
      { actorId: '1', plan: { attributes: { 'Baton case': 'C-7', 'Baton tier': 'Enterprise' } } },
    ])
    expect(learnCase(unread, clocks, { ...known, tier: 'standard' }, around)?.effects).toEqual([])
  })

  test('learns once; a case that people work with does not change under them', () => {
    expect(learnCase(CASE, clocks, known, around)).toBeUndefined()
    expect(learnCase(unread, clocks, { ...known, situation: '' }, around)).toBeUndefined()
  })
})
