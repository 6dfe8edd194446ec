import type { SupportCase } from '../domain/case.ts'
import type { FieldValues } from '../domain/context-package.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import type { Handoff } from '../domain/handoff.ts'
import type { HandoffTypeName } from '../domain/handoff-types/index.ts'
import { ofItsType } from '../domain/handoff-types/of-its-type.ts'
import type { Directory, Teammate } from '../domain/owner.ts'
import type { Finding } from '../domain/qa-gate/finding.ts'
import type { TellCustomer } from '../domain/tell-customer.ts'
import type { Desk } from './desk.ts'
import { handOver } from './hand-over.ts'
import type { Sitting } from './sitting.ts'
import { type TypedForm, valuesOtherThan } from './typed-form.ts'

/** The same handoff asked for again within this many milliseconds is a repeat, not a second one. */
const REPEAT_MS = 60_000

/** What automation asks for: everything it leaves out is filled from the draft, as on the card. */
export interface HandoffRequest {
  readonly conversationId: string
  readonly type: HandoffTypeName | undefined
  /** A team by its id, or by its name in any case. */
  readonly receiverTeam: string | undefined
  /** A person by their id, or by their name in any case. */
  readonly receiver: string | undefined
  readonly fields: FieldValues
  /** Whether the customer is told, and how; undefined: as proposed. */
  readonly toCustomer?: TellCustomer | undefined
  /** Intercom's id of the admin it is done as. */
  readonly onBehalfOf: string | undefined
  /** Whom the conversation is assigned to in Intercom, where that is known. */
  readonly assigneeId: string | undefined
  /** Who answers for it when nobody else is known: the admin who made the key. */
  readonly lastResortId: string
  readonly bypassReason: string | undefined
  /** The caller tells its repeats apart itself, by a key: one with a new key is meant as a new handoff. */
  readonly marksRepeats: boolean
}

/** What became of a handoff asked for by automation. */
export type TakeHandoffOutcome =
  | {
      readonly outcome: 'handed-over'
      readonly supportCase: SupportCase
      readonly handoff: Handoff
      /** True when this very handoff had been made before, and nothing was done now. */
      readonly repeated: boolean
    }
  | {
      readonly outcome: 'blocked'
      readonly findings: readonly Finding[]
      /** Why the reason given was not enough to pass; undefined when none was given. */
      readonly bypassProblem: string | undefined
    }
  | { readonly outcome: 'nobody-known'; readonly field: 'on_behalf_of'; readonly given: string }
  | {
      readonly outcome: 'receiver-unknown'
      readonly field: 'receiver' | 'receiver_team'
      readonly given: string
      readonly names: readonly string[]
    }
  | { readonly outcome: 'not-read' }

/** Hands a case over for automation: the same gate and the same use case as the card, by a named admin. */
export async function takeHandoff(
  desk: Desk,
  request: HandoffRequest,
): Promise<TakeHandoffOutcome> {
  const { conversationId } = request
  const conversation = await desk.conversation(conversationId)
  if (!conversation) return { outcome: 'not-read' }
  const directory = await desk.directory()
  const receiver = receiverIn(directory, request)
  if ('outcome' in receiver) return receiver

  // Two that come at once for a conversation without a case: the second waits here and sees the first one's.
  const open = (await desk.lockCase(conversationId)) ?? (await lockUnopened(desk, conversationId))
  const latest = open && (await desk.latestHandoff(open.id))
  if (open && latest && !request.marksRepeats && isJustNow(desk, latest)) {
    if (isSameRequest(latest, request, receiver)) {
      return { outcome: 'handed-over', supportCase: open, handoff: latest, repeated: true }
    }
  }

  const sender = senderOf(directory, request, open, conversation)
  if (!sender) {
    return { outcome: 'nobody-known', field: 'on_behalf_of', given: request.onBehalfOf ?? '' }
  }
  const way =
    request.bypassReason === undefined
      ? { way: 'check' as const }
      : { way: 'anyway' as const, bypassReason: request.bypassReason }
  const sitting = sittingOf(sender, conversation)
  const done = await handOver(withoutForms(desk), sitting, typedBy(request, receiver), way)
  switch (done.outcome) {
    case 'handed-over':
      return { ...done, repeated: done.handoff.id === latest?.id }
    case 'blocked':
      return {
        outcome: 'blocked',
        findings: done.findings,
        bypassProblem: request.bypassReason === undefined ? undefined : done.bypass.problem,
      }
    case 'changed-meanwhile':
    case 'drafted-meanwhile':
      throw new Error('A case moved on although it was locked')
    case 'message-to-read':
      throw new Error('Words of automation were held back for somebody to read')
  }
}

async function lockUnopened(desk: Desk, conversationId: string) {
  await desk.lockNumbering()
  return desk.lockCase(conversationId)
}

interface NamedReceiver {
  readonly teamId: string | undefined
  readonly teammateId: string | undefined
}

type UnknownReceiver = Extract<TakeHandoffOutcome, { outcome: 'receiver-unknown' }>

function receiverIn(
  { teams, teammates }: Directory,
  { receiver, receiverTeam }: HandoffRequest,
): NamedReceiver | UnknownReceiver {
  const team = receiverTeam === undefined ? undefined : named(teams, receiverTeam)
  if (receiverTeam !== undefined && !team) {
    return unknown('receiver_team', receiverTeam, teams)
  }
  const members = team ? teammates.filter(({ teamIds }) => teamIds.includes(team.id)) : teammates
  const person =
    receiver === undefined ? undefined : (named(members, receiver) ?? named(teammates, receiver))
  if (receiver !== undefined && !person) return unknown('receiver', receiver, members)
  return { teamId: team?.id ?? person?.teamIds[0], teammateId: person?.id }
}

/** By id, or by a name that only one has. */
function named<Entry extends { readonly id: string; readonly name: string }>(
  entries: readonly Entry[],
  words: string,
): Entry | undefined {
  const byId = entries.find(({ id }) => id === words)
  if (byId) return byId
  const wanted = words.trim().toLowerCase()
  const byName = entries.filter(({ name }) => name.toLowerCase() === wanted)
  return byName.length === 1 ? byName[0] : undefined
}

const unknown = (
  field: UnknownReceiver['field'],
  given: string,
  among: readonly { readonly name: string }[],
): UnknownReceiver => ({
  outcome: 'receiver-unknown',
  field,
  given,
  names: among.map(({ name }) => name),
})

/** Effects are done as a real admin: who was named, or else whoever has the conversation now. */
function senderOf(
  { teammates }: Directory,
  { onBehalfOf, assigneeId, lastResortId }: HandoffRequest,
  open: SupportCase | undefined,
  { transcript }: ConversationRecord,
): Teammate | undefined {
  const known = (id: string | undefined) => teammates.find((teammate) => teammate.id === id)
  if (onBehalfOf !== undefined) return known(onBehalfOf)
  const wrote = transcript.messages.findLast(
    ({ role, authorId }) => role === 'teammate' && known(authorId) !== undefined,
  )
  return (
    known(open?.owner.teammateId) ??
    known(assigneeId) ??
    known(wrote?.authorId) ??
    known(lastResortId)
  )
}

const isJustNow = (desk: Desk, { state, sentAt }: Handoff) =>
  state === 'sent' && desk.now().getTime() - sentAt.getTime() <= REPEAT_MS

/**
 * Whether a handoff is what a request asks for. What a request leaves out says nothing against it: the sender
 * too, because who sent it had the case before, and the receiver has it now.
 */
function isSameRequest(
  { package: sent, from, to }: Handoff,
  { type, fields, onBehalfOf, receiver, receiverTeam }: HandoffRequest,
  { teamId, teammateId }: NamedReceiver,
): boolean {
  const given = ofItsType({ ...sent, fields }).fields
  return (
    (type === undefined || type === sent.type) &&
    (onBehalfOf === undefined || onBehalfOf === from.teammateId) &&
    (receiver === undefined || teammateId === to.teammateId) &&
    (receiverTeam === undefined || teamId === to.team?.id) &&
    Object.keys(valuesOtherThan(sent.fields, given)).length === 0
  )
}

function sittingOf({ id, name }: Teammate, conversation: ConversationRecord): Sitting {
  return {
    conversationId: conversation.conversationId,
    teammate: { id, name },
    account: () => conversation.account,
    updatedAt: undefined,
    parts: () => [],
    asOf: undefined,
    automated: true,
  }
}

function typedBy(
  { type, fields, toCustomer }: HandoffRequest,
  { teamId, teammateId }: NamedReceiver,
): TypedForm {
  // A team alone means: somebody who is present there.
  const changed = teamId !== undefined && teammateId === undefined ? 'team' : undefined
  return { type, teamId, teammateId, fields, toCustomer, changed, undrafted: false }
}

/** Automation leaves the form a person has open in the card as it is, and does not send what stands there. */
const withoutForms = (desk: Desk): Desk => ({
  ...desk,
  savedForm: async () => undefined,
  saveForm: async () => undefined,
  dropForm: async () => undefined,
})
