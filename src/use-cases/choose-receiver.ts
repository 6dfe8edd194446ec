import type { Directory, Receiver } from '../domain/owner.ts'
import { firstPresent, type SuggestedReceiver } from '../domain/routing/suggest-receiver.ts'
import { isSameReceiver, type TypedForm, typedReceiver } from './typed-form.ts'

/** What a receiver is chosen from: who was named just now, who was saved, and who is suggested. */
export interface ReceiverChoice {
  readonly directory: Directory
  readonly senderId: string
  readonly typed: TypedForm | undefined
  readonly saved: Receiver | undefined
  /** For the type before the one that was just chosen. */
  readonly suggestedBefore: SuggestedReceiver
  readonly suggested: SuggestedReceiver
}

/**
 * Who the form names. What a person chose counts as it is; where nobody has chosen, the suggestion does.
 * Choosing another type brings its own suggestion unless the receiver had been changed by hand, and choosing
 * another team brings somebody who is present there.
 */
export function chooseReceiver(choice: ReceiverChoice): SuggestedReceiver {
  const { directory, senderId, typed, saved, suggestedBefore, suggested } = choice
  const chosen = (typed && typedReceiver(typed)) ?? saved
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

const isMember = ({ teammates }: Directory, { teamId, teammateId }: Receiver) =>
  teammates.some(
    ({ id, teamIds }) => id === teammateId && teamId !== undefined && teamIds.includes(teamId),
  )
