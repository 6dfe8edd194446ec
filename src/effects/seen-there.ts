import type { ClaimedEffect } from '../domain/effect-ledger.ts'
import { isSameMessage } from '../domain/waiting/own-message.ts'
import type { ConversationSeen } from '../intercom/payloads/conversation-seen.ts'

/** Intercom's clock and ours may differ by so many milliseconds. */
const CLOCK_SKEW_MS = 60_000

/** What shows that an effect arrived: the part that carries it, where there is one. Undefined when it is not there. */
export function seenThere(
  effect: ClaimedEffect,
  seen: ConversationSeen,
): { readonly remoteId: string | undefined } | undefined {
  const { plan } = effect
  switch (plan.kind) {
    case 'internal-note':
      return partOf(seen, ({ body }) => body?.includes(`Ref ${effect.reference}`) === true)
    case 'assign-team':
      return seen.team_assignee_id === plan.teamId
        ? { remoteId: undefined }
        : assignmentTo(plan.teamId, effect, seen)
    case 'assign-teammate':
      return seen.admin_assignee_id === plan.teammateId
        ? { remoteId: undefined }
        : assignmentTo(plan.teammateId, effect, seen)
    case 'conversation-attributes':
      return has(
        Object.entries(plan.attributes)
          .filter(([name]) => effect.knownAttributes?.includes(name))
          .every(([name, value]) => seen.custom_attributes[name] === value),
      )
    case 'tag':
      return has(seen.tags.tags.some(({ id }) => id === plan.tagId))
    case 'customer-message':
      return ownReply(plan.message.paragraphs, effect, seen)
    case 'ticket-link':
      return has(seen.linked_objects.data.some(({ id }) => id === plan.ticketId))
  }
}

const has = (there: boolean) => (there ? { remoteId: undefined } : undefined)

/** Assigned by us and since then to somebody else: it happened, and doing it again would undo what a person did. */
function assignmentTo(id: string, { actorId, plannedAt }: ClaimedEffect, seen: ConversationSeen) {
  const earliest = plannedAt.getTime() - CLOCK_SKEW_MS
  return partOf(
    seen,
    ({ assigned_to: to, author, created_at: at }) =>
      to?.id === id && author?.id === actorId && at.getTime() >= earliest,
  )
}

/** A message bears no mark: it is known by its author, its words and its time. One sent earlier in the same words is another. */
function ownReply(
  paragraphs: readonly string[],
  { actorId, plannedAt, ownMessages }: ClaimedEffect,
  seen: ConversationSeen,
) {
  const message = { actorId, plannedAt, remoteId: undefined, paragraphs }
  return partOf(
    seen,
    ({ id, author, body, created_at: at }) =>
      isSameMessage({ id, authorId: author?.id, body, at }, message) &&
      !ownMessages.some(({ remoteId }) => remoteId === id),
  )
}

function partOf(
  seen: ConversationSeen,
  isIt: (part: ConversationSeen['conversation_parts']['conversation_parts'][number]) => boolean,
) {
  const part = seen.conversation_parts.conversation_parts.findLast(isIt)
  return part && { remoteId: part.id }
}
