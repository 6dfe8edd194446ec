import type { Client } from 'pg'

/** Copies of a conversation with everything that hangs on it. */
export interface Copies {
  /** The conversation to copy. */
  readonly of: string
  /** Copies are called `<prefix>-<number>`, from `first` to `last`. */
  readonly prefix: string
  readonly first: number
  readonly last: number
  /** `slim` leaves out thread, reading, draft and note, which the first card does not read: a million of them are 100 GB. */
  readonly body: 'whole' | 'slim'
}

/** Copies the case of a conversation many times: rows as the program writes them, case by case. */
export async function copyCase(owner: Client, copies: Copies): Promise<void> {
  const { of, prefix, first, last } = copies
  const text = (column: string) => (copies.body === 'whole' ? column : `'{}'::jsonb`)
  await owner.query('begin')
  // Foreign keys need not be checked: what they point to is copied along.
  await owner.query('set local session_replication_role = replica')
  await owner.query('set local synchronous_commit = off')
  await owner.query(`create temp table copies on commit drop as
    select n, '${prefix}-' || n as conversation_id, uuidv7() as case_id, uuidv7() as handoff_id
    from generate_series(${first}, ${last}) n`)

  const copyRows = async (table: string, ofOriginal: string, columns: string) => {
    await owner.query(`create temp table original_${table} on commit drop as select * from ${table} o where ${ofOriginal}`)
    // `copies.n > 0 offset 0` has Postgres take the copies one by one, so that what belongs together lies together.
    await owner.query(`insert into ${table} select ${columns} from copies, lateral
      (select * from original_${table} where copies.n > 0 offset 0) o`)
  }
  const ofConversation = `o.conversation_id = '${of}'`
  const ofCase = `o.case_id = (select id from original_cases)`
  await copyRows(
    'conversations',
    ofConversation,
    `workspace_id, copies.conversation_id, contact_id, updated_at, read_at, summary, account,
     ${text('transcript')}, ${text('reading')}, ${text('drafted')}`,
  )
  await copyRows(
    'cases',
    ofConversation,
    `workspace_id, copies.case_id, (select last_number from case_counters) + n - ${first - 1},
     copies.conversation_id, contact_id || '-' || n, status, tier, severity, owner, situation, opened_at, version`,
  )
  await copyRows(
    'handoffs',
    ofCase,
    `workspace_id, copies.handoff_id, copies.case_id, ${text('package')}, from_owner, to_owner, state,
     sent_at, accept_by, ${text('note')}, advice, bypass`,
  )
  await copyRows(
    'clocks',
    ofCase,
    `workspace_id, uuidv7(), copies.case_id, case when o.handoff_id is null then null else copies.handoff_id end,
     clock, due_at, running`,
  )
  await copyRows(
    'events',
    ofCase,
    `workspace_id, uuidv7(), copies.case_id, nextval('events_position_seq'), at, actor_id, actor_name, happening`,
  )
  await copyRows(
    'effects',
    ofCase,
    `workspace_id, uuidv7(), copies.case_id, copies.handoff_id, copies.conversation_id, actor_id,
     reference || '-' || copies.conversation_id, position,
     ${copies.body === 'whole' ? 'plan' : `jsonb_build_object('kind', plan->'kind')`},
     'sent', 1, created_at, 1, 'part-' || n, null, created_at`,
  )
  await owner.query(`update case_counters set last_number = last_number + ${last - first + 1}`)
  await owner.query('commit')
}
