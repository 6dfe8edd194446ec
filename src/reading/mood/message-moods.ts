import type { MessageMood, Mood } from '../../domain/reading.ts'
import type { Sentence } from '../transcript/sentences.ts'
import type { Thread } from '../transcript/thread.ts'
import { DISPLEASED_FROM, displeasureOf } from './displeasure.ts'
import { type Felt, isShouted } from './felt-in.ts'

/** How bad or good a mood is, before anything else is weighed. */
const SCORES: Readonly<Record<Mood, number>> = {
  angry: -0.8,
  frustrated: -0.5,
  worried: -0.3,
  neutral: 0,
  pleased: 0.6,
}

/** A message that shouts is worse by so much. */
const SHOUTING = 0.2

/** A message without words of feeling whose course shows displeasure: refusing, correcting, trying again. */
const DISPLEASED = -0.2

/** Words are not repeated to be heard twice: of a very long message the beginning is weighed. In UTF-16 units. */
const WEIGHED_CHARS = 2_000

/**
 * How each message of the customer sounds, oldest first.
 *
 * @param shown the feelings their messages show, by message id
 */
export function messageMoodsOf(
  { messages, customer }: Thread,
  shown: ReadonlyMap<string, Felt>,
): readonly MessageMood[] {
  const sentences = Map.groupBy(customer, ({ message }) => message.id)
  let saidBefore = ''
  const moods: MessageMood[] = []
  for (const { id, number, role, kind, text } of messages) {
    if (kind !== 'said') continue
    const own = sentences.get(id)
    if (role === 'customer' && own) {
      const said = text.slice(0, WEIGHED_CHARS)
      const mood = shown.get(id)?.mood ?? 'neutral'
      const score = scoreOf(mood, own, said, saidBefore)
      moods.push({ messageId: id, messageNumber: number, mood, score })
    }
    if (role !== 'customer') saidBefore = text.slice(0, WEIGHED_CHARS)
  }
  return moods
}

function scoreOf(
  mood: Mood,
  sentences: readonly Sentence[],
  said: string,
  saidBefore: string,
): number {
  if (mood === 'neutral') {
    const isDispleased = saidBefore !== '' && displeasureOf({ said, saidBefore }) >= DISPLEASED_FROM
    return isDispleased ? DISPLEASED : 0
  }
  const shouts = mood !== 'pleased' && sentences.some(isShouted)
  return SCORES[mood] - (shouts ? SHOUTING : 0)
}
