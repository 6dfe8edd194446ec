import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is to go wrong inside Baton's own processes, told to them through a folder. */
export interface Plan {
  readonly folder: string
  /** The next process that comes by this place is killed, or stopped until somebody wakes it; or the one that comes by for so many-th time. */
  readonly arm: (place: string, what?: 'kill' | 'stop', passing?: number) => void
  /** Switches protections off: only these are. */
  readonly breakOnly: (protections: readonly string[]) => void
  /** Who fired since the last call of `clear`: process ids, in order. */
  readonly fired: () => readonly number[]
  /** Who was stopped since then and goes on: process ids, in order. */
  readonly woken: () => readonly number[]
  /** Nothing goes wrong any more. Protections that are switched off stay off. */
  readonly clear: () => void
}

/** Makes a plan in an empty folder. `test/faults/failpoint.ts` reads it. */
export function makePlan(folder: string): Plan {
  mkdirSync(folder, { recursive: true })
  const at = (name: string) => join(folder, name)
  return {
    folder,
    arm: (place, what = 'kill', passing = 1) =>
      writeFileSync(at('armed'), `${place} ${what} ${passing}`),
    breakOnly: (protections) => writeFileSync(at('broken'), protections.join(' ')),
    fired: () => processesIn(at('fired')),
    woken: () => processesIn(at('woken')),
    clear: () => {
      for (const name of ['armed', 'fired', 'woken']) rmSync(at(name), { force: true })
    },
  }
}

/** Process ids, as `test/faults/failpoint.ts` notes them: the first word of each line. */
const processesIn = (file: string): readonly number[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Number(line.split(' ')[0]))
    : []
