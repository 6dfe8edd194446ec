import type { Account } from '../domain/account.ts'
import type { CardSummary } from '../domain/card-summary.ts'
import type { SupportCase } from '../domain/case.ts'
import { learnCase } from '../domain/learn-case.ts'
import { safeDraft } from '../domain/safe-text/safe-draft.ts'
import { DEFAULT_POLICY } from '../domain/sla/default-policy.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import { keepPromiseClocks } from '../domain/sla/keep-promise-clocks.ts'
import { keepReplyClock } from '../domain/sla/keep-reply-clock.ts'
import type { ThreadRead } from '../domain/thread-read.ts'
import { toldSoFar } from '../domain/told-so-far.ts'
import { answerWait } from '../domain/waiting/answer-wait.ts'
import { wholeSecond } from '../domain/whole-second.ts'
import type { Desk } from './desk.ts'
import { saidRules } from './safe-rules.ts'

/** A conversation as it was just read from Intercom. */
export interface ConversationRead extends ThreadRead {
  readonly conversationId: string
  readonly updatedAt: Date
  /** When Intercom was asked. */
  readonly readAt: Date
  readonly account: Account
  /** Intercom's ids of all customers in it, where they are known; who wrote is among them anyway. */
  readonly contactIds?: readonly string[]
  /** When somebody closed it in Intercom; undefined where it is open. */
  readonly closedAt?: Date | undefined
}

/** Keeps what was read of a conversation, and lets the clocks of its case see who spoke last. */
export async function rememberConversation(
  desk: Desk,
  read: ConversationRead,
): Promise<'kept' | 'older'> {
  const { contactIds = [], closedAt, ...kept } = safe(desk, read)
  const { conversationId, account, transcript } = kept
  const supportCase = await desk.lockCase(conversationId)
  const outcome = await desk.keepConversation({
    ...kept,
    contactId: account.contactId,
    otherContactIds: othersIn(transcript, contactIds, account.contactId),
    summary: summaryOf(kept),
  })
  if (outcome === 'kept' && supportCase) {
    await keepClocks(desk, await learned(desk, supportCase, kept), kept)
    await endWait(desk, supportCase, kept, closedAt)
  }
  return outcome
}

/** A conversation is also theirs who were asked in, or wrote in it and left: it is forgotten with any of them. */
function othersIn(
  { messages }: ThreadRead['transcript'],
  contactIds: readonly string[],
  contactId: string,
): string[] {
  const wrote = messages.flatMap(({ role, authorId }) =>
    role === 'customer' && authorId !== undefined ? [authorId] : [],
  )
  return [...new Set([...contactIds, ...wrote])].filter((id) => id !== contactId).toSorted()
}

/** Whoever drafted it: nothing is kept that may not be shown and sent on. */
const safe = (desk: Desk, read: ConversationRead): ConversationRead => ({
  ...read,
  drafted: safeDraft(read.drafted, saidRules(desk, read.transcript, read.account)),
})

/** The case as the reading leaves it: usually as it was. */
async function learned(
  desk: Desk,
  supportCase: SupportCase,
  { account, drafted }: ConversationRead,
): Promise<SupportCase> {
  const { situation } = drafted
  const clocks = await desk.runningClocks(supportCase.id)
  const known = { tier: account.tier, situation }
  const around = { policy: DEFAULT_POLICY, newId: desk.newId }
  const change = learnCase(supportCase, clocks, known, around)
  if (!change) return supportCase
  await desk.record(change)
  return change.supportCase
}

async function keepClocks(desk: Desk, supportCase: SupportCase, read: ThreadRead): Promise<void> {
  const hours = hoursOf(desk.workspace)
  const running = await desk.runningClocks(supportCase.id)
  const clocks = [
    ...keepReplyClock(supportCase, running, read.transcript, DEFAULT_POLICY, hours, desk.newId),
    ...keepPromiseClocks(supportCase, running, read, desk.newId),
  ]
  if (clocks.length > 0) await desk.keepClocks(clocks)
}

/** A customer who waited since a handoff waits no longer once somebody has answered, or closed the conversation. */
async function endWait(
  desk: Desk,
  { id }: SupportCase,
  { transcript }: ThreadRead,
  closedAt: Date | undefined,
): Promise<void> {
  const wait = await desk.waitOf(id)
  if (!wait) return
  const handoff = await desk.latestHandoff(id)
  const answered = answerWait(wait, transcript, {
    own: await desk.ownMessages(wait.conversationId),
    senderId: handoff?.id === wait.handoffId ? handoff.from.teammateId : undefined,
    directory: await desk.directory(),
    hours: hoursOf(desk.workspace),
  })
  if (answered) await desk.keepWait(answered)
  else if (closedAt && closedAt >= wholeSecond(wait.startedAt))
    await desk.keepWait({ ...wait, state: 'ended' })
}

/** Attempts from which a case counts as tried several times. */
const MULTIPLE_ATTEMPTS = 2

function summaryOf({ drafted, reading, transcript, account }: ConversationRead): CardSummary {
  return {
    situation: drafted.situation,
    tier: account.tier,
    companyName: account.companyName,
    mood: reading.mood,
    signal: reading.signals[0],
    promisedCallback: reading.promises.some(({ kind }) => kind === 'callback'),
    alreadyApologised: reading.apologies.length > 0,
    multipleAttempts: reading.attempts.length >= MULTIPLE_ATTEMPTS,
    messageCount: transcript.messages.at(-1)?.number ?? 0,
    told: toldSoFar(transcript, reading),
  }
}
