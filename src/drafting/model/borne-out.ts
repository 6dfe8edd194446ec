import type { Statement } from '../../domain/drafted-note.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Evidence, Message, Transcript } from '../../domain/transcript.ts'
import { findSecrets } from '../../reading/fields/secrets/find-secrets.ts'
import { isPlanted } from '../../reading/transcript/injections/is-planted.ts'
import { INSTRUCTS_A_MACHINE } from '../../reading/transcript/machine-instruction.ts'
import { visibleText } from '../../reading/transcript/visible-text.ts'
import { factsUnsaid } from './facts-unsaid.ts'
import { holdsForeignLink } from './foreign-link.ts'
import { foundWords } from './found-words.ts'
import type { ModelClaim } from './model-note.ts'

/** What a claim is held against. */
export interface SaidRecord {
  readonly transcript: Transcript
  readonly reading: Reading
}

/** A claim that stands, with the words it stands on; or why it is left out. */
export type Judged =
  | { readonly stands: true; readonly statement: Statement }
  | { readonly stands: false; readonly why: string }

/** A longer statement is no statement. In UTF-16 units; the prompt asks for 300. */
const MAX_STATEMENT_CHARS = 400

/** Proofs of one statement: more are not read by anybody. */
const MAX_EVIDENCE = 4

/** So many words in a row out of a planted instruction are that instruction. */
const SHARED_WORDS = 5

/**
 * Whether the conversation bears a claim out: a quote stands in its message word for word, and every number, name
 * and date of the text stands somewhere. A text with a link nobody sent, with markup or with orders to a machine is
 * left out whatever its quotes are.
 *
 * @param counts which messages may bear it out; a promise, for example, only our own side's
 */
export function borneOut(
  claim: ModelClaim,
  record: SaidRecord,
  counts: (message: Message) => boolean = () => true,
): Judged {
  const text = findSecrets(visibleText(claim.text).replace(/\s+/g, ' ')).redacted
  if (text === '') return out('an empty statement')
  if (text.length > MAX_STATEMENT_CHARS) return out('a statement too long to read')
  if (holdsForeignLink(text, record.transcript)) return out('a link or markup nobody wrote')
  if (ordersAMachine(text, record.reading)) return out('words aimed at a machine')
  const evidence = claim.evidence
    .slice(0, MAX_EVIDENCE)
    .flatMap((proof) => evidenceFor(proof, record, counts))
  if (evidence.length === 0) return out(`"${text}" (nobody said what it rests on)`)
  const [unsaid] = factsUnsaid(text, record.transcript)
  if (unsaid !== undefined) return out(`"${text}" (nobody said ${unsaid})`)
  return { stands: true, statement: { text, evidence } }
}

const out = (why: string): Judged => ({ stands: false, why })

function evidenceFor(
  { message: name, quote }: ModelClaim['evidence'][number],
  { transcript, reading }: SaidRecord,
  counts: (message: Message) => boolean,
): readonly Evidence[] {
  const number = /^m?(\d{1,6})$/.exec(name.trim())?.[1]
  const message = transcript.messages.find((one) => one.number === Number(number))
  const words = message && counts(message) ? foundWords(quote, message.text) : undefined
  if (!message || words === undefined) return []
  const { id, authorName } = message
  const found = { messageId: id, messageNumber: message.number, authorName, quote: words }
  return isPlanted(found, reading.injections) ? [] : [found]
}

function ordersAMachine(text: string, { injections }: Reading): boolean {
  if (INSTRUCTS_A_MACHINE.test(text)) return true
  const said = ` ${wordsIn(text).join(' ')} `
  return injections.some(({ quote }) => {
    const planted = wordsIn(quote)
    return planted.some(
      (_, at) =>
        at + SHARED_WORDS <= planted.length &&
        said.includes(` ${planted.slice(at, at + SHARED_WORDS).join(' ')} `),
    )
  })
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
