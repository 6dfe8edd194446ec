import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Effect, EffectPlan } from '../../src/domain/effect.ts'
import type { Settlement } from '../../src/domain/effect-ledger.ts'
import { readCard } from '../../src/store/card.ts'
import { saveCase } from '../../src/store/cases.ts'
import { claimNextEffect } from '../../src/store/claim-effect.ts'
import { type Database, type Db, openDatabase } from '../../src/store/database.ts'
import { addEffects, settleEffect } from '../../src/store/effects.ts'
import { settleByHand } from '../../src/store/settle-by-hand.ts'
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
  await inAcme((db) => keepWorkspace(db, install, new Date()))
})

afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

const inAcme = <T>(work: (db: Db) => Promise<T>) => database.withWorkspace(ACME, work)

beforeEach(async () => {
  caseId = randomUUIDv7()
  number += 1
  const owner = { teammateId: '1', name: 'Ana', team: undefined }
  await inAcme((db) =>
    saveCase(
      db,
      ACME,
      {
        id: caseId,
        number,
        conversationId: `conversation ${number}`,
        contactId: 'c1',
        status: 'open',
        tier: 'standard',
        severity: 'normal',
        owner,
        situation: 'Words',
        openedAt: new Date(),
        version: 1,
      },
      0,
    ),
  )
})

/** Plans an effect and settles it so; gives its id. */
async function ended(plan: EffectPlan, settlement: Settlement): Promise<string> {
  const id = randomUUIDv7()
  const conversationId = `conversation ${number}`
  const reference = `C${number}-${id.slice(-12)}`
  const effect: Effect = { id, conversationId, actorId: '1', reference, plan }
  await inAcme(async (db) => {
    await addEffects(db, ACME, caseId, undefined, [effect])
    const next = await claimNextEffect(db, ACME, caseId)
    if (next.next !== 'claimed') throw new Error(next.next)
    await settleEffect(db, ACME, next.effect, settlement)
  })
  return id
}

const troubles = async () =>
  (await readCard(database, ACME, `conversation ${number}`))?.troubles.map(
    ({ kind, state, why }) => `${kind} is ${state}: ${why}`,
  )

const NOTE: EffectPlan = { kind: 'internal-note', note: { title: 'C-1', sections: [] } }

test('the card tells what did not happen and what nobody knows of, in order', async () => {
  await ended(NOTE, { state: 'dead', why: 'No such admin', with: 'nothing' })
  await ended({ kind: 'assign-team', teamId: '5' }, { state: 'sent', remoteId: undefined })
  await ended(
    { kind: 'assign-teammate', teammateId: '2' },
    { state: 'needs-human', why: 'No answer' },
  )
  expect(await troubles()).toEqual([
    'internal-note is dead: No such admin',
    'assign-teammate is needs-human: No answer',
  ])
})

test('what a person has settled is no trouble any more', async () => {
  const id = await ended(NOTE, { state: 'needs-human', why: 'No answer' })
  expect(await troubles()).toHaveLength(1)
  await inAcme((db) => settleByHand(db, ACME, id, 'give-up'))
  expect(await troubles()).toEqual([])
})

test("what the workspace's plan lacks is said once elsewhere, not on every card for ever", async () => {
  await ended(
    { kind: 'tag', tagId: '1' },
    { state: 'dead', why: 'Not in your plan', with: 'this-kind' },
  )
  expect(await troubles()).toEqual([])
})
