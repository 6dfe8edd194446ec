import type { Account } from '../../domain/account.ts'
import type { ConversationRecord } from '../../domain/conversation-record.ts'
import { addFinEscalation, finMayDecide } from '../../domain/fin-escalation.ts'
import { keepEarlierParts } from '../../domain/keep-earlier-parts.ts'
import type { ThreadRead } from '../../domain/thread-read.ts'
import type { ConversationPart } from '../../domain/transcript.ts'
import { markOwnMessages } from '../../domain/waiting/mark-own-messages.ts'
import { withAdditions } from '../../domain/waiting/with-additions.ts'
import type { Workspace } from '../../domain/workspace.ts'
import type { Intercom } from '../../intercom/client.ts'
import { escapedHtml } from '../../intercom/escaped-html.ts'
import { closedAt } from '../../intercom/payloads/closed-at.ts'
import { IntercomContact, toAccount } from '../../intercom/payloads/contact.ts'
import {
  finIn,
  type IntercomConversation,
  isByEmail,
  isCut,
  toParts,
} from '../../intercom/payloads/conversation.ts'
import type { Desk } from '../../use-cases/desk.ts'
import { rememberConversation } from '../../use-cases/remember-conversation.ts'
import type { JobPayloads } from '../queues.ts'

/** What reading a conversation needs. */
export interface ReadingTools {
  /** The workspace's Intercom; undefined where Baton is not installed any more. */
  readonly intercomOf: (workspaceId: string) => Promise<Intercom | undefined>
  readonly atDesk: <T>(
    workspaceId: string,
    work: (desk: Desk) => Promise<T>,
  ) => Promise<T | 'not-installed'>
  readonly readThread: (
    conversationId: string,
    parts: readonly ConversationPart[],
    account: Account,
    workspace: Workspace,
  ) => ThreadRead
  /** Has the same conversation read once more. */
  readonly readAgain: (
    payload: JobPayloads['read-conversation'],
    afterSeconds: number,
  ) => Promise<void>
  /** Keeps what a model wrote about the thread before, as far as it still holds. Only where a model is set up. */
  readonly carryOver?:
    | ((thread: ThreadRead, known: ConversationRecord | undefined) => ThreadRead)
    | undefined
  /** Has a model write the note of what was just kept, where it has anything new to write about. */
  readonly draftLater?:
    | ((payload: JobPayloads['read-conversation'], thread: ThreadRead) => Promise<void>)
    | undefined
  readonly now: () => Date
}

/**
 * What Fin decides after a customer's reply shows seconds after the reply itself, and nobody is told: so it is
 * looked at again, so many seconds after each look before.
 */
const LOOKS_AFTER_SECONDS = [8, 15, 40] as const

/** A reply older than this, in milliseconds, Fin has long decided about. */
const FIN_DECIDES_WITHIN_MS = 120_000

/** Reads a conversation as Intercom has it now, drafts its note, and keeps both for the card. */
export async function readConversationJob(
  { intercomOf, atDesk, readThread, readAgain, carryOver, draftLater, now }: ReadingTools,
  { workspaceId, conversationId, look = 0 }: JobPayloads['read-conversation'],
): Promise<void> {
  const intercom = await intercomOf(workspaceId)
  const readAt = now()
  const conversation = await intercom?.conversation(conversationId)
  // An id that Intercom merely takes for this one ("0123" for "123") would make a second case of it.
  if (!intercom || conversation?.id !== conversationId) return
  const account = await accountOf(intercom, conversation)
  const parts = await wholeThread(atDesk, workspaceId, conversation)
  const known = await atDesk(workspaceId, async (desk) => ({
    workspace: desk.workspace,
    own: await desk.ownMessages(conversationId),
    wishes: await desk.additionsTo(conversationId),
  }))
  if (known === 'not-installed') return
  const whole = withAdditions(parts, known.wishes, account.contactName, escapedHtml)
  const told = markOwnMessages(whole, known.own)
  const read = readThread(conversationId, told, account, known.workspace)
  const fin = finIn(conversation)
  const thread = fin === 'escalated' ? addFinEscalation(read) : read
  const updatedAt = conversation.updated_at ?? conversation.created_at ?? new Date(0)
  const contactIds = (conversation.contacts?.contacts ?? []).map(({ id }) => id)
  const closed = closedAt(conversation.state, parts, updatedAt)
  const meeting = { conversationId, updatedAt, readAt, account, contactIds, closedAt: closed }
  const remembered = await atDesk(workspaceId, async (desk) => {
    const kept = carryOver ? carryOver(thread, await desk.lockConversation(conversationId)) : thread
    const remembering = await rememberConversation(desk, { ...meeting, ...kept })
    return remembering === 'kept' ? kept : undefined
  })
  if (remembered && remembered !== 'not-installed') {
    await draftLater?.({ workspaceId, conversationId }, remembered)
  }
  const after = LOOKS_AFTER_SECONDS[look]
  const undecided = fin === 'present' && finMayDecide(thread, readAt, FIN_DECIDES_WITHIN_MS)
  if (undecided && after !== undefined) {
    await readAgain({ workspaceId, conversationId, look: look + 1 }, after)
  }
}

/** What Intercom gives, and for a thread longer than that, what was read of it before. */
async function wholeThread(
  atDesk: ReadingTools['atDesk'],
  workspaceId: string,
  conversation: IntercomConversation,
): Promise<ConversationPart[]> {
  const given = toParts(conversation)
  if (!isCut(conversation)) return given
  const known = await atDesk(workspaceId, (desk) => desk.conversation(conversation.id))
  return known && known !== 'not-installed' ? keepEarlierParts(given, known.transcript) : given
}

/** The customer as Intercom knows them. A contact that is gone costs facts, not the draft. */
async function accountOf(intercom: Intercom, conversation: IntercomConversation): Promise<Account> {
  const author = conversation.source?.author
  const customerId = author?.type === 'admin' || author?.type === 'bot' ? undefined : author?.id
  const contactId = conversation.contacts?.contacts[0]?.id ?? customerId
  const found = contactId === undefined ? undefined : await intercom.contact(contactId)
  const contact = found ?? IntercomContact.parse({ id: contactId ?? 'unknown', name: author?.name })
  const companyId = conversation.company?.id ?? contact.companies?.data[0]?.id
  const company = companyId === undefined ? undefined : await intercom.company(companyId)
  const account = toAccount(contact, company)
  return isByEmail(conversation) ? { ...account, writesBy: 'email' } : account
}
