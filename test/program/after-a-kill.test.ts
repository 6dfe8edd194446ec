import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { isRunning, postgresPid, postgresProcesses } from './postgres-of.ts'
import { endPrograms, newDataDir, removeDataDirs, runProgram } from './process.ts'
import { canvasCaller, openCard } from './simulated-card.ts'

const JOE = '215470000000101'
const ANA = '814001'

/** One folder for the whole file: every test finds what the one before left, as on a machine. */
const dataDir = newDataDir()
const strangers: ChildProcess[] = []

afterEach(endPrograms)
afterAll(async () => {
  for (const stranger of strangers) stranger.kill('SIGKILL')
  await removeDataDirs()
})

test('kill -9 of Baton alone: the next start finds the PostgreSQL left running, and everything acknowledged', async () => {
  const baton = runProgram({ dataDir })
  const url = await baton.ready()
  const opened = await (await openCard(canvasCaller(url), JOE, ANA)).press('open_case')
  expect(opened.words).toContain('C-1')
  expect(await baton.end('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
  const leftover = postgresPid(dataDir) ?? 0
  expect(isRunning(leftover), 'PostgreSQL outlives its Baton').toBe(true)

  const again = runProgram({ dataDir })
  const card = await openCard(canvasCaller(await again.ready()), JOE, ANA)
  expect(card.words).toContain('C-1')
  expect(isRunning(leftover)).toBe(false)
  await again.end('SIGKILL')
})

test('kill -9 of both: PostgreSQL recovers from its log, and nothing acknowledged is lost', async () => {
  const baton = runProgram({ dataDir })
  const card = await openCard(canvasCaller(await baton.ready()), JOE, ANA)
  const form = await card.press('hand_over', {})
  const saved = await form.press('save_draft', { reason: 'typed just before the power went' })
  expect(saved.words).toContain('Draft saved')
  const server = postgresPid(dataDir) ?? 0
  process.kill(server, 'SIGKILL')
  await baton.end('SIGKILL')

  const again = runProgram({ dataDir })
  const found = await openCard(canvasCaller(await again.ready()), JOE, ANA)
  expect(found.words).toContain('C-1')
  expect((await found.press('hand_over')).words).toContain('typed just before the power went')
  expect(await again.end('SIGTERM')).toEqual({ code: 0, signal: null })
})

test('kill -9 of PostgreSQL under a serving Baton: it is started again, and nobody has to restart anything', async () => {
  const baton = runProgram({ dataDir })
  const url = await baton.ready()
  const call = canvasCaller(url)
  const form = await (await openCard(call, JOE, ANA)).press('hand_over')
  const killed = postgresPid(dataDir) ?? 0
  process.kill(killed, 'SIGKILL')
  const kept = await form.press('save_draft', { reason: 'typed while nothing was there' })
  expect(kept.words, 'saved or given back, never lost').toContain('typed while nothing was there')

  await eventually('the database is back', async () => (await fetch(`${url}/readyz`)).ok)
  expect(postgresPid(dataDir)).not.toBe(killed)
  expect((await openCard(call, JOE, ANA)).words).toContain('C-1')
  const saved = await form.press('save_draft', { reason: 'typed when it was back' })
  expect(saved.words).toContain('typed when it was back')
  expect(await baton.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(postgresProcesses(dataDir)).toEqual([])
})

test('lock files that name somebody else by now are taken over, and that process is left alone', async () => {
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore' })
  strangers.push(stranger)
  const pid = stranger.pid ?? 0
  writeFileSync(join(dataDir, 'baton.pid'), String(pid))
  writeFileSync(
    join(dataDir, 'postgres/postmaster.pid'),
    `${pid}\n${dataDir}/postgres\n1790000000\n54321\n\n127.0.0.1\n  1234567         0\nready   \n`,
  )

  const baton = runProgram({ dataDir })
  const card = await openCard(canvasCaller(await baton.ready()), JOE, ANA)
  expect(card.words).toContain('C-1')
  expect(isRunning(pid)).toBe(true)

  await baton.end('SIGTERM')
  expect(isRunning(pid)).toBe(true)
  expect(postgresProcesses(dataDir)).toEqual([])
})

test('a second Baton on the same folder says what to do and ends; the first one notices nothing', async () => {
  const first = runProgram({ dataDir })
  const url = await first.ready()
  const second = runProgram({ dataDir })
  expect(await second.ended).toEqual({ code: 1, signal: null })
  expect(second.stderr()).toContain(`Baton is already running here (process ${first.pid})`)
  expect(second.stderr()).toContain('DATA_DIR')
  expect(second.stderr(), 'words for people, no stack').not.toMatch(/^\s+at /m)

  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(readFileSync(join(dataDir, 'baton.pid'), 'utf8').split(' ')[0]).toBe(String(first.pid))
  const { port } = new URL(url)

  const third = runProgram({ settings: { PORT: port } })
  expect(await third.ended, 'a port in use').toEqual({ code: 1, signal: null })
  expect(third.stderr()).toContain(`Port ${port} is in use`)
  expect(third.stderr()).toContain('PORT')
  expect(third.stderr()).not.toMatch(/^\s+at /m)
  expect(postgresProcesses(third.dataDir)).toEqual([])

  expect(await first.end('SIGTERM')).toEqual({ code: 0, signal: null })
})
