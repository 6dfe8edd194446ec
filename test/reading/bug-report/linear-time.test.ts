import { expect, test } from 'vitest'
import { readReport } from '../../../src/reading/bug-report/read-report.ts'
import { requestKindOf } from '../../../src/reading/bug-report/request-kind.ts'

const HOSTILE_CHARS = 100_000

/** CPU time, so that a busy machine does not count. */
const MAX_CPU_MS = 3_000

const PIECES = [
  'a',
  '1',
  ' ',
  '\n',
  '-',
  '. ',
  '1. ',
  '1. Open ',
  '- a ',
  '1 a 2 a ',
  'when ',
  'when i ',
  'a/',
  'a.b ',
  'should ',
  'steps: ',
  'Expected: ',
  'expected result ',
  '```\n',
  '```',
  '<!--',
  '<a ',
  '(',
  'http://',
  'v1.',
  'version ',
  'not ',
  'keep ',
  'go to ',
  'of the ',
  'at a.b.c',
  'import ',
  'a = b(',
  'File "',
  '? ',
  'AaError',
  'github.com/',
  'Name:  ',
  'run --a',
  '- [x] I ',
  'import a from ',
  `${'word '.repeat(12)}\n`,
  `${'a'.repeat(60)}\n`,
]

for (const piece of PIECES) {
  test(`100 kB of ${JSON.stringify(piece.slice(0, 30))} are read in time`, () => {
    const text = piece.repeat(Math.ceil(HOSTILE_CHARS / piece.length))
    const before = process.cpuUsage()
    readReport(`x ${text}!`)
    readReport(text)
    requestKindOf(text, text)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(MAX_CPU_MS)
  })
}
