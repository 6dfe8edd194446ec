const LIST_MARK = /^(?:[-*•–]|\(?\d{1,2}[.):])\s+/

/** A full stop after these ends a word, not a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|vs|mr|mrs|ms|dr|st|no|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m)\.\s*$/i

const LONGEST_ABBREVIATION = 12

/** A line of marks or of nothing has no sentence, and need not be taken apart. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in order, list marks taken off. A line break ends a sentence, as in a list. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => (SAYS_SOMETHING.test(line) ? sentencesOfLine(line) : []))
}

/** Unicode's rules see no end before a figure: `since the update. 40 parcels wait`. */
const BEFORE_A_FIGURE = /(?<=[\p{Ll}\p{N})]{2}[.!?] )(?=\d)/u

/** Without one of these a line is one sentence, by Unicode's rules, and need not be taken apart. */
const MAY_END = /[\p{Sentence_Terminal}.\u2024\uFE52\uFF0E\r\u0085\u2028\u2029]/u

const segmentsOf = (line: string) =>
  MAY_END.test(line)
    ? [...segmenter.segment(line)].flatMap(({ segment }) => segment.split(BEFORE_A_FIGURE))
    : [line]

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = []
  let open: string[] = []
  for (const segment of segmentsOf(line.trim().replace(LIST_MARK, ''))) {
    open.push(segment)
    if (ABBREVIATION.test(segment.slice(-LONGEST_ABBREVIATION))) continue
    sentences.push(open.join(''))
    open = []
  }
  sentences.push(open.join(''))
  return sentences.map((sentence) => sentence.trim()).filter((s) => SAYS_SOMETHING.test(s))
}
