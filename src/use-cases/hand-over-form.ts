import type { Account } from '../domain/account.ts'
import type { CardRecord } from '../domain/card-record.ts'
import type { ContextPackage, FieldValues } from '../domain/context-package.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../domain/handoff-types/index.ts'
import type { Directory, Receiver } from '../domain/owner.ts'
import { firstPresent, suggestReceiver } from '../domain/routing/suggest-receiver.ts'
import type { Desk } from './desk.ts'
import type { Sitting } from './sitting.ts'

/** What a submit says about the form: only what stood on the canvas is present. */
export interface TypedForm {
  readonly type: string | undefined
  /** `none` and an empty string mean: nothing chosen. */
  readonly teamId: string | undefined
  readonly teammateId: string | undefined
  readonly fields: FieldValues
}

/** The hand-over form with everything it is shown from. */
export interface HandOverForm {
  readonly package: ContextPackage
  readonly card: CardRecord
  readonly conversation: ConversationRecord | undefined
  readonly account: Account
  readonly directory: Directory
  /** Why the receiver was preselected; undefined when a person chose. */
  readonly receiverWhy: string | undefined
}

/** Whether text is the wire id of a kind of handoff. */
export function isHandoffType(name: string | undefined): name is HandoffTypeName {
  return name !== undefined && Object.hasOwn(HANDOFF_TYPES, name)
}

/** The form as it stands now: what was typed just now, over what was saved, over what was drafted. */
export async function readForm(
  desk: Desk,
  sitting: Sitting,
  typed: TypedForm | undefined,
): Promise<HandOverForm> {
  const { conversationId, teammate } = sitting
  const [card, conversation, directory, saved] = [
    await desk.card(conversationId),
    await desk.conversation(conversationId),
    await desk.directory(),
    await desk.savedForm(conversationId, teammate.id),
  ]
  const type = firstType(typed?.type, saved?.package.type, conversation?.drafted.suggestedType)
  const before = saved?.package.receiver ?? { teamId: undefined, teammateId: undefined }
  const chosen = chosenReceiver(directory, before, typed, teammate.id)
  const nobodyChosen = chosen.teamId === undefined && chosen.teammateId === undefined
  const keepsType = !typed?.type || !saved || saved.package.type === type
  const suggested =
    nobodyChosen || !keepsType
      ? suggestReceiver(directory, type, conversation?.reading.issueType, teammate.id)
      : undefined
  const useSuggested = suggested !== undefined && suggested.receiver.teamId !== undefined
  return {
    package: {
      type,
      receiver: useSuggested ? suggested.receiver : chosen,
      fields: { ...draftedValues(conversation), ...saved?.package.fields, ...typed?.fields },
    },
    card,
    conversation,
    account: conversation?.account ?? sitting.account,
    directory,
    receiverWhy: useSuggested ? suggested.why : undefined,
  }
}

function firstType(...names: readonly (string | undefined)[]): HandoffTypeName {
  return names.find(isHandoffType) ?? 'support-to-support'
}

/** A person of another team than the one chosen gives way to somebody who is present there. */
function chosenReceiver(
  directory: Directory,
  before: Receiver,
  typed: TypedForm | undefined,
  senderId: string,
): Receiver {
  if (typed?.teamId === undefined && typed?.teammateId === undefined) return before
  const teamId = typed.teamId === undefined ? before.teamId : named(typed.teamId)
  const teammateId = typed.teammateId === undefined ? before.teammateId : named(typed.teammateId)
  const person = directory.teammates.find(({ id }) => id === teammateId)
  const teamChanged = teamId !== undefined && teamId !== before.teamId && before.teamId !== undefined
  if (teamChanged && !(person?.teamIds.includes(teamId) ?? false)) {
    return { teamId, teammateId: firstPresent(directory, teamId, senderId)?.id }
  }
  return { teamId, teammateId }
}

const named = (id: string) => (id === '' || id === 'none' ? undefined : id)

function draftedValues(conversation: ConversationRecord | undefined): FieldValues {
  const drafted = Object.entries(conversation?.drafted.fields ?? {})
  return Object.fromEntries(drafted.map(([name, field]) => [name, field.value]))
}
