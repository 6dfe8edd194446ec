import type { ClaimedEffect } from '../domain/effect-ledger.ts'
import type { Intercom, WriteAs } from '../intercom/client.ts'
import { messageHtml } from '../intercom/message-html.ts'
import { noteHtml } from '../intercom/note-html.ts'
import type { WriteOutcome } from '../intercom/write.ts'

/** Does an effect in Intercom, once. */
export function writeEffect(
  intercom: Intercom,
  effect: ClaimedEffect,
  mayStillSend: () => boolean,
): Promise<WriteOutcome> {
  const { conversationId, actorId, plan, reference } = effect
  const as: WriteAs = { conversationId, actorId, mayStillSend }
  switch (plan.kind) {
    case 'internal-note':
      return intercom.postNote(as, noteHtml(plan.note, reference))
    case 'assign-team':
      return intercom.assign(as, { type: 'team', id: plan.teamId })
    case 'assign-teammate':
      return intercom.assign(as, { type: 'admin', id: plan.teammateId })
    case 'conversation-attributes':
      return intercom.setAttributes(as, knownOnes(effect, plan.attributes))
    case 'tag':
      return intercom.addTag(as, plan.tagId)
    case 'ticket-link':
      return intercom.linkTicket(as, plan.ticketId)
    case 'customer-message':
      return intercom.reply(as, messageHtml(plan.message.paragraphs))
  }
}

/** True for attributes of which nobody knows yet whether the workspace has them. */
export function awaitsCatalog({ plan, knownAttributes }: ClaimedEffect): boolean {
  if (plan.kind !== 'conversation-attributes' || knownAttributes !== undefined) return false
  return Object.keys(plan.attributes).length > 0
}

/** True for attributes none of which the workspace has: nothing is left to be written. */
export function hasNothingToWrite(effect: ClaimedEffect): boolean {
  const { plan } = effect
  if (plan.kind !== 'conversation-attributes') return false
  return Object.keys(knownOnes(effect, plan.attributes)).length === 0
}

/** Intercom refuses a whole write for one attribute it does not have. */
function knownOnes(
  { knownAttributes }: ClaimedEffect,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => knownAttributes?.includes(name)),
  )
}
