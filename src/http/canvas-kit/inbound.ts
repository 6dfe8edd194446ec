import { z } from 'zod'
import { BUTTONS, INPUTS, TELL } from '../../../canvases/ids.ts'
import type { FieldValues } from '../../domain/context-package.ts'
import { FIELD_NAMES } from '../../domain/context-package.ts'
import { seenText } from '../../domain/safe-text/seen-text.ts'
import { storableText } from '../../domain/storable-text.ts'
import type { ProposedFor, TellCustomer } from '../../domain/tell-customer.ts'
import { IntercomContact, toAccount } from '../../intercom/payloads/contact.ts'
import { IntercomConversation, toParts } from '../../intercom/payloads/conversation.ts'
import { id, optionalText, unixSeconds } from '../../intercom/payloads/loose.ts'
import type { Sitting } from '../../use-cases/sitting.ts'
import type { TypedForm } from '../../use-cases/typed-form.ts'
import { UNREADABLE } from '../signed-json.ts'
import type { InboxBody } from './inbox-body.ts'
import { markOf } from './proposed-mark.ts'

/** Longest text kept of one field, in characters: twice what a canvas of 64 KB can hold in ASCII. */
const MAX_TYPED_CHARACTERS = 128_000

const Person = z.object({ id }).nullish().catch(undefined)

const InputValue = z
  .union([
    z.string(),
    z.number(),
    z.boolean(),
    z.array(z.union([z.string(), z.number()])),
    z.null(),
  ])
  .catch(null)
  .transform((value) => String((Array.isArray(value) ? value[0] : value) ?? ''))
  .transform((text) => seenText(storableText(text.slice(0, MAX_TYPED_CHARACTERS))))

const Body = z.object({
  workspace_id: id.nullish().catch(undefined),
  app_id: id.nullish().catch(undefined),
  admin: z
    .object({ id, name: optionalText.catch(undefined) })
    .nullish()
    .catch(undefined),
  conversation: z
    .object({ id, updated_at: unixSeconds.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  context: z.object({ conversation_id: id }).nullish().catch(undefined),
  contact: Person,
  customer: Person,
  user: Person,
  component_id: id.nullish().catch(undefined),
  input_values: z.record(z.string(), InputValue).nullish().catch(undefined),
  current_canvas: z
    .object({ stored_data: z.record(z.string(), z.unknown()).nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
})

/** A request of Intercom's about the Inbox card, with everything that can be missing made plain. */
export interface InboxRequest {
  readonly workspaceId: string | undefined
  /** Who sits where; undefined when the request does not say. */
  readonly sitting: Sitting | undefined
  readonly componentId: string | undefined
  /** Every input that stood on the canvas, as text. */
  readonly inputs: Readonly<Record<string, string>>
  readonly stored: StoredWithCanvas
}

/** What we put beside a canvas and get back with it. */
export interface StoredWithCanvas {
  readonly nonce: string | undefined
  /** The newest event the canvas knew of; `none` for a conversation without a case. */
  readonly asOf: string | undefined
  readonly screen: string | undefined
  /** Fields whose text had no room on the canvas: empty means unchanged. */
  readonly held: readonly string[]
  /** Whether the canvas was made before there was a draft. */
  readonly undrafted: boolean
  /** The mark of the message to the customer as it was proposed; undefined where somebody had edited it. */
  readonly proposed: string | undefined
  /** What the message that stood on the canvas was for. */
  readonly madeFor: ProposedFor | undefined
}

/** The request a route of the card was sent, as `readInboxBody` left its body; `UNREADABLE` where that says so. */
export const inboxRequestOf = (body: unknown): InboxRequest | typeof UNREADABLE =>
  typeof body === 'object' && body !== null ? readInboxRequest(body as InboxBody) : UNREADABLE

/** Reads whatever Intercom sends: unknown keys are let be, odd ones count as missing, nothing is refused. */
function readInboxRequest({ body, whole }: InboxBody): InboxRequest {
  const read = Body.parse(body)
  const conversationId = read.conversation?.id ?? read.context?.conversation_id
  const person = read.contact ?? read.customer ?? read.user
  const known = 'contact' in body ? body.contact : 'customer' in body ? body.customer : undefined
  return {
    workspaceId: read.workspace_id ?? read.app_id ?? undefined,
    sitting:
      conversationId === undefined
        ? undefined
        : {
            conversationId,
            teammate: { id: read.admin?.id ?? 'unknown', name: read.admin?.name ?? 'A teammate' },
            // A getter would give every request a hidden class of its own, which keeps its body in memory.
            account: () => accountOf(known, person?.id),
            updatedAt: read.conversation?.updated_at ?? undefined,
            parts: () => partsOf(whole()),
            asOf: text(read.current_canvas?.stored_data?.as_of),
          },
    componentId: read.component_id ?? undefined,
    inputs: read.input_values ?? {},
    stored: readStored(read.current_canvas?.stored_data),
  }
}

/** What was typed in the hand-over form; undefined when the canvas held no form. */
export function readTypedForm({
  inputs,
  stored,
  componentId,
}: InboxRequest): TypedForm | undefined {
  const fields: FieldValues = Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const value = inputs[name]
      if (value === undefined || (value === '' && stored.held.includes(name))) return []
      return [[name, name === 'severity' && value === 'none' ? '' : value]]
    }),
  )
  const { handoff_type: type, receiver_team: teamId, receiver: teammateId } = inputs
  const toCustomer = typedMessage(inputs, stored)
  const choices = [type, teamId, teammateId, toCustomer]
  const nothing = Object.keys(fields).length === 0 && choices.every((one) => one === undefined)
  if (nothing) return undefined
  const { undrafted } = stored
  return {
    type,
    teamId,
    teammateId,
    fields,
    toCustomer,
    changed: changedBy(componentId),
    undrafted,
  }
}

/** What was left as it was proposed counts as not typed: it is proposed anew when type or receiver change. */
function typedMessage(
  inputs: InboxRequest['inputs'],
  { proposed, madeFor }: StoredWithCanvas,
): TellCustomer | undefined {
  const { [INPUTS.tellCustomer]: tell, [INPUTS.customerMessage]: text } = inputs
  if (text === undefined) return undefined
  const isProposed = proposed !== undefined && markOf(text) === proposed
  return { tell: tell !== TELL.doNotTell, text: isProposed ? undefined : text, madeFor }
}

function changedBy(componentId: string | undefined): TypedForm['changed'] {
  switch (componentId) {
    case INPUTS.handoffType:
    case BUTTONS.changeType:
      return 'type'
    case INPUTS.receiverTeam:
    case BUTTONS.changeTeam:
      return 'team'
    default:
      return undefined
  }
}

function readStored(
  stored: Readonly<Record<string, unknown>> | null | undefined,
): StoredWithCanvas {
  const nonce = text(stored?.nonce)
  return {
    nonce: nonce && UUID.test(nonce) ? nonce : undefined,
    asOf: text(stored?.as_of),
    screen: text(stored?.screen),
    held: (text(stored?.held) ?? '').split(' '),
    undrafted: stored?.draft === 'none',
    proposed: text(stored?.proposed),
    madeFor: readMadeFor(text(stored?.made_for)),
  }
}

/** As `proposedMark` writes it: a person, and a time where one was told. */
function readMadeFor(written: string | undefined): ProposedFor | undefined {
  const [receiverId, latest] = written?.split(' ') ?? []
  if (!receiverId) return undefined
  const isTime = latest !== undefined && !Number.isNaN(Date.parse(latest))
  return { receiverId, latest: isTime ? latest : undefined }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function accountOf(payload: unknown, contactId: string | undefined) {
  const read = IntercomContact.safeParse(payload)
  const contact = read.success ? read.data : IntercomContact.parse({ id: contactId ?? 'unknown' })
  return toAccount(contact, undefined)
}

function partsOf(whole: ReturnType<InboxBody['whole']>) {
  if (whole === UNREADABLE || !('conversation' in whole)) return []
  const read = IntercomConversation.safeParse(whole.conversation)
  return read.success ? toParts(read.data) : []
}
