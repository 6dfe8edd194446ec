import type { Client } from 'pg'
import { IntercomContact, toAccount } from '../../src/intercom/payloads/contact.ts'
import { readThread } from '../../src/program/read-thread.ts'
import { rememberConversation } from '../../src/use-cases/remember-conversation.ts'
import { DOUBLE_CHARGE, type InboxWorld, textOf, WORKSPACE } from '../http/inbox-world.ts'

/** A customer, one conversation of theirs, and a word that stands in everything they and others said there. */
export interface Canary {
  readonly contactId: string
  readonly conversationId: string
  readonly word: string
}

/** Everything by which a canary could be found, their cases by id too. */
export async function namesOf(
  owner: Client,
  { contactId, conversationId, word }: Canary,
): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from cases where conversation_id = $1',
    [conversationId],
  )
  return [contactId, conversationId, word, ...rows.map(({ id }) => id)]
}

/** A customer nobody else is like. */
export const canaryNamed = (name: string): Canary => ({
  contactId: `contact-${name}`,
  conversationId: `conversation-${name}`,
  word: `canary${name}`,
})

/**
 * Has a customer's story go everywhere a story can go: read, drafted, opened, typed, saved, blocked, handed over
 * with a reason, answered, queued, failed, notified of.
 */
export async function tellEverywhere(
  world: InboxWorld,
  owner: Client,
  canary: Canary,
): Promise<void> {
  const { contactId, conversationId, word } = canary
  await readStory(world, canary)
  const { json: form } = await world.submit(conversationId, 'hand_over', undefined)
  const typed = {
    receiver_team: '502',
    receiver: '2',
    reason: `Escalating to billing ${word}`,
    feeling: `Angry ${word}`,
  }
  const { json: saved } = await world.submit(conversationId, 'save_draft', form, typed)
  const { json: blocked } = await world.submit(conversationId, 'check_and_hand_over', saved, typed)
  const { json: over } = await world.submit(conversationId, 'hand_over_anyway', blocked, {
    ...typed,
    bypass_reason: `They are at lunch ${word}`,
  })
  if (!textOf(over).includes('Mia Chen')) throw new Error(`Not handed over: ${textOf(over)}`)
  const { json: another } = await world.submit(conversationId, 'hand_over', undefined)
  await world.submit(conversationId, 'save_draft', another, typed)

  await world.queue.ask('read-conversation', { workspaceId: WORKSPACE, conversationId })
  await world.queue.ask('forget', { workspaceId: WORKSPACE, kind: 'contact', id: contactId })
  await owner.query(
    `update jobs.job set output = jsonb_build_object('message', $1::text) where data->>'conversationId' = $2`,
    [`Failed query, params: ${word}`, conversationId],
  )
  await owner.query(
    `insert into intake.received (workspace_id, notification_id, topic, subject_type, subject_id, received_at)
     values ($1, $2, 'conversation.user.replied', 'conversation', $3, now()),
            ($1, $4, 'contact.user.updated', 'contact', $5, now())`,
    [WORKSPACE, crypto.randomUUID(), conversationId, crypto.randomUUID(), contactId],
  )
  await owner.query(
    `insert into model_calls (workspace_id, id, conversation_id, at, model, prompt_version, outcome)
     values ($1, gen_random_uuid(), $2, now(), 'claude', '1', 'drafted')`,
    [WORKSPACE, conversationId],
  )
  await owner.query(
    `insert into waits (workspace_id, id, case_id, conversation_id, contact_id, handoff_id, receiver, receiver_id,
       started_at, estimates, state)
     select workspace_id, gen_random_uuid(), id, conversation_id, contact_id, gen_random_uuid(),
       jsonb_build_object('teammateId', '2', 'name', $3::text), '2', now(), '[]', 'answered'
     from cases where workspace_id = $1 and conversation_id = $2`,
    [WORKSPACE, conversationId, word],
  )
  await owner.query(
    `insert into wishes (workspace_id, id, case_id, conversation_id, contact_id, at, kind, wish)
     select workspace_id, gen_random_uuid(), id, conversation_id, contact_id, now(), 'addition',
       jsonb_build_object('kind', 'addition', 'words', $3::text)
     from cases where workspace_id = $1 and conversation_id = $2`,
    [WORKSPACE, conversationId, word],
  )
  await owner.query('insert into merged_contacts values ($1, $2, $3, now())', [
    WORKSPACE,
    crypto.randomUUID(),
    contactId,
  ])
}

/** What the job that reads a conversation leaves, as if Intercom had just been asked. */
export async function readStory(
  world: InboxWorld,
  { contactId, conversationId, word }: Canary,
  startedAt = DOUBLE_CHARGE[0]?.at ?? new Date(0),
  contactIds: readonly string[] = [],
): Promise<'kept' | 'older' | 'not-installed'> {
  const account = toAccount(
    IntercomContact.parse({
      id: contactId,
      name: `Joe ${word}`,
      email: `${word}@example.org`,
    }),
    undefined,
  )
  const parts = DOUBLE_CHARGE.map((part, index) => ({
    ...part,
    authorId: part.role === 'customer' ? contactId : part.authorId,
    body: `${part.body} My password is not ${word}.`,
    at: new Date(startedAt.getTime() + index * 60_000),
  }))
  return world.atDesk(WORKSPACE, (desk) =>
    rememberConversation(desk, {
      conversationId,
      updatedAt: new Date(),
      readAt: new Date(),
      account,
      contactIds,
      ...readThread(conversationId, parts, account),
    }),
  )
}
