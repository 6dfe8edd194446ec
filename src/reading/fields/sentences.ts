const LIST_MARK = /^(?:[-*•–]|\(?\d{1,2}[.):])\s+/

/** A full stop after these ends a word, not a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|vs|mr|mrs|ms|dr|st|no|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m)\.\s*$/i

const LONGEST_ABBREVIATION = 12

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in order, list marks taken off. A line break ends a sentence, as in a list. */
export function sentencesOf(text: string): readonly string[] {
  return text.split('\n').flatMap(sentencesOfLine)
}

/** Unicode's rules see no end before a figure: `since the update. 40 parcels wait`. */
const BEFORE_A_FIGURE = /(?<=[\p{Ll}\p{N})]{2}[.!?] )(?=\d)/u

const segmentsOf = (line: string) =>
  [...segmenter.segment(line)].flatMap(({ segment }) => segment.split(BEFORE_A_FIGURE))

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
  return sentences.map((sentence) => sentence.trim()).filter((s) => /[\p{L}\p{N}]/u.test(s))
}
