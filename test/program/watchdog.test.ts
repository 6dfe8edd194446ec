import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { postgresProcesses } from './postgres-of.ts'
import { removeDataDirs, runProgram } from './process.ts'

const HERE = import.meta.dirname

afterAll(removeDataDirs)

/** A process of its own with nothing but a watchdog of one second in it. */
function watched(script: string) {
  const watchdog = JSON.stringify(join(HERE, '../../src/program/watchdog.ts'))
  const program = `
    import { startWatchdog } from ${watchdog}
    const stop = startWatchdog(1_000)
    await new Promise((resolve) => setTimeout(resolve, 500))
    console.log('watched')
    ${script}`
  const node = join(HERE, '../../node_modules/.bin/node')
  const child = spawn(node, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const started = new Promise((resolve) => child.stdout.once('data', resolve))
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return { child, started, ended, stdout: () => stdout, stderr: () => stderr }
}

test('an event loop that stands still ends the process, with a line that says so', async () => {
  const stuck = watched('for (;;);')
  expect(await stuck.ended).toEqual({ code: null, signal: 'SIGKILL' })
  expect(stuck.stderr()).toBe('Baton was stuck for 1 s and ends itself, to be started again\n')
})

test('one that is busy but comes around is left alone, and an idle one ends by itself', async () => {
  const busy = watched(`
    for (let times = 0; times < 5; times += 1) {
      const until = performance.now() + 600
      while (performance.now() < until);
      await new Promise((resolve) => setImmediate(() => setTimeout(resolve, 260)))
    }
    console.log('done')`)
  expect(await busy.ended).toEqual({ code: 0, signal: null })
  expect(busy.stdout()).toContain('done')
})

test('a process that was stopped for longer than that, or a machine that slept, is not taken for stuck', async () => {
  const slept = watched("setTimeout(() => console.log('awake'), 4_000)")
  await slept.started
  slept.child.kill('SIGSTOP')
  await sleep(3_000)
  slept.child.kill('SIGCONT')
  expect(await slept.ended).toEqual({ code: 0, signal: null })
  expect(slept.stdout()).toContain('awake')
})

test('it can be stopped', async () => {
  const free = watched(`
    await stop()
    const until = performance.now() + 2_500
    while (performance.now() < until);
    console.log('done')`)
  expect(await free.ended).toEqual({ code: 0, signal: null })
  expect(free.stdout()).toContain('done')
})

test('the real program, stuck, ends itself, and starts again on the same data', async () => {
  const settings = { NODE_OPTIONS: `--import=${join(HERE, 'stuck/block-on-signal.js')}` }
  const baton = runProgram({ settings })
  await baton.ready()
  expect(await baton.end('SIGUSR2')).toEqual({ code: null, signal: 'SIGKILL' })
  expect(baton.stderr()).toMatch(/^Baton was stuck for 15 s and ends itself/)

  const again = runProgram({ dataDir: baton.dataDir })
  const url = await again.ready()
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(await again.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(postgresProcesses(baton.dataDir)).toEqual([])
})
