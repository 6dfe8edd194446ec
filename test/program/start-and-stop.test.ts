import { existsSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { postgresPid, postgresProcesses } from './postgres-of.ts'
import { endPrograms, newDataDir, removeDataDirs, runProgram } from './process.ts'

afterEach(endPrograms)
afterAll(removeDataDirs)

test('it starts on an empty folder and answers; SIGTERM, and SIGINT after a second start, leave nothing behind', async () => {
  const dataDir = newDataDir()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const baton = runProgram({ dataDir })
    const url = await baton.ready()
    expect(url).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'alive' })
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' })
    expect(postgresProcesses(dataDir)).toContain(postgresPid(dataDir))

    expect(await baton.end(signal), signal).toEqual({ code: 0, signal: null })
    expect(postgresProcesses(dataDir)).toEqual([])
    expect(postgresPid(dataDir)).toBeUndefined()
    expect(await isListening(url)).toBe(false)
    expect(baton.stdout().match(/Baton is ready/g), 'said once').toHaveLength(1)
    expect(baton.stderr()).toBe('')
  }
})

/** Moments of a first start, by what is in the folder by then. */
const moments: [when: string, there: (dataDir: string) => boolean][] = [
  ['at once', () => true],
  ['while PostgreSQL starts', (dataDir) => postgresPid(dataDir) !== undefined],
]

for (const [when, there] of moments) {
  test(`SIGTERM in the middle of a first start, ${when}: it ends, and the next start works`, async () => {
    const baton = runProgram()
    await eventually(when, () => there(baton.dataDir))
    await baton.end('SIGTERM')
    expect(postgresProcesses(baton.dataDir)).toEqual([])

    const again = runProgram({ dataDir: baton.dataDir })
    const url = await again.ready()
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(await again.end('SIGTERM')).toEqual({ code: 0, signal: null })
  })
}

test('Ctrl-C in a terminal while the database is being created: the next start works', async () => {
  const dataDir = newDataDir()
  const baton = runProgram({ dataDir })
  await eventually('initdb', () => initdbRuns(dataDir))
  await baton.interruptTerminal()
  expect(postgresProcesses(dataDir)).toEqual([])

  const again = runProgram({ dataDir })
  await again.ready()
  expect(await again.end('SIGINT')).toEqual({ code: 0, signal: null })
})

const initdbRuns = (dataDir: string) => existsSync(join(dataDir, 'postgres.new', 'PG_VERSION'))

function isListening(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = createConnection({ host: hostname, port: Number(port) })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
