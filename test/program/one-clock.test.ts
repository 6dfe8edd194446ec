import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where the machine's own time may be asked for: once for all, and in a command an operator runs. */
const ALLOWED = ['src/program/system-time.ts', 'src/program/commands/run-command.ts']

/** A moment made from nothing is the machine's. */
const OWN_TIME = /new Date\(\s*\)|\bDate\.now\(\)/

const askingForTime = (files: readonly (readonly [path: string, text: string])[]) =>
  files.flatMap(([path, text]) => (OWN_TIME.test(text) ? [path] : []))

test('every part of the program lives in the one time it is given, so that the simulator can move it', () => {
  const files = globSync('src/program/**/*.ts').map(
    (path) => [path, readFileSync(path, 'utf8')] as const,
  )
  expect(files.length).toBeGreaterThan(30)
  expect(askingForTime(files).toSorted()).toEqual(ALLOWED.toSorted())
})

test.each(['const now = () => new Date()', 'const at = Date.now() - 5', 'park(id, new Date( ))'])(
  'a part with a time of its own is found: %s',
  (planted) => {
    expect(askingForTime([['src/program/planted.ts', planted]])).toEqual(['src/program/planted.ts'])
  },
)
