import { expect, test } from 'vitest'
import type { StoredWrite } from '../world/ledger.ts'
import { openLedger } from '../world/ledger.ts'
import { compareLedgers, type KnownEffect } from './remote.ts'

const at = { workspaceId: 'north', conversationId: '7' } as const

const sentNote: KnownEffect = {
  ...at,
  kind: 'internal-note',
  reference: 'C-1-abc',
  assigneeId: undefined,
  state: 'sent',
}
const sentAssignment: KnownEffect = {
  ...at,
  kind: 'assign-teammate',
  reference: 'C-1-def',
  assigneeId: '814004',
  state: 'sent',
}
const sentMessage: KnownEffect = { ...sentNote, kind: 'customer-message' }
const toldCustomer: StoredWrite = { ...at, artefact: { kind: 'message', words: 'Mia has it.' } }
const posted: StoredWrite = {
  ...at,
  artefact: { kind: 'note', reference: 'C-1-abc', isAlert: false },
}
const assigned: StoredWrite = {
  ...at,
  artefact: { kind: 'assignment', to: 'admin', assigneeId: '814004' },
}

const ledgers: [what: string, KnownEffect[], StoredWrite[], string[]][] = [
  ['agree', [sentNote, sentAssignment], [posted, assigned], []],
  ['know of nothing', [], [], []],
  ['differ by a note posted twice', [sentNote], [posted, posted], ['one note was posted 2 times']],
  [
    'differ by a note that was never posted',
    [sentNote],
    [],
    ['a note is called sent and was never posted'],
  ],
  ['agree on a note that was given up', [{ ...sentNote, state: 'dead' }], [], []],
  ['agree on what the customer was told', [sentMessage], [toldCustomer], []],
  [
    'differ by a customer told twice',
    [sentMessage],
    [toldCustomer, toldCustomer],
    ['the customer was told 2 times'],
  ],
  [
    'differ by a message that never came',
    [sentMessage],
    [],
    ['a message is called sent and was never posted'],
  ],
  ['differ by a note nobody planned', [], [posted], ['a note was posted that nobody planned']],
  [
    'differ by a note in the wrong workspace',
    [sentNote],
    [{ ...posted, workspaceId: 'south' }],
    ['a note was posted that nobody planned', 'a note is called sent and was never posted'],
  ],
  [
    'differ by an assignment made twice',
    [sentAssignment],
    [assigned, assigned],
    ['an assignment was made 2 times, planned 1'],
  ],
  [
    'agree on two handoffs to the same person',
    [sentAssignment, sentAssignment],
    [assigned, assigned],
    [],
  ],
  [
    'differ by an assignment that was never made',
    [sentAssignment],
    [],
    ['an assignment is called made and never was'],
  ],
]

for (const [what, known, writes, violations] of ledgers) {
  test(`Baton's ledger and Intercom's ${what}`, () => {
    expect(compareLedgers(known, writes)).toEqual(violations)
  })
}

test('the ledger keeps what was written, by the reference in the note, and no reading', () => {
  const ledger = openLedger()
  ledger.note('north', 'GET', '/conversations/7', '')
  ledger.note('north', 'POST', '/conversations/search', '{}')
  ledger.note(
    'north',
    'POST',
    '/conversations/7/reply',
    JSON.stringify({ message_type: 'note', body: '<p>Refund.</p><p>Ref C-1-abc</p>' }),
  )
  ledger.note(
    'north',
    'POST',
    '/conversations/7/parts',
    JSON.stringify({ message_type: 'assignment', type: 'admin', assignee_id: '814004' }),
  )
  ledger.note('north', 'PUT', '/conversations/7', '{"custom_attributes":{}}')
  expect(ledger.writes).toEqual([posted, assigned, { ...at, artefact: { kind: 'attributes' } }])
})
