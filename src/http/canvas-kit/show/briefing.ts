import { type BriefingView, briefing } from '../../../../canvases/inbox/briefing.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { showMoment } from '../../../../canvases/moment.ts'
import { caseLabel } from '../../../domain/case.ts'
import { FIELD_NAMES } from '../../../domain/context-package.ts'
import type { PromiseMade } from '../../../domain/reading.ts'
import type { Briefing } from '../../../use-cases/see-briefing.ts'
import { showEvidence } from './evidence.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'
import { showStory } from './story.ts'
import { showWish } from './wish.ts'

/** What the next owner reads before the first word to the customer. */
export function showBriefing(seen: Briefing, showing: Showing): CanvasResponse {
  const { card, supportCase, conversation } = seen
  return briefing({
    stored: storedIds(showing.nonce, card),
    caseNumber: caseLabel(supportCase),
    oneLook: oneLookOf(seen),
    handoff: receivedHandoff(seen),
    promises: (conversation?.reading.promises ?? []).map((promise) => ({
      what: showing.withoutSecrets(promise.what),
      due: dueOf(promise, card.workspace.timeZone),
      evidence: showEvidence(promise.evidence, showing),
    })),
    doNotAsk: (conversation?.drafted.doNotAsk ?? []).map(({ label, value, evidence }) => ({
      label,
      value,
      evidence: showEvidence(evidence, showing),
    })),
    story: showStory(seen, showing),
    firstReply: conversation?.drafted.firstReply || undefined,
    awaited: awaitedReply(seen, showing),
    wishes: seen.wishes.map((wished) => showWish(wished, card.workspace.timeZone, showing)),
    asOfMessage: card.summary?.messageCount || undefined,
    timeZone: card.workspace.timeZone,
  })
}

/** What the customer was told last to expect of the receiver, while they still wait for it. */
function awaitedReply(
  { wait, handoff, told }: Briefing,
  { now, withoutSecrets }: Showing,
): BriefingView['awaited'] {
  if (!wait || handoff?.id !== wait.handoffId) return undefined
  const by = told === undefined ? undefined : wait.estimates.at(-1)?.latest
  return {
    told: told === undefined ? undefined : withoutSecrets(told),
    by,
    isPast: by !== undefined && by <= now,
    overruns: wait.overruns,
  }
}

/** By when, on the reader's own clock, beside the words it was promised in. */
function dueOf({ due, dueAt }: PromiseMade, timeZone: string): string | undefined {
  if (!dueAt) return due
  const moment = showMoment(new Date(dueAt), timeZone)
  return due ? `${moment} (as said: ${due})` : moment
}

function oneLookOf({
  conversation,
  supportCase,
  previousCases,
}: Briefing): BriefingView['oneLook'] {
  const drafted = conversation?.drafted.oneLook
  const account = conversation?.account
  const known = [account?.companyName, account?.plan, `${supportCase.tier} tier`].filter(Boolean)
  return {
    issue: drafted?.issue || supportCase.situation,
    tried: drafted?.tried ?? '',
    feeling: drafted?.feeling ?? '',
    account: known.join(', '),
    previousCases:
      previousCases.length === 0 ? 'No earlier cases' : previousCases.map(caseLabel).join(', '),
  }
}

function receivedHandoff({ handoff }: Briefing): BriefingView['handoff'] {
  if (!handoff || handoff.state === 'withdrawn') return undefined
  const { from, sentAt, package: given, bypass } = handoff
  const rest = FIELD_NAMES.filter((name) => name !== 'reason' && name !== 'next_step')
  return {
    from: { name: from.name, team: from.team?.name },
    at: sentAt,
    reason: given.fields.reason ?? '',
    expectedAction: given.fields.next_step ?? '',
    fields: rest.map((name) => ({ name, value: given.fields[name] ?? '' })),
    bypass: bypass && {
      reason: bypass.reason,
      missing: bypass.findings.map(({ problem }) => problem),
    },
  }
}
