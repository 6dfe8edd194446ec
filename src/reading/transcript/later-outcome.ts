import { sharedWords } from './shared-words.ts'
import type { Tries } from './tries.ts'

/** How many sentences after an attempt may still tell what came of it. */
const OUTCOME_REACH_SENTENCES = 3

/** How far on our side's own later words are looked at. */
const OWN_WORDS_REACH_SENTENCES = 30

/** So many messages on, our side's words speak of the attempt even if they do not name it. */
const NEXT_MESSAGES = 3

/** What came of an attempt that does not tell itself: the same message, the customer's answer, or what our side says later. */
export function laterOutcome(index: number, tries: Tries): string | undefined {
  const { sentences, replies } = tries
  const ends = replies.nextMessage[index] ?? sentences.length
  const said = [
    ...upTo(index + 1, Math.min(ends, index + 1 + OUTCOME_REACH_SENTENCES)),
    ...answerTo(index, tries),
  ]
  return (
    said.map(tries.outcomeAt).find((outcome) => outcome !== undefined) ??
    ownWordsLater(index, tries) ??
    standsBefore(index, tries)
  )
}

/** The start of the customer's next message, unless something else was tried before it: a reply tells of the newest attempt. */
function answerTo(index: number, { sentences, before, replies }: Tries): readonly number[] {
  const reply = replies.nextReply[index]
  const ends = replies.nextMessage[index]
  if (reply === undefined || ends === undefined || before[reply] !== before[ends]) return []
  const id = sentences[reply]?.message.id
  return upTo(reply, reply + OUTCOME_REACH_SENTENCES).filter(
    (at) => sentences[at]?.message.id === id,
  )
}

/** `The refund did not go through`, three messages after the refund was asked for. */
function ownWordsLater(index: number, tries: Tries): string | undefined {
  const { sentences, said, before, replies, outcomeAt, wordsAt } = tries
  const attempt = sentences[index]
  const from = replies.nextMessage[index] ?? sentences.length
  if (!attempt || attempt.message.role === 'customer') return undefined
  for (const at of upTo(from, Math.min(sentences.length, from + OWN_WORDS_REACH_SENTENCES))) {
    const sentence = sentences[at]
    if (sentence?.message.role !== 'teammate' || said[at]) continue
    const isNext =
      sentence.message.number - attempt.message.number <= NEXT_MESSAGES &&
      before[at] === before[from]
    if (!isNext && sharedWords(wordsAt(index), wordsAt(at)) === 0) continue
    const outcome = outcomeAt(at)
    if (outcome !== undefined) return outcome
  }
  return undefined
}

/** A note may say how things stand first: `Still active. Already tried: undo twice.` */
function standsBefore(index: number, { sentences, said, outcomeAt }: Tries): string | undefined {
  const attempt = sentences[index]
  if (attempt?.message.kind !== 'noted') return undefined
  const isAsked = /\?$/.test(sentences[index - 1]?.plain ?? '')
  const at = index - (isAsked ? 2 : 1)
  return sentences[at]?.message.id === attempt.message.id && !said[at] ? outcomeAt(at) : undefined
}

const upTo = (start: number, end: number): readonly number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, step) => start + step)
