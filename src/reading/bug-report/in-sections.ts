import { machineLine } from './machine-line.ts'
import type { ReportSection, ReportSentence } from './report-sentence.ts'
import { sectionOfHeading } from './section-of-heading.ts'

const LIST_MARK =
  /^[ \t]{0,8}(?:(?:step ?)?\(?\d{1,2} ?[.):]{1,2}|[-*•+]|step \d{1,2}:?)[ \t]{1,4}(?=\S)/i

/** `1.Open it` and `1:Open it`, written in a hurry. */
const BARE_LIST_MARK = /^\d{1,2}[.):](?=[a-z"'])/

/** `1 Open it`: a mark only where it counts up. */
const NUMBER_ALONE = /^\(?(\d{1,2})[.):]? ?(?=[a-z"'<[(])/

/** Of a longer run the beginning is looked at: it is no sentence. In characters. */
const LONGEST_SENTENCE = 1_000

/** A tick or an empty box before an item of a checklist. */
const TICK = /^\[[ x]?\] ?/

/** What a form has its reader confirm: its words, not theirs. */
const FORM_BOX = /^[-*] \[[ x]\] (?:i|we|there|this|the|my|you)\b/

/** `Compiler:      gcc 9`: a machine's list of itself, in columns. */
const IN_COLUMNS = /^[\w /()+.-]{2,40}: {2,}\S/

const FENCE = /^\s{0,8}(?:```|~~~|\{code\b|\{noformat)/

/** A frame of a Python traceback; the line after it is the code that failed, not code to run. */
const FRAME = /^\s{0,12}File "[^"]{1,160}", line \d+/

/** A fence that names a language always opens, also where the one before was never closed. */
const OPENING_FENCE = /^\s{0,8}(?:```|~~~)[a-z]/i

const MARKED_HEADING = /^\s{0,3}(?:#{1,6} ?\S|\*\*[^*]{2,70}\*\*:?$|__[^_]{2,70}__:?$)/

/** `Expected: a file` is heading and sentence in one. */
const INLINE_HEADING = /^([a-z][a-z' -]{2,45}?) ?(?:[:=]|-{1,2}>|-(?= )) ?(?=\S)/

/** Says of each piece of a report what it is and which part it stands in. A title, where there is one, is the first piece. */
export function inSections(pieces: readonly string[], titled = false): readonly ReportSentence[] {
  let section: ReportSection | undefined
  let fenced = false
  let counted = 0
  let inTrace = false
  return pieces.map((piece, index): ReportSentence => {
    const text = piece.trim()
    const lower = simple(text.slice(0, LONGEST_SENTENCE))
    const number = numberOf(lower)
    const counts =
      number !== undefined &&
      number === counted + 1 &&
      (number > 1 || numberOf(simple((pieces[index + 1] ?? '').slice(0, 20))) === 2)
    if (number === 1 || counts) counted = number
    const unmarked = counts ? lower.replace(NUMBER_ALONE, '') : withoutMark(lower)
    const sentence = { text, plain: unmarked, isItem: unmarked !== lower }
    if (titled && index === 0) return { ...sentence, section: undefined, kind: 'title' }
    if (FENCE.test(text)) {
      const opensAndCloses = text.length > 6 && text.endsWith('```')
      if (!opensAndCloses) fenced = OPENING_FENCE.test(text) || !fenced
      inTrace = false
      return { ...sentence, section, kind: 'code' }
    }
    if (fenced) {
      if (machineLine(lower) === 'log' || IN_COLUMNS.test(text)) inTrace = true
      return { ...sentence, section, kind: inTrace ? 'log' : 'code' }
    }
    if (FORM_BOX.test(lower)) return { ...sentence, section, kind: 'heading' }
    const opened = sectionOfHeading(unmarked)
    if (opened !== undefined || MARKED_HEADING.test(text)) {
      section = opened ?? 'other'
      return { ...sentence, section, kind: 'heading' }
    }
    const inline = INLINE_HEADING.exec(unmarked)
    const named = inline?.[1] === undefined ? undefined : sectionOfHeading(inline[1])
    if (inline && named !== undefined) {
      const isAside = named === 'surroundings' || named === 'other'
      if (!isAside) section = named
      return { ...sentence, plain: unmarked.slice(inline[0].length), section: named, kind: 'words' }
    }
    const machine = FRAME.test(pieces[index - 1] ?? '') ? 'log' : machineLine(unmarked)
    return {
      ...sentence,
      section,
      kind: machine === 'code' && sentence.isItem ? 'words' : (machine ?? 'words'),
    }
  })
}

function numberOf(lower: string): number | undefined {
  const number = NUMBER_ALONE.exec(lower)?.[1]
  return number === undefined ? undefined : Number(number)
}

const simple = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()

const withoutMark = (lower: string): string =>
  lower
    .replace(LIST_MARK, '')
    .replace(BARE_LIST_MARK, '')
    .replace(TICK, '')
    .replace(/^[>*_#\s]+/, '')
