import type { Account } from '../../domain/account.ts'
import type { ThreadRead } from '../../domain/thread-read.ts'
import type { ConversationPart } from '../../domain/transcript.ts'
import type { Intercom } from '../../intercom/client.ts'
import { IntercomContact, toAccount } from '../../intercom/payloads/contact.ts'
import { type IntercomConversation, toParts } from '../../intercom/payloads/conversation.ts'
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
  ) => ThreadRead
  readonly now: () => Date
}

/** Reads a conversation as Intercom has it now, drafts its note, and keeps both for the card. */
export async function readConversationJob(
  { intercomOf, atDesk, readThread, now }: ReadingTools,
  { workspaceId, conversationId }: JobPayloads['read-conversation'],
): Promise<void> {
  const intercom = await intercomOf(workspaceId)
  const readAt = now()
  const conversation = await intercom?.conversation(conversationId)
  if (!intercom || !conversation) return
  const account = await accountOf(intercom, conversation)
  const thread = readThread(conversationId, toParts(conversation), account)
  const updatedAt = conversation.updated_at ?? conversation.created_at ?? new Date(0)
  await atDesk(workspaceId, (desk) =>
    rememberConversation(desk, { conversationId, updatedAt, readAt, account, ...thread }),
  )
}

/** The customer as Intercom knows them. A contact that is gone costs facts, not the draft. */
async function accountOf(intercom: Intercom, conversation: IntercomConversation): Promise<Account> {
  const author = conversation.source?.author
  const customerId = author?.type === 'admin' || author?.type === 'bot' ? undefined : author?.id
  const contactId = conversation.contacts?.contacts[0]?.id ?? customerId
  const found = contactId === undefined ? undefined : await intercom.contact(contactId)
  const contact = found ?? IntercomContact.parse({ id: contactId ?? 'unknown', name: author?.name })
  const companyId = conversation.company?.id ?? contact.companies?.data[0]?.id
  return toAccount(contact, companyId === undefined ? undefined : await intercom.company(companyId))
}
