import { expect, test } from 'vitest'
import type { StoredWrite } from '../world/ledger.ts'
import { compareTelling, type Telling } from './told.ts'

const at = { workspaceId: 'north', conversationId: '7' } as const
const told = (words: string): StoredWrite => ({ ...at, artefact: { kind: 'message', words } })
const alerted: StoredWrite = {
  ...at,
  artefact: { kind: 'note', reference: 'C-1-abc', isAlert: true },
}
const all: Telling = { least: 3, most: 3, alerts: 1 }

const tellings: [
  what: string,
  writes: StoredWrite[],
  telling: Telling | undefined,
  found: string[],
][] = [
  [
    'hears of the handoff and twice that it takes longer, and then a person is alerted',
    [told('Mia'), told('longer'), told('again'), alerted],
    all,
    [],
  ],
  [
    'is never told that it takes longer still',
    [told('Mia'), told('longer'), alerted],
    all,
    ['a customer was told 2 times instead of 3'],
  ],
  [
    'is told a third time that it takes longer',
    [told('Mia'), told('longer'), told('again'), told('still'), alerted],
    all,
    ['a customer was told 4 times instead of 3 at most'],
  ],
  [
    'has a person alerted twice',
    [told('Mia'), told('longer'), told('again'), alerted, alerted],
    all,
    ['a person was alerted 2 times instead of 1'],
  ],
  [
    'has nobody alerted',
    [told('Mia'), told('longer'), told('again')],
    all,
    ['a person was alerted 0 times instead of 1'],
  ],
  [
    'is told the same twice in a class that counts nothing',
    [told('Mia'), told('Mia')],
    undefined,
    ['a customer was told the same words twice'],
  ],
  ['is told once in a class that counts nothing', [told('Mia')], undefined, []],
]

for (const [what, writes, telling, found] of tellings) {
  test(`a customer who ${what}`, () => {
    expect(compareTelling(writes, telling)).toEqual(found)
  })
}
