import { atStart, calledName, type Material } from './material.ts'
import { promiseInBrief } from './promised.ts'
import { retold } from './retelling.ts'

/** What the receiver could say first, so that the customer sees their story is known. */
export function draftFirstReply(material: Material): string {
  const { customer, story, reading } = material
  const hello = customer === 'the customer' ? 'Hi,' : `Hi ${customer},`
  if (!reading.lastCustomerWords)
    return `${hello} I am looking after your conversation now. How can I help?`

  const colleague = lastColleague(material)
  const problem = story.problem && retold(story.problem.quote, 'you')
  const promise = reading.promises.find(({ due, kind }) => due !== undefined && kind !== 'outcome')
  return [
    `${hello} I have taken this over${colleague ? ` from ${colleague}` : ''} and have read everything you wrote, so you need not repeat it.`,
    problem && `I understand that ${problem}.`,
    reading.attempts.length > 0 && 'I can also see what has been tried so far.',
    MOOD_REPLIES[reading.mood],
    promise && `I know that you were promised ${promiseInBrief(promise)}.`,
  ]
    .filter((sentence) => sentence)
    .join(' ')
}

const MOOD_REPLIES = {
  angry: 'I am sorry for the trouble this has caused you.',
  frustrated: 'I am sorry for the trouble this has caused you.',
  worried: 'I understand that this worries you.',
  neutral: undefined,
  pleased: undefined,
} as const

/** Whoever on our side last dealt with the customer. */
function lastColleague({ transcript, agentName }: Material): string | undefined {
  const last = transcript.messages.findLast(
    ({ role, authorName }) => role === 'teammate' && authorName,
  )
  const name = agentName ?? last?.authorName
  return name && atStart(calledName(name))
}
