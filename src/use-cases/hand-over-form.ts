import type { Account } from '../domain/account.ts'
import type { CardRecord } from '../domain/card-record.ts'
import type { ContextPackage, FieldValues } from '../domain/context-package.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../domain/handoff-types/index.ts'
import type { Directory, Receiver } from '../domain/owner.ts'
import {
  firstPresent,
  type SuggestedReceiver,
  suggestReceiver,
} from '../domain/routing/suggest-receiver.ts'
import type { Desk } from './desk.ts'
import type { Sitting } from './sitting.ts'

/** What a submit says about the form: only what stood on the canvas is present. */
export interface TypedForm {
  readonly type: string | undefined
  /** `none` and an empty string mean: nothing chosen. */
  readonly teamId: string | undefined
  readonly teammateId: string | undefined
  readonly fields: FieldValues
  /** Which choice was just made, where it was one. */
  readonly changed: 'type' | 'team' | undefined
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
  const typeBefore = firstType(saved?.package.type, conversation?.drafted.suggestedType)
  const type = firstType(typed?.type, typeBefore)
  const suggest = (forType: HandoffTypeName) =>
    suggestReceiver(directory, forType, conversation?.reading.issueType, teammate.id)
  const { receiver, why } = chooseReceiver(
    directory,
    teammate.id,
    typed,
    saved?.package.receiver,
    suggest(typeBefore),
    suggest(type),
  )
  return {
    package: {
      type,
      receiver,
      fields: { ...draftedValues(conversation), ...saved?.package.fields, ...typed?.fields },
    },
    card,
    conversation,
    account: conversation?.account ?? sitting.account,
    directory,
    receiverWhy: why,
  }
}

function firstType(...names: readonly (string | undefined)[]): HandoffTypeName {
  return names.find(isHandoffType) ?? 'support-to-support'
}

/**
 * What a person chose counts as it is; where nobody has chosen, the suggestion does. Choosing another type
 * brings its own suggestion unless the receiver had been changed by hand, and choosing another team brings
 * somebody who is present there.
 */
function chooseReceiver(
  directory: Directory,
  senderId: string,
  typed: TypedForm | undefined,
  saved: Receiver | undefined,
  suggestedBefore: SuggestedReceiver,
  suggested: SuggestedReceiver,
): SuggestedReceiver {
  const chosen = typedReceiver(typed) ?? saved
  if (!chosen) return suggested
  const untouched = isSameReceiver(chosen, suggestedBefore.receiver)
  if (typed?.changed === 'type' && untouched) return suggested
  if (typed?.changed === 'team' && chosen.teamId !== undefined && !isMember(directory, chosen)) {
    const teammateId = firstPresent(directory, chosen.teamId, senderId)?.id
    return { receiver: { teamId: chosen.teamId, teammateId }, why: undefined }
  }
  const why = isSameReceiver(chosen, suggested.receiver) ? suggested.why : undefined
  return { receiver: chosen, why }
}

function typedReceiver(typed: TypedForm | undefined): Receiver | undefined {
  if (typed?.teamId === undefined && typed?.teammateId === undefined) return undefined
  return { teamId: named(typed.teamId ?? ''), teammateId: named(typed.teammateId ?? '') }
}

const isSameReceiver = (a: Receiver, b: Receiver) =>
  a.teamId === b.teamId && a.teammateId === b.teammateId

const isMember = ({ teammates }: Directory, { teamId, teammateId }: Receiver) =>
  teammates.some(
    ({ id, teamIds }) => id === teammateId && teamId !== undefined && teamIds.includes(teamId),
  )

const named = (id: string) => (id === '' || id === 'none' ? undefined : id)

function draftedValues(conversation: ConversationRecord | undefined): FieldValues {
  const drafted = Object.entries(conversation?.drafted.fields ?? {})
  return Object.fromEntries(drafted.map(([name, field]) => [name, field.value]))
}
