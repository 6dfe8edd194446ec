import type { SupportCase } from '../case.ts'
import type { Handoff } from '../handoff.ts'
import type { Estimate } from './estimate.ts'
import type { Wait } from './wait.ts'

/** With a handoff its customer begins to wait for the receiver's first words; an estimate nobody can make is left out. */
export function openWait(
  supportCase: SupportCase,
  handoff: Handoff,
  estimate: Estimate | undefined,
  id: string,
): Wait {
  return {
    id,
    caseId: supportCase.id,
    conversationId: supportCase.conversationId,
    contactId: supportCase.contactId,
    handoffId: handoff.id,
    receiver: handoff.to,
    startedAt: handoff.sentAt,
    estimates: estimate ? [estimate] : [],
    overruns: 0,
    state: 'waiting',
    answeredAt: undefined,
    replyMinutes: undefined,
    alertedAt: undefined,
  }
}
