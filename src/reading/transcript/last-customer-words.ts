import type { Evidence } from '../../domain/transcript.ts'
import { tellingPart } from './telling-part.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** A short message is quoted whole; of a longer one, its last sentence with something in it. In UTF-16 units. */
const WHOLE_MESSAGE_CHARS = 160

const ONLY_COURTESY =
  /^(?:thanks?(?: you)?(?: so much)?|cheers|best(?: regards)?|regards|kind regards|hi|hello|ok(?:ay)?|please help)?(?: [A-Z]\w+)?[\s!.,]*$/i
const ONLY_FILE = /^\[(?:image|attached: [^\]]*)\]$/

/** What the customer said last. */
export function lastCustomerWordsOf({
  sentences: all,
  messages,
  customer,
}: Thread): Evidence | undefined {
  const last = messages.findLast(({ role, kind }) => role === 'customer' && kind === 'said')
  if (!last) return undefined

  const written = all.filter(({ message }) => message.id === last.id)
  const toPeople = customer.filter(({ message }) => message.id === last.id)
  const sentences = toPeople.length > 0 ? toPeople : written
  const telling = sentences.filter(({ text }) => !ONLY_COURTESY.test(text) && !ONLY_FILE.test(text))
  const sentence = telling.at(-1) ?? sentences.at(-1)
  if (!sentence) return undefined
  const isWhole = sentences.length === written.length
  const isShort = isWhole && last.text.length <= WHOLE_MESSAGE_CHARS && !last.text.includes('\n')
  return evidenceOf(sentence, isShort ? last.text : tellingPart(sentence.text))
}
