import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { endPrograms, removeDataDirs, runProgram } from './process.ts'

let database: FreshDatabase

beforeEach(async () => {
  database = await freshDatabase()
})

afterEach(async () => {
  await endPrograms()
  await database.drop()
})

afterAll(removeDataDirs)

test('two releases that migrate at once both end well, and every migration ran once', async () => {
  const settings = {
    DATABASE_URL: database.url,
    SECRETS_KEYS: `test:${randomBytes(32).toString('base64')}`,
  }
  const both = [1, 2].map(() => runProgram({ words: ['migrate'], settings }))
  for (const one of both) expect(await one.ended).toEqual({ code: 0, signal: null })
  const hashes = await database.ask<{ hash: string; times: number }>(
    'select hash, count(*)::int as times from drizzle.__drizzle_migrations group by hash',
  )
  expect(hashes.length).toBeGreaterThan(1)
  expect(hashes.filter(({ times }) => times !== 1)).toEqual([])
})

test('a migration that meets a table in use lets everybody else at it, and is done once it is free', async () => {
  const folder = migrationsOfOne('alter table busy add column more text')
  await database.ask('create table busy (id int)')
  await database.ask('create schema if not exists jobs')
  await makeRole()
  const slow = new Client({ connectionString: database.url })
  await slow.connect()
  await slow.query('begin; select * from busy')

  const migrating = migrate(database.url, folder, async () => undefined)
  await sleep(500)
  // Behind a waiting migration every reader waits too; it may be for the lock's patience and no longer.
  const longest = await slowestRead(8_000)
  expect(longest).toBeLessThan(4_000)
  await slow.query('commit')
  await slow.end()
  await migrating
  expect(await database.ask('select more from busy')).toEqual([])
  rmSync(folder, { recursive: true })
})

/** Reads the busy table again and again; the longest any read took, in milliseconds. */
async function slowestRead(forMs: number): Promise<number> {
  const until = performance.now() + forMs
  let longest = 0
  while (performance.now() < until) {
    const started = performance.now()
    await database.ask('select * from busy')
    longest = Math.max(longest, performance.now() - started)
    await sleep(50)
  }
  return longest
}

/** The role a first migration makes: the cluster of the tests has it already when others ran before. */
async function makeRole(): Promise<void> {
  await database.ask(
    `do $$ begin if not exists (select from pg_roles where rolname = 'baton_app') then create role baton_app; end if; end $$`,
  )
}

/** A folder as drizzle-kit makes it, with one migration. */
function migrationsOfOne(statement: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-migrations-'))
  mkdirSync(join(folder, 'meta'))
  writeFileSync(join(folder, '0000_one.sql'), statement)
  const entry = { idx: 0, version: '7', when: 1, tag: '0000_one', breakpoints: true }
  const journal = { version: '7', dialect: 'postgresql', entries: [entry] }
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify(journal))
  return folder
}
