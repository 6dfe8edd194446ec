import type { Account } from '../domain/account.ts'
import type { CardRecord, SavedForm } from '../domain/card-record.ts'
import type { SupportCase } from '../domain/case.ts'
import type { CaseChange } from '../domain/case-change.ts'
import type { Claim } from '../domain/claim.ts'
import type { ContextPackage, FieldName, FieldValues } from '../domain/context-package.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import type { CaseEvent } from '../domain/event.ts'
import type { Handoff } from '../domain/handoff.ts'
import type { Directory } from '../domain/owner.ts'
import type { GateWeights } from '../domain/qa-gate/gate-weights.ts'
import type { Hop } from '../domain/qa-gate/handoff-draft.ts'
import type { TextReading } from '../domain/reading.ts'
import type { RunningClock } from '../domain/sla/running-clock.ts'
import type { ThreadRead } from '../domain/thread-read.ts'
import type { ConversationPart } from '../domain/transcript.ts'
import type { VerdictRecord } from '../domain/verdict-record.ts'
import type { MessageStanding } from '../domain/waiting/message-standing.ts'
import type { OwnMessage } from '../domain/waiting/own-message.ts'
import type { RepliesOf } from '../domain/waiting/replies-of.ts'
import type { Wait } from '../domain/waiting/wait.ts'
import type { CustomerWish } from '../domain/waiting/wish.ts'
import type { Workspace } from '../domain/workspace.ts'

/**
 * All that a use case may ask of the outside, bound to one workspace and one transaction:
 * what a use case records through it is there together or not at all.
 */
export interface Desk {
  readonly workspace: Workspace
  now(): Date
  /** A new UUIDv7. */
  newId(): string

  /** Takes the one-time nonce of a canvas; of two at the same moment the second waits for the first. */
  claim(conversationId: string, nonce: string, fingerprint: string): Promise<Claim>
  /** Remembers what the first submit of a canvas was answered. */
  keepAnswer(nonce: string, answer: unknown): Promise<void>

  /** What the card shows for a conversation. */
  card(conversationId: string): Promise<CardRecord>
  /** What was read of a conversation; undefined when no job has read it yet. */
  conversation(conversationId: string): Promise<ConversationRecord | undefined>
  /**
   * What was read of a conversation, with its case and itself locked in this order: no reading and no draft of somebody
   * else is kept before this is done.
   */
  lockConversation(conversationId: string): Promise<ConversationRecord | undefined>
  /** Keeps what was read, unless something newer is kept already. */
  keepConversation(record: ConversationRecord): Promise<'kept' | 'older'>
  /** Everybody a case can go to. */
  directory(): Promise<Directory>
  /** How strict the gate is in this workspace, as an admin has it now. */
  gateWeights(): Promise<GateWeights>
  /** Reads what was typed the way the transcript is read. */
  readFields(values: FieldValues): Readonly<Record<FieldName, TextReading>>
  readText(text: string): TextReading
  /** The text with every password, token, key and card number in it replaced. */
  withoutSecrets(text: string): string
  /** Reads a thread at once, for a decision that cannot wait for the job. */
  readThread(
    conversationId: string,
    parts: readonly ConversationPart[],
    account: Account,
  ): ThreadRead

  savedForm(conversationId: string, teammateId: string): Promise<SavedForm | undefined>
  saveForm(conversationId: string, teammateId: string, form: ContextPackage): Promise<void>
  dropForm(conversationId: string, teammateId: string): Promise<void>

  /** The open case of a conversation, locked so that nobody else decides on it meanwhile. */
  lockCase(conversationId: string): Promise<SupportCase | undefined>
  /**
   * Waits for whoever is opening a case in this workspace, and makes the others wait: look again
   * afterwards whether the case exists, so that no number is ever taken for nothing.
   */
  lockNumbering(): Promise<void>
  /** The next case number of the workspace; taken only if the transaction is kept. */
  takeCaseNumber(): Promise<number>
  /** Moves of a case so far, oldest first. */
  hops(caseId: string): Promise<readonly Hop[]>
  latestHandoff(caseId: string): Promise<Handoff | undefined>
  /** How the message to the customer stands that went with a handoff; undefined where none was planned. */
  messageOf(handoffId: string): Promise<MessageStanding | undefined>
  /** Newest events of a case, oldest first, at most `limit`, with the count of all. */
  history(
    caseId: string,
    limit: number,
  ): Promise<{ readonly events: readonly CaseEvent[]; readonly total: number }>
  /** Earlier cases of the same customer, newest first. */
  previousCases(
    contactId: string,
    exceptCaseId: string | undefined,
  ): Promise<readonly SupportCase[]>
  /** The case of a number, whatever its status. */
  caseNumbered(number: number): Promise<SupportCase | undefined>
  /** Cases of a conversation, newest first. */
  casesOfConversation(conversationId: string): Promise<readonly SupportCase[]>
  runningClocks(caseId: string): Promise<readonly RunningClock[]>
  keepClocks(clocks: readonly RunningClock[]): Promise<void>

  /** The customer of a case who waits for the first reply after a handoff. */
  waitOf(caseId: string): Promise<Wait | undefined>
  /** Waits whose newest estimate has passed by a moment, longest overdue first, that nobody was alerted to. */
  waitsDueBy(by: Date, limit: number): Promise<readonly Wait[]>
  keepWait(wait: Wait): Promise<void>
  /** How long customers waited for their first reply after a handoff lately, in business minutes, newest first. */
  recentReplyMinutes(whose: RepliesOf, limit: number): Promise<readonly number[]>
  /** Has nobody look at a wait before a moment, and somebody then. */
  postponeWait(id: string, until: Date): Promise<void>
  /** Customers who wait for this teammate now. */
  waitingFor(teammateId: string): Promise<number>
  /** What Baton wrote to the customer of a conversation in somebody's name, or may have. */
  ownMessages(conversationId: string): Promise<readonly OwnMessage[]>
  /** What the customer of a case chose instead of waiting, newest first: so many, and the newest way however old. */
  wishesOf(caseId: string, limit: number): Promise<readonly CustomerWish[]>
  addWish(wished: CustomerWish): Promise<void>
  /** What the customer of a conversation added to their cases on their card, the newest ones. */
  additionsTo(conversationId: string): Promise<readonly CustomerWish[]>

  /** Records a decision whole: case, handoff, clocks, events, effects, and the job that does the effects. */
  record(change: CaseChange): Promise<'recorded' | 'changed-meanwhile'>
  recordVerdict(verdict: VerdictRecord): Promise<void>
}
