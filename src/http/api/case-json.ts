import { z } from 'zod'
import { CASE_STATUSES, caseLabel } from '../../domain/case.ts'
import { HANDOFF_STATES, type Handoff } from '../../domain/handoff.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Finding } from '../../domain/qa-gate/finding.ts'
import { SEVERITIES, TIERS } from '../../domain/tier.ts'
import type { CaseSeen } from '../../use-cases/see-case.ts'

/** A teammate, as the API says it. */
export const PersonJson = z
  .object({ id: z.string(), name: z.string(), team: z.string().nullable() })
  .meta({ description: 'A teammate, with the name of the team they act for' })

/** Something the gate found, as the API says it. */
export const FindingJson = z
  .object({
    check: z.string(),
    field: z.string().meta({ description: 'The field of the request the fix goes into' }),
    weight: z.enum(['blocking', 'advisory']),
    problem: z.string(),
    fix: z.string(),
    suggestion: z.string().nullable().meta({ description: 'Text to put into the field as it is' }),
    evidence: z.array(z.object({ message_id: z.string(), quote: z.string() })),
  })
  .meta({ description: 'Something the next person would have to ask for' })

/** A handoff, as the API says it. */
export const HandoffJson = z
  .object({
    id: z.string(),
    type: z.string(),
    state: z.enum(HANDOFF_STATES),
    from: PersonJson,
    to: PersonJson,
    sent_at: z.iso.datetime(),
    accept_by: z.iso.datetime().nullable(),
    bypass_reason: z.string().nullable(),
    advice: z.array(FindingJson),
  })
  .meta({ description: 'One case moving from one owner to another' })

/** A case, as the API says it. */
export const CaseJson = z
  .object({
    number: z.int(),
    label: z.string().meta({ description: 'How people write the number, for example C-1042' }),
    conversation_id: z.string(),
    status: z.enum(CASE_STATUSES),
    tier: z.enum(TIERS),
    severity: z.enum(SEVERITIES),
    owner: PersonJson,
    situation: z.string(),
    opened_at: z.iso.datetime(),
    latest_handoff: HandoffJson.nullable(),
  })
  .meta({ description: 'A customer issue that needs tracked work' })

/** Writes a case with its newest handoff for the outside. */
export function caseJson({ supportCase, handoff }: CaseSeen): z.input<typeof CaseJson> {
  const { number, conversationId, status, tier, severity, owner, situation, openedAt } = supportCase
  return {
    number,
    label: caseLabel(supportCase),
    conversation_id: conversationId,
    status,
    tier,
    severity,
    owner: personJson(owner),
    situation,
    opened_at: openedAt.toISOString(),
    latest_handoff: handoff ? handoffJson(handoff) : null,
  }
}

/** Writes what the gate found for the outside. */
export function findingJson(finding: Finding): z.input<typeof FindingJson> {
  const { check, field, weight, problem, fix, suggestion, evidence } = finding
  return {
    check,
    field,
    weight,
    problem,
    fix,
    suggestion: suggestion ?? null,
    evidence: evidence
      .filter(({ noted }) => noted !== true)
      .map(({ messageId, quote }) => ({ message_id: messageId, quote })),
  }
}

function handoffJson(handoff: Handoff): z.input<typeof HandoffJson> {
  const { id, package: given, state, from, to, sentAt, acceptBy, bypass, advice } = handoff
  return {
    id,
    type: given.type,
    state,
    from: personJson(from),
    to: personJson(to),
    sent_at: sentAt.toISOString(),
    accept_by: acceptBy?.toISOString() ?? null,
    bypass_reason: bypass?.reason ?? null,
    advice: advice.map(findingJson),
  }
}

const personJson = ({ teammateId, name, team }: Owner) => ({
  id: teammateId,
  name,
  team: team?.name ?? null,
})
