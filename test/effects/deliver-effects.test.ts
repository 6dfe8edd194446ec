import { expect, test } from 'vitest'
import type { EffectState } from '../../src/domain/effect.ts'
import type { ClaimedEffect, EffectLedger } from '../../src/domain/effect-ledger.ts'
import { deliverEffects } from '../../src/effects/deliver-effects.ts'
import type { Intercom, WriteOutcome } from '../../src/intercom/client.ts'
import { IntercomConversation } from '../../src/intercom/payloads/conversation.ts'

type Row = ClaimedEffect & { state: EffectState; why?: string; remoteId?: string | undefined }

const NOTE: Row = {
  id: 'e1',
  conversationId: '100',
  actorId: '1',
  reference: 'C7-0123456789AB',
  plan: { kind: 'internal-note', note: { title: 'C-7 handed over', sections: [] } },
  fence: 0,
  attempts: 0,
  mayBeThere: false,
  state: 'pending',
}
const TO_TEAM: Row = {
  ...NOTE,
  id: 'e2',
  reference: 'C7-1',
  plan: { kind: 'assign-team', teamId: '502' },
}
const TO_PERSON: Row = {
  ...NOTE,
  id: 'e3',
  reference: 'C7-2',
  plan: { kind: 'assign-teammate', teammateId: '2' },
}

/** A ledger as the store keeps it, in memory. */
function ledgerOf(rows: Row[]): EffectLedger {
  return {
    claimNext: async () => {
      const next = rows.find(({ state }) => state !== 'sent' && state !== 'dead')
      if (!next) return undefined
      const mayBeThere = next.state !== 'pending'
      Object.assign(next, { state: 'sending', fence: next.fence + 1, attempts: next.attempts + 1 })
      return { ...next, mayBeThere }
    },
    settle: async ({ id, fence }, settlement) => {
      const row = rows.find((one) => one.id === id && one.fence === fence)
      if (!row) return 'overtaken'
      Object.assign(row, settlement)
      return 'settled'
    },
  }
}

interface FakeIntercom extends Intercom {
  readonly done: string[]
}

/** An Intercom that does as told, and remembers. `loses` does the work and fails to say so. */
function intercomThat(
  behaves: 'works' | 'loses' | 'refuses' | 'is-away' | 'is-busy',
): FakeIntercom {
  const done: string[] = []
  const state = { id: '100', parts: [] as object[], team: '0', admin: '0' }
  const conversation = () =>
    IntercomConversation.parse({
      id: '100',
      team_assignee_id: state.team,
      admin_assignee_id: state.admin,
      conversation_parts: { conversation_parts: state.parts },
    })
  const write = (what: string, change: () => void): WriteOutcome => {
    switch (behaves) {
      case 'works':
      case 'loses':
        done.push(what)
        change()
        return behaves === 'works'
          ? { outcome: 'done', conversation: conversation() }
          : { outcome: 'unknown', why: 'Intercom did not answer' }
      case 'refuses':
        return { outcome: 'refused', status: 403, why: 'Intercom refused it (403)' }
      case 'is-away':
        return { outcome: 'not-sent', why: 'Intercom could not be reached' }
      case 'is-busy':
        return { outcome: 'unknown', why: 'Intercom failed (503)' }
    }
  }
  return {
    done,
    me: () => Promise.reject(new Error('not asked for')),
    admins: async () => [],
    teams: async () => [],
    contact: async () => undefined,
    company: async () => undefined,
    conversation: async () => conversation(),
    postNote: async (_id, _actor, html) =>
      write('note', () =>
        state.parts.push({ id: `part-${state.parts.length}`, part_type: 'note', body: html }),
      ),
    assign: async (_id, _actor, to) =>
      write(to.type, () => {
        if (to.type === 'team') state.team = to.id
        else state.admin = to.id
      }),
  }
}

test('note, team and person are done in order, once, and known afterwards', async () => {
  const rows = [{ ...NOTE }, { ...TO_TEAM }, { ...TO_PERSON }]
  const intercom = intercomThat('works')
  expect(await deliverEffects(ledgerOf(rows), intercom)).toBe('done')
  expect(intercom.done).toEqual(['note', 'team', 'admin'])
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  expect(rows[0]?.remoteId).toBe('part-0')
  expect(await deliverEffects(ledgerOf(rows), intercom)).toBe('done')
  expect(intercom.done).toHaveLength(3)
})

test('what arrived without an answer is found by its reference and not done again', async () => {
  const rows = [{ ...NOTE }, { ...TO_TEAM }, { ...TO_PERSON }]
  const intercom = intercomThat('loses')
  for (let run = 0; run < 3; run += 1) {
    expect(await deliverEffects(ledgerOf(rows), intercom)).toBe('try-later')
  }
  expect(await deliverEffects(ledgerOf(rows), intercom)).toBe('done')
  expect(intercom.done).toEqual(['note', 'team', 'admin'])
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
})

test('nobody is assigned before the note is there', async () => {
  const rows = [{ ...NOTE }, { ...TO_TEAM }]
  const intercom = intercomThat('is-away')
  expect(await deliverEffects(ledgerOf(rows), intercom)).toBe('try-later')
  expect(rows.map(({ state }) => state)).toEqual(['pending', 'pending'])
})

test('a note that Intercom refuses is dead with its reason, and the assignment still happens', async () => {
  const rows = [{ ...NOTE }, { ...TO_TEAM }]
  const refusing = intercomThat('refuses')
  const working = intercomThat('works')
  const intercom = { ...working, postNote: refusing.postNote }
  expect(await deliverEffects(ledgerOf(rows), intercom)).toBe('done')
  expect(rows[0]).toMatchObject({ state: 'dead', why: 'Intercom refused it (403)' })
  expect(rows[1]).toMatchObject({ state: 'sent' })
})

test('an effect whose worker died while sending is looked for first', async () => {
  const rows: Row[] = [{ ...NOTE, state: 'sending', fence: 1, attempts: 1 }]
  const intercom = intercomThat('works')
  await intercom.postNote('100', '1', '<p>Ref C7-0123456789AB</p>')
  expect(await deliverEffects(ledgerOf(rows), intercom)).toBe('done')
  expect(intercom.done).toEqual(['note'])
})

test('an effect that cannot be looked for is not sent', async () => {
  const rows: Row[] = [{ ...NOTE, state: 'unknown', fence: 1, attempts: 1 }]
  const working = intercomThat('works')
  const blind = { ...working, conversation: () => Promise.reject(new Error('away')) }
  expect(await deliverEffects(ledgerOf(rows), blind)).toBe('try-later')
  expect(working.done).toEqual([])
})

test('after an hour and a half of attempts it is given up and says so', async () => {
  const rows: Row[] = [{ ...NOTE }]
  const intercom = intercomThat('is-busy')
  for (let run = 0; run < 25; run += 1) await deliverEffects(ledgerOf(rows), intercom)
  expect(rows[0]).toMatchObject({ state: 'dead', why: expect.stringContaining('25 attempts') })
})

test('whoever was overtaken has no say', async () => {
  const rows: Row[] = [{ ...NOTE }]
  const ledger = ledgerOf(rows)
  const slow = await ledger.claimNext()
  const fast = await ledger.claimNext()
  if (slow === undefined || slow === 'held' || fast === undefined || fast === 'held')
    throw new Error()
  await ledger.settle(fast, { state: 'sent', remoteId: 'p1' })
  expect(await ledger.settle(slow, { state: 'dead', why: 'late' })).toBe('overtaken')
  expect(rows[0]).toMatchObject({ state: 'sent' })
})
