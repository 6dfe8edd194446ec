import type { Reading } from '../../domain/reading.ts'
import type { Transcript } from '../../domain/transcript.ts'
import { isPlanted } from '../../reading/transcript/injections/is-planted.ts'
import { speaksToMachine } from '../../reading/transcript/injections/speaks-to-machine.ts'
import { type Sentence, straightQuotes } from '../../reading/transcript/sentences.ts'
import { tellingPart } from '../../reading/transcript/telling-part.ts'
import { evidenceOf, readThread } from '../../reading/transcript/thread.ts'

/** What is left of markup, code or a disguised link: not retold, however it is quoted. */
const MARKUP = /<\/?[a-z!]|\]\(|\$\{|\{\{|\*\*/i

/** A file or a picture is no sentence. */
const FILE = /^\[(?:image|attached)\b/

/**
 * The sentences a note may retell, in order: of the customer and of our people, said or noted.
 * Automation's boilerplate and words aimed at a machine stay out.
 */
export function tellableIn(transcript: Transcript, { injections }: Reading): readonly Sentence[] {
  const { sentences, customer } = readThread(transcript)
  const toPeople = new Set(customer)
  return sentences.flatMap((sentence) => {
    const { message } = sentence
    if (message.role === 'fin' || message.role === 'bot') return []
    if (message.role === 'customer' && !toPeople.has(sentence)) return []
    // A colleague who quotes an order for others to see repeats it all the same.
    const isOrder =
      isPlanted(evidenceOf(sentence), injections) ||
      (message.role === 'teammate' && speaksToMachine(sentence.plain))
    const text = tellingPart(sentence.text)
    if (isOrder || FILE.test(text) || MARKUP.test(text)) return []
    return [text === sentence.text ? sentence : { message, text, plain: straightQuotes(text) }]
  })
}
