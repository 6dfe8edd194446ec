import type { Room } from '../kit/fit.ts'
import { showMoment } from '../moment.ts'

/** Who drafted what stands in the form, and from what. */
export interface DraftedByView {
  /** The model's name; undefined where Baton drafted without one. */
  readonly model: string | undefined
  /** Why no model did, where one is set up: `it took too long`. */
  readonly why: string | undefined
  readonly fromMessage: number
  readonly toMessage: number
  /** When the newest of these messages was written. */
  readonly at: Date
  /** Statements of the model that nothing in the conversation bears out. They are not in the form. */
  readonly dropped: number
  /** Whether something was written since. */
  readonly isOlder: boolean
}

/** `Drafted by claude-haiku-5-5 from messages 1 to 14, as of Jan 8, 2026 at 1:05PM.` and what to know about it. */
export function draftedByLine(view: DraftedByView, timeZone: string, room: Room): string {
  const { model, why, fromMessage, toMessage, at, dropped, isOlder } = view
  const who = model === undefined ? 'Baton' : room.line(model, 40)
  const from =
    fromMessage === toMessage ? `message ${toMessage}` : `messages ${fromMessage} to ${toMessage}`
  return [
    `Drafted by ${who} from ${from}, as of ${showMoment(at, timeZone)}.`,
    ...(why === undefined ? [] : [`The model was not used: ${room.line(why, 80)}.`]),
    ...(dropped > 0 ? [droppedSentence(dropped)] : []),
    ...(isOlder ? ['The conversation has gone on since: press Refresh in a moment.'] : []),
    'Check and edit.',
  ].join(' ')
}

function droppedSentence(dropped: number): string {
  return dropped === 1
    ? 'One statement of the model was left out: nobody said so.'
    : `${dropped} statements of the model were left out: nobody said so.`
}
