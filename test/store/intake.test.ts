import type { QueryConfig } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Notification } from '../../src/domain/notification.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { openIntake, pruneReceived, takeUnsorted } from '../../src/store/intake.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

let testDatabase: TestDatabase
let database: Database

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
})

afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

const notification = (notificationId: string, more: Partial<Notification> = {}): Notification => ({
  workspaceId: 'acme',
  notificationId,
  topic: 'conversation.user.replied',
  subject: { type: 'conversation', id: '1' },
  happenedAt: new Date('2026-11-20T10:00:00Z'),
  ...more,
})

/** The database as it is, counting statements and failing on demand. */
function watched() {
  const statements: number[] = []
  let failing = false
  return {
    statements,
    fail: (yes: boolean) => {
      failing = yes
    },
    outsideWorkspaces: async <Row extends object>(query: QueryConfig) => {
      const [first = []] = (query.values ?? []) as unknown[][]
      statements.push(first.length)
      if (failing) throw new Error('The database is away')
      return database.outsideWorkspaces<Row>(query)
    },
  }
}

const count = async () => {
  const rows = await database.outsideWorkspaces<{ count: number }>({
    text: 'select count(*)::int as count from intake.received',
  })
  return rows[0]?.count
}

test('what arrives while one statement is under way goes together in the next', async () => {
  const watch = watched()
  const keep = openIntake(watch, () => new Date())
  await Promise.all(Array.from({ length: 1_200 }, (_, n) => keep(notification(`a${n}`))))
  expect(watch.statements).toEqual([1, 500, 500, 199])
  expect(await count()).toBe(1_200)
})

test('one and the same, many times in one statement, is kept once, and everybody is told it is', async () => {
  const before = (await count()) ?? 0
  const keep = openIntake(watched(), () => new Date())
  await Promise.all(Array.from({ length: 50 }, () => keep(notification('same'))))
  expect(await count()).toBe(before + 1)
})

test('a statement that fails is told to everybody in it, and to nobody else', async () => {
  const before = (await count()) ?? 0
  const watch = watched()
  const keep = openIntake(watch, () => new Date())
  watch.fail(true)
  const failed = await Promise.allSettled([keep(notification('f1')), keep(notification('f2'))])
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  watch.fail(false)
  await keep(notification('f3'))
  expect(await count()).toBe(before + 1)
})

test('a database that does not keep up is refused more, and takes more once it does', async () => {
  const gate = Promise.withResolvers<void>()
  const keep = openIntake(
    { outsideWorkspaces: () => gate.promise.then(() => []) },
    () => new Date(),
  )
  const waiting = Array.from({ length: 20_001 }, (_, n) => keep(notification(`w${n}`)))
  await expect(keep(notification('one too many'))).rejects.toThrow('Too many')
  gate.resolve()
  await Promise.all(waiting)
  await keep(notification('again'))
})

test('what nobody sorted comes back as it was kept, oldest first, while others hold theirs', async () => {
  await database.outsideWorkspaces({ text: 'delete from intake.received' })
  let second = 0
  const keep = openIntake(database, () => new Date(Date.UTC(2026, 10, 20, 10, 0, second)))
  const all = [
    notification('bare', { subject: undefined, happenedAt: undefined }),
    notification('whole'),
    notification('elsewhere', { workspaceId: 'globex' }),
  ]
  for (const one of all) {
    second += 1
    await keep(one)
  }
  const at = new Date()
  await database.acrossWorkspaces(async (db) => {
    expect(await takeUnsorted(db, 1, at)).toEqual([all[0]])
    await database.acrossWorkspaces(async (other) => {
      const rest = await takeUnsorted(other, 10, at)
      expect(rest).toHaveLength(2)
      expect(rest).toEqual(expect.arrayContaining(all.slice(1)))
    })
  })
  expect(await database.acrossWorkspaces((db) => takeUnsorted(db, 10, at))).toEqual([])
})

test('old ones are thrown away a few at a time, newer ones stay', async () => {
  const keep = openIntake(database, () => new Date(Date.UTC(2026, 0, 1)))
  await Promise.all(Array.from({ length: 7 }, (_, n) => keep(notification(`old${n}`))))
  const before = new Date(Date.UTC(2026, 1, 1))
  const prune = () => database.acrossWorkspaces((db) => pruneReceived(db, before, 5))
  expect([await prune(), await prune(), await prune()]).toEqual([5, 2, 0])
  expect(await count()).toBe(3)
})
