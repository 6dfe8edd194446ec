import { expect, test } from 'vitest'
import { readReport } from '../../../src/reading/bug-report/read-report.ts'
import { requestKindOf } from '../../../src/reading/bug-report/request-kind.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'

/** Four times as much is 100 kB. */
const HOSTILE_CHARS = 25_000

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
  test(`four times as much of ${JSON.stringify(piece.slice(0, 30))} takes about four times as long`, () => {
    const ofLength = (chars: number) => piece.repeat(Math.ceil(chars / piece.length))
    const read = (text: string) => {
      readReport(`x ${text}!`)
      readReport(text)
      requestKindOf(text, text)
    }
    expect(growthOf(HOSTILE_CHARS, ofLength, read)).toBeLessThan(LINEAR_GROWTH)
  })
}
