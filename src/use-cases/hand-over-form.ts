import type { Account } from '../domain/account.ts'
import type { CardRecord } from '../domain/card-record.ts'
import type { ContextPackage, FieldValues } from '../domain/context-package.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../domain/handoff-types/index.ts'
import { ofItsType } from '../domain/handoff-types/of-its-type.ts'
import type { Directory, Receiver } from '../domain/owner.ts'
import type { IssueType } from '../domain/reading.ts'
import { suggestReceiver } from '../domain/routing/suggest-receiver.ts'
import { TELL_AS_PROPOSED } from '../domain/tell-customer.ts'
import { chooseReceiver } from './choose-receiver.ts'
import type { Desk } from './desk.ts'
import { messageToSend, type ToCustomer } from './message-to-send.ts'
import { proposeMessage } from './propose-message.ts'
import { needsReading } from './see-card.ts'
import type { Sitting } from './sitting.ts'
import { changesTo, saysSomething, type TypedForm, valuesOtherThan } from './typed-form.ts'

/** The hand-over form with everything it is shown from. */
export interface HandOverForm {
  readonly package: ContextPackage
  readonly card: CardRecord
  readonly conversation: ConversationRecord | undefined
  /** Whether something was written since it was read. */
  readonly isOlder: boolean
  readonly account: Account
  readonly directory: Directory
  /** Why the receiver was preselected; undefined when a person chose. */
  readonly receiverWhy: string | undefined
  /** What the customer would be told. */
  readonly toCustomer: ToCustomer
  /** Whether a person has typed or chosen anything in it. */
  readonly touched: boolean
  /** Whether a draft has put something into it that did not stand on the canvas it was sent from. */
  readonly unseen: boolean
}

/** Whether text is the wire id of a kind of handoff. */
export function isHandoffType(name: string | undefined): name is HandoffTypeName {
  return name !== undefined && Object.hasOwn(HANDOFF_TYPES, name)
}

/** The form as it stands now: what was typed just now, over what was saved, over what was drafted. */
export async function readForm(
  desk: Desk,
  sitting: Sitting,
  given: TypedForm | undefined,
): Promise<HandOverForm> {
  const { conversationId, teammate } = sitting
  const [card, conversation, directory, form] = [
    await desk.card(conversationId),
    await desk.conversation(conversationId),
    await desk.directory(),
    await desk.savedForm(conversationId, teammate.id),
  ]
  const saved = form?.package
  const suggest = (type: HandoffTypeName, issueType: IssueType | undefined) =>
    suggestReceiver(directory, type, issueType, teammate.id)
  const empty = () => ({ type: USUAL_TYPE, ...suggest(USUAL_TYPE, undefined), fields: {} })
  const typed = given?.undrafted ? changesTo(saved ?? empty(), given) : given

  const issueType = conversation?.reading.issueType
  const typeBefore = firstType(saved?.type, conversation?.drafted.suggestedType)
  const type = firstType(typed?.type, typeBefore)
  const { receiver, why } = chooseReceiver({
    directory,
    senderId: teammate.id,
    typed,
    saved: saved?.receiver,
    suggestedBefore: suggest(typeBefore, issueType),
    suggested: suggest(type, issueType),
  })
  const fields = { ...draftedValues(conversation), ...saved?.fields, ...typed?.fields }
  const told = typed?.toCustomer ?? saved?.toCustomer ?? TELL_AS_PROPOSED
  const filled = { type, receiver, fields }
  const account = conversation?.account ?? sitting.account()
  const { supportCase } = card
  const basis = { package: ofItsType(filled), supportCase, conversation, account, directory }
  const proposed = await proposeMessage(desk, sitting, basis)
  const toCustomer = messageToSend(told, proposed, nameOf(directory, receiver), desk.now())
  return {
    package: {
      ...filled,
      toCustomer: {
        tell: told.tell,
        ...(toCustomer.isEdited
          ? { text: told.text, madeFor: toCustomer.madeFor }
          : { text: undefined }),
      },
    },
    toCustomer,
    card,
    conversation,
    isOlder: conversation !== undefined && needsReading(card, sitting.updatedAt),
    account,
    directory,
    receiverWhy: why,
    touched: saved !== undefined || (typed !== undefined && saysSomething(typed)),
    unseen:
      given?.undrafted === true && saysSomething(changesTo({ ...filled, toCustomer: told }, given)),
  }
}

/**
 * Keeps the form as a person left it. What they left as it was drafted is not kept: it follows the
 * conversation when its draft is made again.
 */
export async function keepForm(desk: Desk, sitting: Sitting, form: HandOverForm): Promise<void> {
  if (!form.touched) return
  const fields = valuesOtherThan(draftedValues(form.conversation), form.package.fields)
  const { conversationId, teammate } = sitting
  await desk.saveForm(conversationId, teammate.id, { ...form.package, fields })
}

/** The kind of handoff a form starts with when nothing suggests one. */
const USUAL_TYPE: HandoffTypeName = 'support-to-support'

function firstType(...names: readonly (string | undefined)[]): HandoffTypeName {
  return names.find(isHandoffType) ?? USUAL_TYPE
}

function draftedValues(conversation: ConversationRecord | undefined): FieldValues {
  const drafted = Object.entries(conversation?.drafted.fields ?? {})
  return Object.fromEntries(drafted.map(([name, field]) => [name, field.value]))
}

const nameOf = ({ teammates }: Directory, { teammateId }: Receiver) =>
  teammates.find(({ id }) => id === teammateId)?.name
