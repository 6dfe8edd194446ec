import type { StoredWrite } from '../world/ledger.ts'
import type { Run } from '../world/run.ts'
import { idsOf } from './ids-of.ts'

/** An effect as Baton's own ledger has it. */
export interface KnownEffect {
  readonly workspaceId: string
  readonly conversationId: string
  readonly kind: string
  readonly reference: string
  /** Whom an assignment goes to. */
  readonly assigneeId: string | undefined
  readonly state: string
}

/** Where Intercom's ledger and Baton's disagree: said twice, said by nobody, or never said although it is called sent. */
export async function remoteViolations(run: Run): Promise<string[]> {
  const rows = await run.world.ask<{
    workspace_id: string
    conversation_id: string
    reference: string
    state: string
    plan: Record<string, string>
  }>(
    `select workspace_id, conversation_id, reference, state, plan from effects
     where (workspace_id, conversation_id) in ${idsOf(run)}`,
  )
  const known = rows.map((row) => ({
    workspaceId: row.workspace_id,
    conversationId: row.conversation_id,
    kind: row.plan.kind ?? '',
    reference: row.reference,
    assigneeId: row.plan.teamId ?? row.plan.teammateId,
    state: row.state,
  }))
  const writes = run.world.intercom.ledger.writes.filter((write) =>
    run.conversations.some(
      ({ workspaceId, id }) => workspaceId === write.workspaceId && id === write.conversationId,
    ),
  )
  return compareLedgers(known, writes)
}

/** The comparison itself. */
export function compareLedgers(
  known: readonly KnownEffect[],
  writes: readonly StoredWrite[],
): string[] {
  return [...notes(known, writes), ...messages(known, writes), ...assignments(known, writes)]
}

function notes(known: readonly KnownEffect[], writes: readonly StoredWrite[]): string[] {
  const planned = known.filter(({ kind }) => kind === 'internal-note')
  const posted = writes.flatMap(({ workspaceId, conversationId, artefact }) =>
    artefact.kind === 'note' ? [[workspaceId, conversationId, artefact.reference].join(' ')] : [],
  )
  const keyOf = (effect: KnownEffect) =>
    [effect.workspaceId, effect.conversationId, effect.reference].join(' ')
  const keys = planned.map(keyOf)
  return [
    ...[...new Set(posted)].flatMap((key) => {
      const times = posted.filter((one) => one === key).length
      return times > 1 ? [`one note was posted ${times} times`] : []
    }),
    ...posted
      .filter((key) => !keys.includes(key))
      .map(() => 'a note was posted that nobody planned'),
    ...planned
      .filter((effect) => effect.state === 'sent' && !posted.includes(keyOf(effect)))
      .map(() => 'a note is called sent and was never posted'),
  ]
}

/** A message bears no reference: of each conversation as many are counted as were planned. */
function messages(known: readonly KnownEffect[], writes: readonly StoredWrite[]): string[] {
  const planned = known.filter(({ kind }) => kind === 'customer-message')
  const posted = writes.filter(({ artefact }) => artefact.kind === 'message')
  const keyOf = (one: { readonly workspaceId: string; readonly conversationId: string }) =>
    `${one.workspaceId} ${one.conversationId}`
  const countOf = (list: readonly Parameters<typeof keyOf>[0][], key: string) =>
    list.filter((one) => keyOf(one) === key).length
  const sent = planned.filter(({ state }) => state === 'sent')
  return [...new Set([...planned, ...posted].map(keyOf))].flatMap((key) => {
    const times = countOf(posted, key)
    return [
      ...(times > countOf(planned, key) ? [`the customer was told ${times} times`] : []),
      ...(countOf(sent, key) > times ? ['a message is called sent and was never posted'] : []),
    ]
  })
}

function assignments(known: readonly KnownEffect[], writes: readonly StoredWrite[]): string[] {
  const planned = known.filter(({ kind }) => kind.startsWith('assign-'))
  const made = writes.flatMap(({ workspaceId, conversationId, artefact }) =>
    artefact.kind === 'assignment'
      ? [[workspaceId, conversationId, artefact.assigneeId].join(' ')]
      : [],
  )
  const keyOf = (effect: KnownEffect) =>
    [effect.workspaceId, effect.conversationId, effect.assigneeId].join(' ')
  const count = (list: readonly string[], key: string) => list.filter((one) => one === key).length
  const keys = planned.map(keyOf)
  return [
    ...[...new Set(made)].flatMap((key) =>
      count(made, key) > count(keys, key)
        ? [`an assignment was made ${count(made, key)} times, planned ${count(keys, key)}`]
        : [],
    ),
    ...planned
      .filter((effect) => effect.state === 'sent' && !made.includes(keyOf(effect)))
      .map(() => 'an assignment is called made and never was'),
  ]
}
