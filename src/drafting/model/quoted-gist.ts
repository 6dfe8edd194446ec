import type { Statement } from '../../domain/drafted-note.ts'
import type { Transcript } from '../../domain/transcript.ts'

/** What a person reads before they scroll, as in the local lead. In words. */
const MAX_WORDS = 60

/**
 * The quotes a model picked as the story, told in the order they were said: who, and their words. Quotes that no longer
 * fit into sixty words are left out, and so is one that stands there already.
 *
 * @param picked what stands of the quotes: the text is the quote itself
 */
export function quotedGist(
  picked: readonly Statement[],
  transcript: Transcript,
): readonly Statement[] {
  let left = MAX_WORDS
  const told: Statement[] = []
  for (const { text, evidence } of picked.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const words = text.split(' ').length
    const quote = asQuote(text)
    const isTold = told.some((one) => one.text.includes(quote.slice(1, -1)))
    if (words > left || isTold) continue
    left -= words
    told.push({ text: `${speakerOf(evidence[0], transcript)}: ${quote}`, evidence })
  }
  return told
}

const placeOf = ({ evidence }: Statement) => evidence[0]?.messageNumber ?? 0

function speakerOf(said: Statement['evidence'][number] | undefined, { messages }: Transcript) {
  if (said?.authorName) return firstName(said.authorName)
  switch (messages.find(({ id }) => id === said?.messageId)?.role) {
    case 'fin':
      return 'Fin'
    case 'bot':
      return 'The bot'
    case 'teammate':
      return 'A teammate'
    case 'customer':
    case undefined:
      return 'The customer'
  }
}

/** Of a name in two to four parts the first; anything else is a name as it stands. */
const firstName = (name: string) =>
  /^\p{Lu}[\p{Ll}'’-]+(?= \p{Lu}[^ ]*(?: \p{Lu}[^ ]*){0,2}$)/u.exec(name)?.[0] ?? name

/** In straight double quotes, without a full stop at the end; quotes inside become single ones. */
const asQuote = (text: string) => `"${text.replace(/[.\s]+$/, '').replaceAll('"', "'")}"`
