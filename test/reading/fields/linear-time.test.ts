import { expect, test } from 'vitest'
import { readText } from '../../../src/reading/fields/read-text.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'

/** Four times as much is 100 kB. */
const HOSTILE_CHARS = 25_000

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
  test(`four times as much of ${JSON.stringify(piece)} takes about four times as long`, () => {
    const ofLength = (chars: number) => `x${piece.repeat(chars / piece.length)}!`
    expect(growthOf(HOSTILE_CHARS, ofLength, readText)).toBeLessThan(LINEAR_GROWTH)
  })
}
