import { describe, expect, test } from 'vitest'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import type { Estimate } from '../../../src/domain/waiting/estimate.ts'
import { moveWait } from '../../../src/domain/waiting/move-wait.ts'
import { offersWayOut } from '../../../src/domain/waiting/offers-way-out.ts'
import type { Wait } from '../../../src/domain/waiting/wait.ts'
import type { CustomerWish, Wish } from '../../../src/domain/waiting/wish.ts'
import { wishOnCard } from '../../../src/domain/waiting/wish-on-card.ts'
import { wishedChannel } from '../../../src/domain/waiting/wished-channel.ts'
import { standingWish, wishedWay } from '../../../src/domain/waiting/wished-way.ts'

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
      expect(wishedWay(wishes(...made), NOW)?.kind).toBe(way)
      expect(wishedChannel(wishes(...made), NOW)).toBe(channel)
    })
})

test('a call whose time has passed counts no more, nor what it took the place of', () => {
  const call: Wish = { kind: 'callback', phone: '+39', from: NOW, until: at('23T12:00') }
  const made = wishes(call, { kind: 'email' })
  expect(wishedWay(made, at('23T11:59'))).toEqual(call)
  expect(wishedWay(made, at('23T12:00'))).toBeUndefined()
  expect(wishedChannel(made, at('23T12:00'))).toBe('chat')
})

describe('a card tells', () => {
  const call = { kind: 'callback', undone: false, until: at('23T12:00') } as const
  const email = { kind: 'email', undone: false, until: undefined } as const
  const table: [string, Parameters<typeof wishOnCard>[0], Wish['kind'] | undefined][] = [
    ['nothing where nothing was chosen', { added: false }, undefined],
    ['the way they chose', { way: email, added: false }, 'email'],
    ['the way they chose, whatever they added since', { way: call, added: true }, 'callback'],
    ['what was added where nothing else was', { added: true }, 'addition'],
    [
      'what was added once the way was taken back',
      { way: { ...email, undone: true }, added: true },
      'addition',
    ],
    ['nothing of a way that was taken back', { way: { ...email, undone: true } }, undefined],
    ['nothing of a call that is over', { way: { ...call, until: NOW } }, undefined],
    [
      'what was added once the call is over',
      { way: { ...call, until: NOW }, added: true },
      'addition',
    ],
  ]
  for (const [label, card, kind] of table)
    test(label, () => expect(wishOnCard(card, NOW)).toBe(kind))
})

describe('the wish that counts', () => {
  test('is found behind what was added, as it stands on the record', () => {
    const [added, chosen] = wishes({ kind: 'addition', words: 'Words' }, { kind: 'email' })
    if (!added || !chosen) throw new Error('Nothing was chosen')
    expect(standingWish([added, { ...chosen, id: 'this one' }], NOW)?.id).toBe('this one')
    expect(standingWish([added], NOW)).toBeUndefined()
  })
})

describe('what a customer waits for moves', () => {
  const wait: Wait = {
    ...{ id: 'w', caseId: 'c', conversationId: '1', contactId: 'p', handoffId: 'h' },
    receiver: { teammateId: '2', name: 'Mia Chen', team: undefined },
    ...{
      startedAt: NOW,
      estimates: [{ ...told(at('23T10:30')), madeAt: at('23T09:00') }],
      overruns: 1,
      state: 'waiting',
    },
    ...{ answeredAt: undefined, replyMinutes: undefined, alertedAt: NOW },
  }
  const around = { at: NOW, hours: DEFAULT_HOURS, wishes: [] as CustomerWish[] }
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

  test('to sooner where e-mail takes the place of a call that is late', () => {
    const until = at('27T12:00')
    const call: Wish = { kind: 'callback', phone: '+39', from: at('27T10:00'), until }
    const called = { ...wait, ...moveWait(wait, call, around) }
    expect(called.estimates.at(-1)?.latest).toEqual(until)
    const moved = moveWait(called, { kind: 'email' }, { ...around, wishes: wishes(call) })
    expect(moved?.estimates.at(-1)?.latest).toEqual(at('24T10:00'))
  })

  test('back to what they were told before where they stay in the chat after all', () => {
    const email = { ...wait, ...moveWait(wait, { kind: 'email' }, around), alertedAt: NOW }
    const later = at('23T10:05')
    const moved = moveWait(
      email,
      { kind: 'email', undone: true },
      { ...around, at: later, wishes: wishes({ kind: 'email' }) },
    )
    expect(moved?.estimates.at(-1)).toMatchObject({ madeAt: later, latest: at('23T10:30') })
    expect(moved?.alertedAt).toBeUndefined()
  })

  test('not where they stay in the chat and heard since that it takes longer', () => {
    const email = { ...wait, ...moveWait(wait, { kind: 'email' }, around) }
    const overrun = { ...told(at('24T12:00')), madeAt: at('24T10:00') }
    const again = { ...email, estimates: [...email.estimates, overrun] }
    const setting = { ...around, at: at('24T11:00'), wishes: wishes({ kind: 'email' }) }
    expect(moveWait(again, { kind: 'email', undone: true }, setting)).toBeUndefined()
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
