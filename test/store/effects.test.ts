import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Effect, EffectPlan } from '../../src/domain/effect.ts'
import type { ClaimedEffect, Settlement } from '../../src/domain/effect-ledger.ts'
import { saveCase } from '../../src/store/cases.ts'
import { claimNextEffect } from '../../src/store/claim-effect.ts'
import { type Database, type Db, openDatabase } from '../../src/store/database.ts'
import { addEffects, holdEffect, settleEffect } from '../../src/store/effects.ts'
import { settleByHand, type WordOfAPerson } from '../../src/store/settle-by-hand.ts'
import { troubledEffects } from '../../src/store/troubled-effects.ts'
import { unsettledCases } from '../../src/store/unsettled-cases.ts'
import { keepWorkspace } from '../../src/store/workspaces.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

const ACME = 'acme'

let testDatabase: TestDatabase
let database: Database
let caseId: string
let number = 0

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
  const install = { id: ACME, name: 'Acme', timeZone: 'UTC', region: 'US', sealedToken: 'sealed' }
  await inAcme((db) => keepWorkspace(db, install, at))
})

afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

const at = new Date('2026-11-18T10:00:00Z')
const inAcme = <T>(work: (db: Db) => Promise<T>) => database.withWorkspace(ACME, work)
const sql = (words: string, ...values: unknown[]) => inAcme((db) => db.$client.query(words, values))

const PLANS: EffectPlan[] = [
  { kind: 'assign-team', teamId: '502' },
  { kind: 'conversation-attributes', attributes: { 'Baton case': 'C-1' } },
]

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
  const effects = PLANS.map(
    (plan, place): Effect => ({
      id: randomUUIDv7(),
      conversationId: supportCase.conversationId,
      actorId: '1',
      reference: `C${number}-${place}`,
      plan,
    }),
  )
  await sql("update workspaces set standing = 'installed', epoch = 1, switched_off = '{}'")
  await inAcme(async (db) => {
    await saveCase(db, ACME, supportCase, 0)
    await addEffects(db, ACME, caseId, undefined, effects)
  })
})

const claim = () => inAcme((db) => claimNextEffect(db, ACME, caseId))

async function claimed(): Promise<ClaimedEffect> {
  const next = await claim()
  if (next.next !== 'claimed') throw new Error(`Nothing to claim: ${next.next}`)
  return next.effect
}

const SENT: Settlement = { state: 'sent', remoteId: 'part-1' }
const DEAD: Settlement = { state: 'dead', why: 'Intercom refused it', with: 'nothing' }
const BACK: Settlement = { state: 'pending', why: 'Not reached', waitMs: 0, counts: true }
const UNSURE: Settlement = { state: 'unknown', why: 'No answer', waitMs: 0, counts: true }

const settle = (effect: ClaimedEffect, settlement: Settlement) =>
  inAcme((db) => settleEffect(db, ACME, effect, settlement))

/** As if its worker had died a while ago. */
const expire = (effect: ClaimedEffect) =>
  sql("update effects set claimed_at = now() - interval '61 seconds' where id = $1", effect.id)

const rows = async () =>
  (await sql('select * from effects where case_id = $1 order by position', caseId)).rows

test('effects are taken in order, one at a time', async () => {
  const first = await claimed()
  expect(first).toMatchObject({ fence: 1, attempts: 1, mayBeThere: false, plan: { teamId: '502' } })
  expect(await claim()).toEqual({ next: 'held' })
  await settle(first, SENT)
  expect(await claimed()).toMatchObject({ plan: { kind: 'conversation-attributes' } })
})

test('when all are settled there is nothing to take', async () => {
  await settle(await claimed(), SENT)
  await settle(await claimed(), DEAD)
  expect(await claim()).toEqual({ next: 'none' })
})

test('of two workers at the same moment one gets it', async () => {
  const both = await Promise.all([claim(), claim()])
  expect(both.map(({ next }) => next).sort()).toEqual(['claimed', 'held'])
})

test('one that surely was not sent is taken again as it is', async () => {
  await settle(await claimed(), BACK)
  expect(await claimed()).toMatchObject({ fence: 2, attempts: 2, mayBeThere: false })
})

test('one that may have arrived is marked so, also when its worker died', async () => {
  await settle(await claimed(), UNSURE)
  const again = await claimed()
  expect(again).toMatchObject({ fence: 2, mayBeThere: true })
  await expire(again)
  expect(await claimed()).toMatchObject({ fence: 3, mayBeThere: true })
})

test('a pause is kept, and says how long it lasts', async () => {
  await settle(await claimed(), { ...UNSURE, waitMs: 5_000 } as Settlement)
  const next = await claim()
  expect(next.next).toBe('not-yet')
  expect(next).toHaveProperty('waitMs', expect.closeTo(5_000, -3))
})

test('what was not even tried does not count as an attempt', async () => {
  await settle(await claimed(), { ...BACK, counts: false } as Settlement)
  expect(await claimed()).toMatchObject({ fence: 2, attempts: 1 })
})

test('a worker that comes back from the dead has no say any more, and is told before it sends', async () => {
  const slow = await claimed()
  expect(await inAcme((db) => holdEffect(db, ACME, slow))).toBe(true)
  await expire(slow)
  const fast = await claimed()
  expect(await inAcme((db) => holdEffect(db, ACME, slow))).toBe(false)
  expect(await settle(fast, SENT)).toBe('settled')
  expect(await settle(slow, DEAD)).toBe('overtaken')
  expect(await inAcme((db) => holdEffect(db, ACME, fast)), 'it is settled').toBe(false)
})

test('holding on renews a claim', async () => {
  const slow = await claimed()
  await expire(slow)
  await inAcme((db) => holdEffect(db, ACME, slow))
  expect(await claim()).toEqual({ next: 'held' })
})

test('what was planned before the workspace was installed again is looked for first', async () => {
  await sql('update workspaces set epoch = 2')
  const effect = await claimed()
  expect(effect.mayBeThere).toBe(true)
  await settle(effect, BACK)
  expect(await claimed(), 'it was looked for in this epoch').toMatchObject({ mayBeThere: false })
})

test('what is planned now belongs to the epoch that is now', async () => {
  await sql('update workspaces set epoch = 3')
  const effect: Effect = {
    id: randomUUIDv7(),
    conversationId: 'c',
    actorId: '1',
    reference: `C${number}-9`,
    plan: { kind: 'tag', tagId: '1' },
  }
  await inAcme((db) => addEffects(db, ACME, caseId, undefined, [effect]))
  expect((await rows()).map(({ epoch }) => epoch)).toContain(3)
})

test('in a parked workspace effects wait', async () => {
  await sql("update workspaces set standing = 'parked'")
  expect(await claim()).toEqual({ next: 'parked' })
  expect((await rows()).map(({ state }) => state)).toEqual(['pending', 'pending'])
  expect(await inAcme((db) => unsettledCases(db, ACME))).toContain(caseId)
})

test('in an uninstalled workspace they end, also one that a worker is at', async () => {
  const effect = await claimed()
  await sql("update workspaces set standing = 'uninstalled'")
  expect(await claim()).toEqual({ next: 'none' })
  expect((await rows()).map(({ state }) => state)).toEqual(['dead', 'dead'])
  expect(await settle(effect, SENT)).toBe('overtaken')
})

test('a conversation that is gone takes with it all that still waits for it', async () => {
  const why = 'The conversation is gone'
  await settle(await claimed(), { state: 'dead', why, with: 'the-conversation' })
  expect((await rows()).map((row) => [row.state, row.why])).toEqual([
    ['dead', why],
    ['dead', why],
  ])
})

test("what the workspace's plan lacks is switched off, and the next one knows why", async () => {
  await settle(await claimed(), SENT)
  const why = 'Intercom refused it: not in your plan'
  await settle(await claimed(), { state: 'dead', why, with: 'this-kind' })
  await inAcme((db) =>
    addEffects(db, ACME, caseId, undefined, [
      {
        id: randomUUIDv7(),
        conversationId: 'c',
        actorId: '1',
        reference: `C${number}-8`,
        plan: { kind: 'conversation-attributes', attributes: {} },
      },
    ]),
  )
  expect(await claimed()).toMatchObject({ switchedOff: why })
})

test('what ended badly is listed for people, newest first, with its case', async () => {
  await settle(await claimed(), DEAD)
  await settle(await claimed(), { state: 'needs-human', why: 'Nobody knows' })
  const troubled = await inAcme((db) => troubledEffects(db, ACME, 2))
  expect(troubled).toMatchObject([
    { caseNumber: number, kind: 'conversation-attributes', state: 'needs-human' },
    { caseNumber: number, kind: 'assign-team', state: 'dead', why: 'Intercom refused it' },
  ])
})

const WORDS: [WordOfAPerson, state: string][] = [
  ['it-is-there', 'sent'],
  ['do-it-again', 'pending'],
  ['give-up', 'given-up'],
]

test.each(WORDS)('a person says “%s”: it is %s, once', async (word, state) => {
  const effect = await claimed()
  await settle(effect, { state: 'needs-human', why: 'Nobody knows' })
  const say = () => inAcme((db) => settleByHand(db, ACME, effect.id, word))
  expect(await say()).toEqual({ caseId })
  expect(await say()).toBe('not-in-trouble')
  expect((await rows())[0]).toMatchObject({ state })
})

/** Records that the case was handed over now; gives the handoff's id. */
async function handOver(): Promise<string> {
  const id = randomUUIDv7()
  await sql(
    `insert into handoffs (workspace_id, id, case_id, package, from_owner, to_owner, state, sent_at, note, advice)
    values ($1, $2, $3, '{}', '{}', '{}', 'accepted', clock_timestamp(), '{}', '[]')`,
    ACME,
    id,
    caseId,
  )
  return id
}

const plan = (handoffId: string | undefined, plans: readonly EffectPlan[]) =>
  inAcme((db) =>
    addEffects(
      db,
      ACME,
      caseId,
      handoffId,
      plans.map((one) => {
        const id = randomUUIDv7()
        return { id, conversationId: 'c', actorId: '1', reference: id, plan: one }
      }),
    ),
  )

/** Everything planned so far ends in front of a person; gives the ids, in order. */
async function allEnd(): Promise<string[]> {
  await sql(
    "update effects set state = 'needs-human', why = 'No answer' where case_id = $1",
    caseId,
  )
  const ended = await sql('select id from effects where case_id = $1 order by created_at', caseId)
  return ended.rows.map(({ id }) => String(id))
}

const again = (id: string | undefined) =>
  inAcme((db) => settleByHand(db, ACME, id ?? '', 'do-it-again'))

const listed = async () =>
  (await inAcme((db) => troubledEffects(db, ACME, 100)))
    .filter((trouble) => trouble.caseId === caseId)
    .map(({ id }) => id)

test('once a case was handed over again, what went wrong before is history, as on the card', async () => {
  const before = await allEnd()
  expect((await listed()).toSorted()).toEqual(before.toSorted())
  const handoffId = await handOver()
  expect(await listed()).toEqual([])
  await plan(handoffId, PLANS)
  const now = await allEnd()
  expect((await listed()).toSorted()).toEqual(now.slice(2).toSorted())
})

test('nobody is assigned again to whom the case no longer belongs, and no old attributes are written', async () => {
  const [team, attributes] = await allEnd()
  await handOver()
  expect(await again(team)).toBe('superseded')
  expect(await again(attributes)).toBe('superseded')
  expect((await rows()).map(({ state }) => state)).toEqual(['needs-human', 'needs-human'])
  expect(await inAcme((db) => settleByHand(db, ACME, team ?? '', 'give-up'))).toEqual({ caseId })
})

test('a handoff that was taken back is not assigned again: what was planned since counts', async () => {
  const handoffId = await handOver()
  await plan(handoffId, PLANS)
  await plan(undefined, PLANS)
  const [, , team, attributes, teamSince] = await allEnd()
  expect(await again(team)).toBe('superseded')
  expect(await again(attributes)).toBe('superseded')
  expect(await again(teamSince)).toEqual({ caseId })
})

test('the rest of its own plan keeps nothing from being done again, and a note is never too late', async () => {
  await plan(undefined, [{ kind: 'internal-note', note: { title: 'C-1', sections: [] } }])
  await plan(await handOver(), PLANS)
  const [, , note, team, attributes] = await allEnd()
  expect(await again(team)).toEqual({ caseId })
  expect(await again(attributes)).toEqual({ caseId })
  expect(await again(note)).toEqual({ caseId })
})

test('what is written into attributes waits for the catalog: unknown is not the same as none', async () => {
  const learn = (catalog: object | null) =>
    sql('update workspaces set catalog = $1', catalog && JSON.stringify(catalog))
  await settle(await claimed(), SENT)
  const first = await claimed()
  expect(first.knownAttributes).toBeUndefined()
  await settle(first, BACK)
  await learn({ tags: [], ticketTypes: [] })
  const second = await claimed()
  expect(second.knownAttributes, 'the rest was read, this was not').toBeUndefined()
  await settle(second, BACK)
  await learn({ tags: [], ticketTypes: [], conversationAttributes: [] })
  expect((await claimed()).knownAttributes).toEqual([])
  await learn(null)
})
