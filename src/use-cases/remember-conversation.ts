import type { Account } from '../domain/account.ts'
import type { CardSummary } from '../domain/card-summary.ts'
import type { SupportCase } from '../domain/case.ts'
import { learnCase } from '../domain/learn-case.ts'
import { DEFAULT_POLICY } from '../domain/sla/default-policy.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import { keepReplyClock } from '../domain/sla/keep-reply-clock.ts'
import type { ThreadRead } from '../domain/thread-read.ts'
import type { Desk } from './desk.ts'

/** A conversation as it was just read from Intercom. */
export interface ConversationRead extends ThreadRead {
  readonly conversationId: string
  readonly updatedAt: Date
  /** When Intercom was asked. */
  readonly readAt: Date
  readonly account: Account
}

/** Keeps what was read of a conversation, and lets the clocks of its case see who spoke last. */
export async function rememberConversation(
  desk: Desk,
  read: ConversationRead,
): Promise<'kept' | 'older'> {
  const { conversationId, account } = read
  const supportCase = await desk.lockCase(conversationId)
  const kept = await desk.keepConversation({
    ...read,
    contactId: account.contactId,
    summary: summaryOf(read),
  })
  if (kept === 'kept' && supportCase)
    await keepClocks(desk, await learned(desk, supportCase, read), read)
  return kept
}

/** The case as the reading leaves it: usually as it was. */
async function learned(
  desk: Desk,
  supportCase: SupportCase,
  { account, drafted }: ConversationRead,
): Promise<SupportCase> {
  const { situation } = drafted
  const clocks = await desk.runningClocks(supportCase.id)
  const change = learnCase(supportCase, clocks, { tier: account.tier, situation }, DEFAULT_POLICY)
  if (!change) return supportCase
  await desk.record(change)
  return change.supportCase
}

async function keepClocks(desk: Desk, supportCase: SupportCase, read: ThreadRead): Promise<void> {
  const hours = hoursOf(desk.workspace)
  const clocks = keepReplyClock(
    supportCase,
    await desk.runningClocks(supportCase.id),
    read.transcript,
    DEFAULT_POLICY,
    hours,
    desk.newId,
  )
  if (clocks.length > 0) await desk.keepClocks(clocks)
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
  }
}
