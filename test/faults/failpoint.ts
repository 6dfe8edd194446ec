import { appendFileSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder in which the suite says what is to go wrong; without it nothing does. */
const PLAN = process.env.FAULT_PLAN

/** What `#failpoint` is under `--conditions=faults`: fires once when the suite has armed this very place. */
export function failpoint(name: string): void {
  const [at, what, passing] = planned('armed').split(' ')
  if (PLAN === undefined || at !== name) return
  const before = Number(passing) - 1
  if (before > 0) {
    writeFileSync(join(PLAN, 'armed'), `${at} ${what} ${before}`)
    return
  }
  try {
    // Whoever removes the order carries it out: it fires in one process, once.
    unlinkSync(join(PLAN, 'armed'))
  } catch {
    return
  }
  appendFileSync(join(PLAN, 'fired'), `${process.pid} ${name}\n`)
  if (what === 'stop') {
    process.kill(process.pid, 'SIGSTOP')
    // Only now is it known that it was stopped, and is not about to be.
    appendFileSync(join(PLAN, 'woken'), `${process.pid} ${name}\n`)
    return
  }
  process.kill(process.pid, 'SIGKILL')
  // A killed process does nothing more; the wait covers the moment until the system has seen to it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, DYING_MS)
}

/** Whether the suite has switched this protection off. */
export function isBroken(protection: string): boolean {
  return planned('broken').split(' ').includes(protection)
}

/** A killed process is gone within this many milliseconds. */
const DYING_MS = 5_000

function planned(file: string): string {
  if (PLAN === undefined) return ''
  try {
    return readFileSync(join(PLAN, file), 'utf8').trim()
  } catch {
    return ''
  }
}
