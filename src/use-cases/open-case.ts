import { openCase, type SupportCase } from '../domain/case.ts'
import { caseAttributesEffect } from '../domain/case-attributes-effect.ts'
import type { CaseChange } from '../domain/case-change.ts'
import { UNREAD_SITUATION } from '../domain/learn-case.ts'
import type { Owner } from '../domain/owner.ts'
import { DEFAULT_POLICY } from '../domain/sla/default-policy.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import { keepPromiseClocks } from '../domain/sla/keep-promise-clocks.ts'
import { openingClocks } from '../domain/sla/opening-clocks.ts'
import type { Desk } from './desk.ts'
import { actorOf, ownerOf, type Sitting } from './sitting.ts'

/** A case that was opened now, or the one that somebody had opened before. */
export interface OpenCaseOutcome {
  readonly outcome: 'opened' | 'already-open'
  readonly supportCase: SupportCase
}

/** Severity of a case until somebody says otherwise. */
const USUAL_SEVERITY = 'normal'

/** Starts tracking a conversation: the teammate who opens the case owns it. */
export async function openCaseFor(desk: Desk, sitting: Sitting): Promise<OpenCaseOutcome> {
  const existing = await desk.lockCase(sitting.conversationId)
  if (existing) return { outcome: 'already-open', supportCase: existing }
  return startCase(desk, sitting, await ownerOf(desk, sitting), 'tell-intercom')
}

/**
 * Opens a case with a given owner, unless somebody was faster. With `say-nothing` what follows in the same
 * transaction tells Intercom how the case stands then.
 */
export async function startCase(
  desk: Desk,
  sitting: Sitting,
  owner: Owner,
  telling: 'tell-intercom' | 'say-nothing',
): Promise<OpenCaseOutcome> {
  await desk.lockNumbering()
  const faster = await desk.lockCase(sitting.conversationId)
  if (faster) return { outcome: 'already-open', supportCase: faster }
  const at = desk.now()
  const conversation = await desk.conversation(sitting.conversationId)
  const account = conversation?.account ?? sitting.account()
  const { supportCase, event } = openCase(
    {
      id: desk.newId(),
      eventId: desk.newId(),
      number: await desk.takeCaseNumber(),
      conversationId: sitting.conversationId,
      contactId: account.contactId,
      tier: account.tier,
      severity: USUAL_SEVERITY,
      owner,
      situation: conversation?.drafted.situation || UNREAD_SITUATION,
      at,
    },
    actorOf(sitting),
  )
  const hours = hoursOf(desk.workspace)
  const clocks = openingClocks(supportCase, conversation?.transcript, DEFAULT_POLICY, hours)
  const change: CaseChange = {
    supportCase,
    basedOn: 0,
    handoff: undefined,
    settled: [],
    clocks: [
      ...clocks.map((clock) => ({
        id: desk.newId(),
        caseId: supportCase.id,
        handoffId: undefined,
        clock,
      })),
      ...(conversation ? keepPromiseClocks(supportCase, [], conversation, desk.newId) : []),
    ],
    events: [event],
    effects:
      telling === 'tell-intercom'
        ? [
            caseAttributesEffect(supportCase, {
              id: desk.newId(),
              actorId: sitting.teammate.id,
            }),
          ]
        : [],
  }
  const written = await desk.record(change)
  if (written === 'changed-meanwhile')
    throw new Error('A case appeared although numbering was locked')
  return { outcome: 'opened', supportCase }
}
