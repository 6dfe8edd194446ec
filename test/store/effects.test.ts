import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Effect } from '../../src/domain/effect.ts'
import type { ClaimedEffect } from '../../src/domain/effect-ledger.ts'
import { saveCase } from '../../src/store/cases.ts'
import { type Database, type Db, openDatabase } from '../../src/store/database.ts'
import { addEffects, claimNextEffect, settleEffect } from '../../src/store/effects.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

const ACME = 'acme'

let testDatabase: TestDatabase
let database: Database
let caseId: string
let number = 0

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
})

afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

const at = new Date('2026-11-18T10:00:00Z')
const inAcme = <T>(work: (db: Db) => Promise<T>) => database.withWorkspace(ACME, work)

beforeEach(async () => {
  caseId = randomUUIDv7()
  number += 1
  const supportCase = {
    id: caseId,
    number,
    conversationId: `conversation ${number}`,
    contactId: 'c1',
    status: 'open' as const,
    tier: 'standard' as const,
    severity: 'normal' as const,
    owner: { teammateId: '1', name: 'Ana', team: undefined },
    situation: 'Words',
    openedAt: at,
    version: 1,
  }
  const effects = ['502', '503'].map(
    (teamId): Effect => ({
      id: randomUUIDv7(),
      conversationId: supportCase.conversationId,
      actorId: '1',
      reference: `C${number}-${teamId}`,
      plan: { kind: 'assign-team', teamId },
    }),
  )
  await inAcme(async (db) => {
    await saveCase(db, ACME, supportCase, 0)
    await addEffects(db, ACME, caseId, undefined, effects)
  })
})

const claim = () => inAcme((db) => claimNextEffect(db, ACME, caseId))

async function claimed(): Promise<ClaimedEffect> {
  const effect = await claim()
  if (effect === undefined || effect === 'held') throw new Error(`Nothing to claim: ${effect}`)
  return effect
}

const settle = (effect: ClaimedEffect, state: 'sent' | 'pending' | 'unknown' | 'dead') =>
  inAcme((db) =>
    settleEffect(
      db,
      ACME,
      effect,
      state === 'sent' ? { state, remoteId: 'part-1' } : { state, why: 'Because' },
    ),
  )

/** As if its worker had died a while ago. */
const expire = (effect: ClaimedEffect) =>
  inAcme((db) =>
    db.$client.query(
      "update effects set claimed_at = now() - interval '61 seconds' where id = $1",
      [effect.id],
    ),
  )

test('effects are taken in order, one at a time', async () => {
  const first = await claimed()
  expect(first).toMatchObject({ fence: 1, attempts: 1, mayBeThere: false, plan: { teamId: '502' } })
  expect(await claim()).toBe('held')
  await settle(first, 'sent')
  expect(await claimed()).toMatchObject({ plan: { teamId: '503' } })
})

test('when all are settled there is nothing to take', async () => {
  await settle(await claimed(), 'sent')
  await settle(await claimed(), 'dead')
  expect(await claim()).toBeUndefined()
})

test('of two workers at the same moment one gets it', async () => {
  const both = await Promise.all([claim(), claim()])
  expect(both.filter((one) => one === 'held')).toHaveLength(1)
})

test('one that surely was not sent is taken again as it is', async () => {
  await settle(await claimed(), 'pending')
  expect(await claimed()).toMatchObject({ fence: 2, attempts: 2, mayBeThere: false })
})

test('one that may have arrived is marked so, also when its worker died', async () => {
  const first = await claimed()
  await settle(first, 'unknown')
  const again = await claimed()
  expect(again).toMatchObject({ fence: 2, mayBeThere: true })
  await expire(again)
  expect(await claimed()).toMatchObject({ fence: 3, mayBeThere: true })
})

test('a worker that comes back from the dead has no say any more', async () => {
  const slow = await claimed()
  await expire(slow)
  const fast = await claimed()
  expect(await settle(fast, 'sent')).toBe('settled')
  expect(await settle(slow, 'dead')).toBe('overtaken')
})
