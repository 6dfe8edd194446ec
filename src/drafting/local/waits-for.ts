import type { Evidence } from '../../domain/transcript.ts'
import { weighSentences } from '../../reading/transcript/telling/weigh-sentences.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import type { Material } from './material.ts'

/** What the customer said last that tells most, where nobody has answered it: a question first. Of words nobody could read, the most. */
export function waitsFor({ told, transcript, story, isUnread }: Material): Evidence | undefined {
  const answered = transcript.messages.findLast(
    ({ role, kind }) => role === 'teammate' && kind === 'said',
  )
  const open = told.filter(
    ({ message }) =>
      message.role === 'customer' &&
      message.kind === 'said' &&
      message.number > (answered?.number ?? 0),
  )
  const [first] = transcript.messages
  const fresh = open.filter(
    ({ message, text }) =>
      message.number !== first?.number &&
      ![story.problem, story.more].some((words) => words?.quote.includes(text)),
  )
  const question = fresh.findLast(({ plain }) => plain.endsWith('?') && plain.split(' ').length > 3)
  const best =
    question ??
    (isUnread
      ? fresh.toSorted((a, b) => b.text.length - a.text.length)[0]
      : weighSentences(fresh).toSorted((a, b) => b.weight - a.weight)[0]?.sentence)
  return best && evidenceOf(best)
}
