import { describe, expect, test } from 'vitest'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import type { Estimate } from '../../../src/domain/waiting/estimate.ts'
import { moveWait } from '../../../src/domain/waiting/move-wait.ts'
import { offersWayOut } from '../../../src/domain/waiting/offers-way-out.ts'
import type { Wait } from '../../../src/domain/waiting/wait.ts'
import type { CustomerWish, Wish } from '../../../src/domain/waiting/wish.ts'
import { wishedChannel } from '../../../src/domain/waiting/wished-channel.ts'
import { wishedWay } from '../../../src/domain/waiting/wished-way.ts'

/** Monday, ten o'clock, somebody is there. */
const NOW = new Date('2026-11-23T10:00:00Z')
const at = (time: string) => new Date(`2026-11-${time}:00Z`)

const told = (latest: Date, backAt?: Date): Estimate => ({
  ...{ madeAt: NOW, soonest: NOW, latest, backAt, basis: { from: 'policy' } },
})

describe('a way out is offered at once', () => {
  const table: [string, Estimate | undefined, Date, boolean][] = [
    ['not for a short wait', told(at('23T10:20')), NOW, false],
    ['not for half an hour', told(at('23T10:30')), NOW, false],
    ['for more than half an hour', told(at('23T10:31')), NOW, true],
    ['outside hours', told(at('23T19:10')), at('23T19:00'), true],
    ['while whoever has it is not back', told(at('23T10:20'), at('23T10:10')), NOW, true],
    ['where nobody can tell', undefined, NOW, true],
  ]
  for (const [label, estimate, now, offered] of table)
    test(label, () => expect(offersWayOut(estimate, now, DEFAULT_HOURS)).toBe(offered))
})

const wishes = (...made: Wish[]): CustomerWish[] =>
  made.map((wish) => ({ id: '', caseId: '', conversationId: '', contactId: '', at: NOW, wish }))

describe('the newest way counts', () => {
  const call: Wish = { kind: 'callback', phone: '+39', from: NOW, until: at('23T12:00') }
  const addition: Wish = { kind: 'addition', words: 'One more thing' }
  const table: [string, Wish[], Wish['kind'] | undefined, 'chat' | 'email'][] = [
    ['none', [], undefined, 'chat'],
    ['e-mail', [{ kind: 'email' }], 'email', 'email'],
    ['a call after e-mail', [call, { kind: 'email' }], 'callback', 'chat'],
    ['e-mail after a call', [{ kind: 'email' }, call], 'email', 'email'],
    ['an addition changes nothing', [addition, { kind: 'email' }], 'email', 'email'],
    ['back to the chat', [{ kind: 'email', undone: true }, { kind: 'email' }], undefined, 'chat'],
  ]
  for (const [label, made, way, channel] of table)
    test(label, () => {
      expect(wishedWay(wishes(...made))?.kind).toBe(way)
      expect(wishedChannel(wishes(...made))).toBe(channel)
    })
})

describe('what a customer waits for moves', () => {
  const wait: Wait = {
    ...{ id: 'w', caseId: 'c', conversationId: '1', contactId: 'p', handoffId: 'h' },
    receiver: { teammateId: '2', name: 'Mia Chen', team: undefined },
    ...{ startedAt: NOW, estimates: [told(at('23T10:30'))], overruns: 1, state: 'waiting' },
    ...{ answeredAt: undefined, replyMinutes: undefined, alertedAt: NOW },
  }
  const around = { at: NOW, hours: DEFAULT_HOURS }
  const due = (wish: Wish) => moveWait(wait, wish, around)?.estimates.at(-1)?.latest

  test('to a business day from now for e-mail', () => {
    expect(due({ kind: 'email' })).toEqual(at('24T10:00'))
  })

  test('never to sooner than they were told', () => {
    const patient = { ...wait, estimates: [told(at('27T10:00'))] }
    expect(moveWait(patient, { kind: 'email' }, around)).toBeUndefined()
  })

  test('to the end of the time they chose for a call', () => {
    const until = at('25T12:00')
    expect(due({ kind: 'callback', phone: '+39', from: at('25T10:00'), until })).toEqual(until)
  })

  test('not for words they add, nor for going back to the chat', () => {
    expect(due({ kind: 'addition', words: 'Hello' })).toBeUndefined()
    expect(due({ kind: 'email', undone: true })).toBeUndefined()
  })

  test('and whoever was told that they wait too long hears it again', () => {
    expect(moveWait(wait, { kind: 'email' }, around)).toMatchObject({
      alertedAt: undefined,
      overruns: 1,
    })
  })
})
