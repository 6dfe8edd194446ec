import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { failpoint, isBroken } from '#failpoint'
import { eventually } from '../program/eventually.ts'
import { makePlan } from './world/plan.ts'
import { wake } from './world/wake.ts'

const ROOT = join(import.meta.dirname, '../..')
const plan = makePlan(mkdtempSync(join(tmpdir(), 'baton-plan-')))

beforeEach(() => {
  plan.clear()
  plan.breakOnly([])
})
afterAll(() => rmSync(plan.folder, { recursive: true, force: true }))

test('without the flag nothing can be armed or broken', () => {
  plan.arm('here')
  plan.breakOnly(['fencing'])
  expect(failpoint('here')).toBeUndefined()
  expect(isBroken('fencing')).toBe(false)
  const { stdout } = run([], 'failpoint("here"); console.log(isBroken("fencing"))')
  expect(stdout).toBe('false\n')
  expect(plan.fired()).toEqual([])
})

test('with the flag a process dies at the place that was armed, and only there, and only once', () => {
  plan.arm('here')
  const { signal, stdout } = run(
    FLAG,
    'failpoint("there"); console.log("on"); failpoint("here"); console.log("never")',
  )
  expect(signal).toBe('SIGKILL')
  expect(stdout).toBe('on\n')
  expect(plan.fired()).toHaveLength(1)
  expect(existsSync(join(plan.folder, 'armed'))).toBe(false)
  expect(run(FLAG, 'failpoint("here"); console.log("once")').stdout).toBe('once\n')
})

test('with the flag a process can be let by a few times before it dies', () => {
  plan.arm('here', 'kill', 3)
  const { signal, stdout } = run(
    FLAG,
    'for (const time of [1, 2, 3]) { failpoint("here"); console.log(time) }',
  )
  expect(signal).toBe('SIGKILL')
  expect(stdout).toBe('1\n2\n')
})

test('with the flag a process stops at the place that was armed, until it is woken', async () => {
  plan.arm('here', 'stop')
  const child = spawn(process.execPath, programOf(FLAG, 'failpoint("here")'), AROUND)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await eventually('it is stopped', () => plan.fired().length > 0)
  expect(plan.woken()).toEqual([])
  await wake(plan, child.pid ?? 0)
  expect(await ended).toBe(0)
})

test('with the flag exactly the named protections are off', () => {
  plan.breakOnly(['fencing', 'commit'])
  const words = 'console.log(isBroken("fencing"), isBroken("commit"), isBroken("limits"))'
  expect(run(FLAG, words).stdout).toBe('true true false\n')
})

const FLAG = ['--conditions=faults']

const AROUND = { cwd: ROOT, env: { FAULT_PLAN: plan.folder } }

function run(options: readonly string[], words: string) {
  const { signal, stdout } = spawnSync(process.execPath, programOf(options, words), {
    ...AROUND,
    encoding: 'utf8',
  })
  return { signal, stdout }
}

const programOf = (options: readonly string[], words: string) => [
  ...options,
  '--input-type=module',
  '-e',
  `import { failpoint, isBroken } from '#failpoint'; ${words}`,
]
