import type { Sentence } from './sentences.ts'
import type { Thread } from './thread.ts'

/** Greetings, thanks, feelings, and what is going to happen explain nothing. */
const EXPLAINS_NOTHING =
  /^(?:hi|hello|hey|dear|thanks?|thank you|sorry|ok(?:ay)?|great|perfect|glad|good|done|understood|of course|you are right|have a|guten|vielen|viele|mit freundlichen|one moment)\b|\b(?:i am sorry|i'm sorry|i can imagine|happy to|glad|i will|i'll|we will|we'll|here from|let me)\b|\?["')\]]*$/i

/** Fewer words than this are a nod. */
const FEWEST_WORDS = 7

/** The sentence in which a teammate last explained something to the customer. */
export const answerIn = ({ ours }: Thread): Sentence | undefined => {
  const explains = ours.filter(
    ({ message, plain }) =>
      message.role === 'teammate' &&
      plain.split(' ').length >= FEWEST_WORDS &&
      !EXPLAINS_NOTHING.test(plain),
  )
  const last = explains.at(-1)
  return explains.find(({ message }) => message.id === last?.message.id)
}
