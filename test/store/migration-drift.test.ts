import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrationDrift } from '../migration-drift.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations')

let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'baton-drift-test-'))
  cpSync(MIGRATIONS, copy, { recursive: true })
})

afterEach(() => rmSync(copy, { recursive: true, force: true }))

test('the tables are what the migrations make of an empty database', async () => {
  expect(await migrationDrift(copy)).toBeUndefined()
})

test('a column that no migration adds is found, and the SQL for it is said', async () => {
  const snapshots = readdirSync(join(copy, 'meta')).filter((file) =>
    file.endsWith('_snapshot.json'),
  )
  const latest = join(copy, 'meta', snapshots.sort().at(-1) ?? '')
  const snapshot = JSON.parse(readFileSync(latest, 'utf8'))
  delete snapshot.tables['public.cases'].columns.situation
  writeFileSync(latest, JSON.stringify(snapshot))

  expect(await migrationDrift(copy)).toContain('ALTER TABLE "cases" ADD COLUMN "situation" text')
  expect(readdirSync(copy), 'asking leaves the folder as it was').toEqual(readdirSync(MIGRATIONS))
})

test('migrations that cannot be compared are no agreement', async () => {
  writeFileSync(join(copy, 'meta', '_journal.json'), 'not a journal')
  await expect(migrationDrift(copy)).rejects.toThrow()
})
