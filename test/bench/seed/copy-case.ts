import type { Client } from 'pg'

/** Copies of a conversation with everything that hangs on it. */
export interface Copies {
  /** The conversation to copy. */
  readonly of: string
  /** Copies are called `<prefix>-<number>`, from `first` to `last`. */
  readonly prefix: string
  readonly first: number
  readonly last: number
  /** `slim` leaves out what the first card does not read, thread and notes above all: a million of them are 100 GB. */
  readonly body: 'whole' | 'slim'
}

/** What a copy's column holds instead of the original's value, as SQL. */
type Changes = Readonly<Record<string, string>>

const CONVERSATION: Changes = { conversation_id: 'copies.conversation_id' }

/** Every copy has a customer of its own: `<the original's>-<number>`. */
const CUSTOMER: Changes = { contact_id: `original.contact_id || '-' || copies.n` }

const PART_OF_CASE: Changes = {
  id: 'uuidv7()',
  case_id: 'copies.case_id',
  handoff_id: 'case when original.handoff_id is null then null else copies.handoff_id end',
}

/** Copies the case of a conversation many times: rows as the program writes them, case by case. */
export async function copyCase(owner: Client, copies: Copies): Promise<void> {
  const { of, prefix, first, last } = copies
  await owner.query('begin')
  // Foreign keys need not be checked: what they point to is copied along.
  await owner.query('set local session_replication_role = replica')
  await owner.query('set local synchronous_commit = off')
  await owner.query(`create temp table copies on commit drop as
    select n, '${prefix}-' || n as conversation_id, uuidv7() as case_id, uuidv7() as handoff_id
    from generate_series(${first}, ${last}) n`)

  const slim = (changes: Changes): Changes => (copies.body === 'slim' ? changes : {})
  const ofConversation = `conversation_id = '${of}'`
  const ofCase = 'case_id = (select id from original_cases)'
  await copyRows(owner, 'conversations', ofConversation, {
    ...CONVERSATION,
    ...CUSTOMER,
    ...slim({ transcript: `'{}'`, reading: `'{}'`, drafted: `'{}'` }),
  })
  await copyRows(owner, 'cases', ofConversation, {
    ...CONVERSATION,
    id: 'copies.case_id',
    number: `(select last_number from case_counters) + copies.n - ${first - 1}`,
    ...CUSTOMER,
  })
  await copyRows(owner, 'handoffs', ofCase, {
    ...PART_OF_CASE,
    id: 'copies.handoff_id',
    ...slim({ package: `'{}'`, note: `'{}'` }),
  })
  await copyRows(owner, 'clocks', ofCase, PART_OF_CASE)
  await copyRows(owner, 'waits', ofCase, { ...PART_OF_CASE, ...CONVERSATION, ...CUSTOMER })
  await copyRows(owner, 'events', ofCase, {
    ...PART_OF_CASE,
    position: `nextval('events_position_seq')`,
  })
  const ofNote = `${ofCase} and plan->>'kind' = 'internal-note'`
  await copyRows(owner, 'effects', copies.body === 'slim' ? ofNote : ofCase, {
    ...PART_OF_CASE,
    ...CONVERSATION,
    reference: `original.reference || '-' || copies.conversation_id`,
    state: `'sent'`,
    remote_id: `'part-' || copies.n`,
    ...slim({ plan: `jsonb_build_object('kind', original.plan->'kind')` }),
  })
  await owner.query(`update case_counters set last_number = last_number + ${last - first + 1}`)
  await owner.query('commit')
}

async function copyRows(
  owner: Client,
  table: string,
  where: string,
  changes: Changes,
): Promise<void> {
  const { fields } = await owner.query(`select * from ${table} limit 0`)
  const columns = fields.map(({ name }) => name)
  const values = columns.map((name) => changes[name] ?? `original.${name}`)
  await owner.query(
    `create temp table original_${table} on commit drop as select * from ${table} where ${where}`,
  )
  // `copies.n > 0 offset 0` has Postgres take the copies one by one, so that what belongs together lies together.
  await owner.query(`insert into ${table} (${columns.join(', ')}) select ${values.join(', ')}
    from copies, lateral (select * from original_${table} where copies.n > 0 offset 0) original`)
}
