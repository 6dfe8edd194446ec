import type { Transcript } from '../../domain/transcript.ts'
import { replyStems } from './reply-stems.ts'

/** Two questions with so much in common are one question. */
const SAME_QUESTION = 0.65

/** From here on a reply holds little that had not been said. Tuned by hand on public labelled chats. */
const SAME_WORDS = 1.25

/** What an alike question adds to that. */
const QUESTION_SHARE = 0.6

/** Fewer telling words are a nod, which may be repeated. */
const FEWEST_WORDS = 3

const SENTENCE = /[^.!?]+[.!?]*/g
const GREETS = /^\W*(?:hi|hello|hey)\b/i

/** Whether a reply of ours says again what our side had said, asks again what it had asked, or greets a second time. */
export function isRedundantReply({ messages }: Transcript, reply: string): boolean {
  const ours = messages.filter(({ role, kind }) => role !== 'customer' && kind === 'said')
  if (ours.length === 0) return false
  if (GREETS.test(reply)) return true
  const askedAlike = alikeQuestion(
    reply,
    ours.map(({ text }) => text),
  )
  return (
    askedAlike >= SAME_QUESTION ||
    saidAlike(reply, ours) + QUESTION_SHARE * askedAlike >= SAME_WORDS
  )
}

/** How much of the reply's words our side had used, and how much it is like one message: from 0 to 2. */
function saidAlike(reply: string, ours: readonly { readonly text: string }[]): number {
  const words = replyStems(reply)
  if (words.size < FEWEST_WORDS) return Number.NEGATIVE_INFINITY
  const said = ours.map(({ text }) => replyStems(text))
  const known = [...words].filter((word) => said.some((message) => message.has(word))).length
  return known / words.size + Math.max(...said.map((message) => likeness(words, message)))
}

function alikeQuestion(reply: string, ours: readonly string[]): number {
  const asked = questionsIn(reply)
  if (asked.length === 0) return 0
  const before = ours.flatMap(questionsIn)
  return Math.max(0, ...asked.flatMap((one) => before.map((other) => likeness(one, other))))
}

const questionsIn = (text: string): readonly ReadonlySet<string>[] =>
  (text.match(SENTENCE) ?? [])
    .filter((sentence) => sentence.endsWith('?'))
    .map(replyStems)
    .filter(({ size }) => size > 0)

/** Twice what two messages share over what they hold: from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size)
}
