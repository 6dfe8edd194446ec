import { expect, test } from 'vitest'
import { readText } from '../../../src/reading/fields/read-text.ts'

const HOSTILE_CHARS = 100_000

/** CPU time, so that a busy machine does not count. Linear reading takes well under a second. */
const MAX_CPU_MS = 5_000

/** Pieces that tempt a pattern to try every beginning, every end, or both. */
const PIECES = [
  ...'a 1.-"“é日ก🎉ﷺ{(\n\t$',
  ...[
    '1 ',
    '1-',
    '. ',
    'a-',
    'a_',
    "a'",
    'a.b',
    'Aa ',
    'A > ',
    '->',
    '1. ',
    'Jan ',
    'Jan 1',
    '1/1/',
    '\u0301',
  ],
  ...[
    'not ',
    'no no ',
    'needs ',
    'needs a ',
    'only a ',
    'nothing a ',
    'see the ',
    'one a ',
    'lose a ',
    'affects a a ',
  ],
  ...['when clicking ', 'open ', 'click > ', 'e.g. ', 'I open a, ', 'und der ', '日本。'],
  ...[
    'eyJ',
    'eyJaaaaaaaaa.',
    'eyJ-',
    'sk_live_',
    'xoxb-',
    'password: ',
    'password:"',
    'password is',
    'pw\n',
    'パスワード',
    '4.',
    '4111-',
    'token=',
    'bearer ',
    '4111 1111 1111 1111 ',
  ],
  ...[
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----x-----END PRIVATE KEY-----',
  ],
]

for (const piece of PIECES) {
  test(`100 kB of ${JSON.stringify(piece)} are read in time`, () => {
    const text = piece.repeat(HOSTILE_CHARS / piece.length)
    const before = process.cpuUsage()
    readText(`x${text}!`)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(MAX_CPU_MS)
  })
}
