import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobHandlers } from '../../src/program/workers.ts'
import { createSealer, newKeyRing } from '../../src/secrets.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { keepDirectory } from '../../src/store/directory.ts'
import { keepWorkspace } from '../../src/store/workspaces.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

const ACME = 'acme'

let testDatabase: TestDatabase
let database: Database

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
  const install = { id: ACME, name: 'Acme', timeZone: 'UTC', region: 'US', sealedToken: 'sealed' }
  await database.withWorkspace(ACME, (db) => keepWorkspace(db, install, new Date()))
})

afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test.each<[label: string, readAt: Date | undefined, asked: string[]]>([
  ['never read, for Intercom was away when the program started', undefined, ['sync-directory']],
  ['read a minute ago', minutesAgo(1), []],
  ['read an hour ago', minutesAgo(60), ['sync-directory']],
])(
  'reading a conversation of a workspace whose people were %s',
  async (_label, readAt, expected) => {
    if (readAt) {
      await database.withWorkspace(ACME, (db) =>
        keepDirectory(db, ACME, { teams: [], teammates: [] }, readAt),
      )
    }
    const asked: string[] = []
    const handlers = jobHandlers(
      database,
      {
        intercomOf: async () => undefined,
        atDesk: async () => 'not-installed',
        sealer: createSealer(newKeyRing()),
        restOverride: () => undefined,
        consoleUrl: () => 'http://localhost/console',
      },
      async (_db, name) => void asked.push(name),
      () => undefined,
    )
    await handlers['read-conversation']({ workspaceId: ACME, conversationId: '1' })
    expect(asked).toEqual(expected)
  },
)
