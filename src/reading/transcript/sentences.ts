import type { Message } from '../../domain/transcript.ts'

/** One sentence of one message. */
export interface Sentence {
  readonly message: Message
  /** Verbatim from the message. */
  readonly text: string
  /** The same length as `text`, with straight quotes and apostrophes: match against this, slice from `text`. */
  readonly plain: string
}

/** A longer run without a full stop is read in pieces. In UTF-16 units. */
const MAX_SENTENCE_CHARS = 400

const SENTENCE_END = /[.!?…]+["'”’)\]]*(?=\s|$)|[。！？]+/g

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|mr|mrs|ms|dr|st|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z])\.$/i

/** `No. 4411` is a number; `No. I did` is an answer. */
const NUMBER_SIGN = /(?:^|[\s(])n[or]\.$/i

/** A bullet or a number that only orders a list. */
const LIST_MARK = /^\s*(?:\d{1,2}[.)]|[-*•])\s+/

/** Where an e-mail starts to repeat what was said before. */
const QUOTED_HISTORY = /^(?:>|On .{5,100} wrote:$|-{2,} ?Original Message)/i

/** The sentences of a message in the author's own words: lines that quote an earlier e-mail are left out. */
export function sentencesOf(message: Message): readonly Sentence[] {
  return ownLines(message.text)
    .flatMap(splitLine)
    .map((text) => ({ message, text, plain: straightQuotes(text) }))
}

/** Curly quotes and apostrophes made straight, one character for one. */
export const straightQuotes = (text: string): string =>
  text.replace(/[‘’ʼ`´]/g, "'").replace(/[“”„«»]/g, '"')

function ownLines(text: string): readonly string[] {
  const own: string[] = []
  for (const line of text.split('\n')) {
    if (QUOTED_HISTORY.test(line)) {
      if (line.startsWith('>')) continue
      break
    }
    own.push(line)
  }
  return own
}

function splitLine(line: string): readonly string[] {
  const found: string[] = []
  let start = LIST_MARK.exec(line)?.[0].length ?? 0
  for (const end of line.matchAll(SENTENCE_END)) {
    const stop = end.index + end[0].length
    if (stop <= start) continue
    const before = line.slice(Math.max(start, stop - 10), stop)
    if (end[0] === '.' && ABBREVIATION.test(before)) continue
    if (NUMBER_SIGN.test(before) && /^\s*#?\d/.test(line.slice(stop, stop + 4))) continue
    found.push(...pieces(line.slice(start, stop)))
    start = stop
  }
  found.push(...pieces(line.slice(start)))
  return found
}

function pieces(run: string): readonly string[] {
  const found: string[] = []
  let rest = run.trim()
  while (rest.length > MAX_SENTENCE_CHARS) {
    const blank = rest.lastIndexOf(' ', MAX_SENTENCE_CHARS)
    const at = blank > MAX_SENTENCE_CHARS / 2 ? blank : wholeCharacterAt(rest, MAX_SENTENCE_CHARS)
    found.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return rest === '' ? found : [...found, rest]
}

/** Never between the halves of a surrogate pair. */
function wholeCharacterAt(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}
