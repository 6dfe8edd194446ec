import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ConversationRecord } from '../../src/domain/conversation-record.ts'
import type { Handoff } from '../../src/domain/handoff.ts'
import { IntercomContact, toAccount } from '../../src/intercom/payloads/contact.ts'
import { readThread } from '../../src/program/read-thread.ts'
import { readCardWithin } from '../../src/store/card.ts'
import { saveCase } from '../../src/store/cases.ts'
import { claimNextEffect } from '../../src/store/claim-effect.ts'
import { findConversation, keepConversation } from '../../src/store/conversations.ts'
import { type Database, type Db, openDatabase } from '../../src/store/database.ts'
import { addEffects } from '../../src/store/effects.ts'
import { addHandoff, latestHandoff, settleHandoff } from '../../src/store/handoffs.ts'
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
const at = (time: string) => new Date(`2026-11-18T${time}Z`)
const conversationId = () => `conversation ${number}`

beforeEach(async () => {
  caseId = randomUUIDv7()
  number += 1
  const supportCase = {
    id: caseId,
    number,
    conversationId: conversationId(),
    contactId: 'c1',
    status: 'open' as const,
    tier: 'standard' as const,
    severity: 'normal' as const,
    owner: { teammateId: '1', name: 'Ana', team: undefined },
    situation: 'Words',
    openedAt: at('09:00:00'),
    version: 1,
  }
  await inAcme((db) => saveCase(db, ACME, supportCase, 0))
})

describe('two machines whose clocks differ by seconds', () => {
  const handoffTo = (name: string, sentAt: Date): Handoff => ({
    id: randomUUIDv7(),
    caseId,
    package: {
      type: 'support-to-support',
      receiver: { teamId: undefined, teammateId: name },
      fields: {},
    },
    from: { teammateId: '1', name: 'Ana', team: undefined },
    to: { teammateId: name, name, team: undefined },
    state: 'sent',
    sentAt,
    acceptBy: undefined,
    note: { title: 'A note', sections: [] },
    advice: [],
    bypass: undefined,
  })

  test('agree on which handoff is waiting', async () => {
    const first = handoffTo('Mia', at('10:00:03'))
    const second = handoffTo('Lena', at('10:00:01'))
    await inAcme(async (db) => {
      await addHandoff(db, ACME, first)
      await settleHandoff(db, ACME, first.id, 'withdrawn')
      await addHandoff(db, ACME, second)
    })
    expect(await inAcme((db) => latestHandoff(db, ACME, caseId))).toMatchObject({ id: second.id })
    const card = await inAcme((db) => readCardWithin(db, ACME, conversationId()))
    expect(card.latestHandoff).toMatchObject({ id: second.id, toName: 'Lena' })
  })

  test('do things in Intercom in the order they were decided', async () => {
    const effect = (teamId: string) => ({
      id: randomUUIDv7(),
      conversationId: conversationId(),
      actorId: '1',
      reference: `C${number}-${teamId}`,
      plan: { kind: 'assign-team' as const, teamId },
    })
    await inAcme((db) => addEffects(db, ACME, caseId, undefined, [effect('first')]))
    await inAcme((db) => addEffects(db, ACME, caseId, undefined, [effect('then')]))
    const claimed = await inAcme((db) => claimNextEffect(db, ACME, caseId))
    expect(claimed).toMatchObject({ effect: { plan: { teamId: 'first' } } })
  })
})

describe('two readings of a conversation that changed twice within a second', () => {
  const account = toAccount(IntercomContact.parse({ id: 'c1' }), undefined)
  const said = (...words: string[]) =>
    words.map((body, index) => ({
      id: `p${index}`,
      partType: 'comment',
      role: 'customer' as const,
      authorName: 'Joe',
      authorId: 'c1',
      body,
      at: at('10:00:00'),
      redacted: false,
      attachments: [],
    }))
  const record = (readAt: Date, ...words: string[]): ConversationRecord => ({
    conversationId: conversationId(),
    contactId: 'c1',
    otherContactIds: [],
    updatedAt: at('10:00:00'),
    readAt,
    summary: {
      situation: '',
      tier: 'standard',
      companyName: undefined,
      mood: 'neutral',
      signal: undefined,
      promisedCallback: false,
      alreadyApologised: false,
      multipleAttempts: false,
      messageCount: words.length,
    },
    account,
    ...readThread(conversationId(), said(...words), account),
  })

  test('keep the later one, whichever is done first', async () => {
    const early = record(at('10:00:00.100'), 'Hello')
    const late = record(at('10:00:00.800'), 'Hello', 'It fails')
    expect(await inAcme((db) => keepConversation(db, ACME, late))).toBe('kept')
    expect(await inAcme((db) => keepConversation(db, ACME, early))).toBe('older')
    const kept = await inAcme((db) => findConversation(db, ACME, conversationId()))
    expect(kept?.transcript.messages).toHaveLength(2)
  })
})
