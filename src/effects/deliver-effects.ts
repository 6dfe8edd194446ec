import type { ClaimedEffect, EffectLedger, Settlement } from '../domain/effect-ledger.ts'
import type { Intercom, WriteOutcome } from '../intercom/client.ts'
import { noteHtml } from '../intercom/note-html.ts'
import { type IntercomConversation, toParts } from '../intercom/payloads/conversation.ts'

/** After this many attempts, an hour and a half at the queue's pace, an effect is given up and shown to a human. */
const MAX_ATTEMPTS = 25

/** Whether a case's effects are all settled, somebody else is at them, or Intercom has to be asked again later. */
export type Delivery = 'done' | 'held' | 'try-later'

/**
 * Does what is still to be done outside for one case, in order, each as good as once: an effect that may
 * have arrived is looked for in the conversation before it is sent again. Stops at the first one that
 * cannot be settled now, so that nobody is assigned before the note is there.
 */
export async function deliverEffects(ledger: EffectLedger, intercom: Intercom): Promise<Delivery> {
  for (;;) {
    const claim = await ledger.claimNext()
    if (claim === undefined) return 'done'
    if (claim === 'held') return 'held'
    const settlement = giveUpAtLast(claim, await perform(intercom, claim))
    await ledger.settle(claim, settlement)
    if (settlement.state === 'pending' || settlement.state === 'unknown') return 'try-later'
  }
}

async function perform(intercom: Intercom, claim: ClaimedEffect): Promise<Settlement> {
  if (claim.mayBeThere) {
    const found = await lookFor(intercom, claim)
    if (found !== 'absent') return found
  }
  return settlementOf(claim, await write(intercom, claim))
}

function write(intercom: Intercom, effect: ClaimedEffect): Promise<WriteOutcome> {
  const { conversationId, actorId, plan, reference } = effect
  switch (plan.kind) {
    case 'internal-note':
      return intercom.postNote(conversationId, actorId, noteHtml(plan.note, reference))
    case 'assign-team':
      return intercom.assign(conversationId, actorId, { type: 'team', id: plan.teamId })
    case 'assign-teammate':
      return intercom.assign(conversationId, actorId, { type: 'admin', id: plan.teammateId })
  }
}

function settlementOf(effect: ClaimedEffect, written: WriteOutcome): Settlement {
  switch (written.outcome) {
    case 'done':
      return { state: 'sent', remoteId: remoteIdOf(effect, written.conversation) }
    case 'refused':
      return { state: 'dead', why: written.why }
    case 'not-sent':
      return { state: 'pending', why: written.why }
    case 'unknown':
      return { state: 'unknown', why: written.why }
  }
}

/** Reads the conversation for an effect that may have arrived. */
async function lookFor(intercom: Intercom, effect: ClaimedEffect): Promise<Settlement | 'absent'> {
  const conversation = await readQuietly(intercom, effect.conversationId)
  if (conversation === 'unreadable') {
    return { state: 'unknown', why: 'Intercom could not be read to see whether it arrived' }
  }
  if (conversation === undefined) return { state: 'dead', why: 'The conversation is gone' }
  const { plan } = effect
  switch (plan.kind) {
    case 'internal-note': {
      const remoteId = remoteIdOf(effect, conversation)
      return remoteId === undefined ? 'absent' : { state: 'sent', remoteId }
    }
    case 'assign-team':
      return conversation.team_assignee_id === plan.teamId ? ARRIVED : 'absent'
    case 'assign-teammate':
      return conversation.admin_assignee_id === plan.teammateId ? ARRIVED : 'absent'
  }
}

const ARRIVED: Settlement = { state: 'sent', remoteId: undefined }

async function readQuietly(
  intercom: Intercom,
  conversationId: string,
): Promise<IntercomConversation | undefined | 'unreadable'> {
  try {
    return await intercom.conversation(conversationId)
  } catch {
    return 'unreadable'
  }
}

/** The part that carries the effect's reference, newest first. */
function remoteIdOf({ reference }: ClaimedEffect, conversation: IntercomConversation) {
  return toParts(conversation)
    .reverse()
    .find(({ body }) => body?.includes(`Ref ${reference}`))?.id
}

function giveUpAtLast(claim: ClaimedEffect, settlement: Settlement): Settlement {
  const unsettled = settlement.state === 'pending' || settlement.state === 'unknown'
  if (!unsettled || claim.attempts < MAX_ATTEMPTS) return settlement
  return { state: 'dead', why: `Given up after ${claim.attempts} attempts. ${settlement.why}` }
}
