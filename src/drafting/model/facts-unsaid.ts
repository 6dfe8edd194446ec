import { standsWhole } from '../../domain/stands-whole.ts'
import type { Transcript } from '../../domain/transcript.ts'
import { checkableFacts } from '../../reading/fields/checkable-facts.ts'

/**
 * The numbers, ids, dates, names and quotes of a text that stand nowhere in the conversation, as the text has them.
 * A name may stand there word by word, and as the name of somebody who wrote.
 */
export function factsUnsaid(text: string, { messages }: Transcript): readonly string[] {
  const said = plain(messages.flatMap((message) => [message.text, message.authorName]).join('\n'))
  return checkableFacts(text).filter((fact) => {
    const looked = plain(fact)
    if (standsWhole(said, looked)) return false
    return /\d/.test(looked) || !looked.split(' ').every((word) => standsWhole(said, word))
  })
}

/** Lower case, straight quotes, single blanks, numbers without currency and thousands marks. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[$€£]/g, '')
    .replace(/(\d)[,'](?=\d{3}(?!\d))/g, '$1')
    .replace(/\s+/g, ' ')
