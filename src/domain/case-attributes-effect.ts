import type { SupportCase } from './case.ts'
import { caseAttributeValues } from './case-attribute-values.ts'
import { type Effect, referenceOf } from './effect.ts'

/**
 * Says in Intercom how a case stands: its number, status, owner and tier, as attributes of its conversation.
 *
 * @param id of the effect, new
 * @param actorId the teammate it is done as
 */
export function caseAttributesEffect(
  supportCase: SupportCase,
  { id, actorId }: { readonly id: string; readonly actorId: string },
): Effect {
  return {
    id,
    conversationId: supportCase.conversationId,
    actorId,
    reference: referenceOf(supportCase.number, id),
    plan: { kind: 'conversation-attributes', attributes: caseAttributeValues(supportCase) },
  }
}
