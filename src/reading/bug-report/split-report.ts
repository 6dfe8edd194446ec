/** Where a new part starts in the middle of a line, as forms that lost their line breaks have it. */
const PART =
  /(?<=\S)\s+(?=(?:actual|expected|observed) (?:results?|behaviou?rs?|outcomes?)\s?:|(?:expected|actual|steps to reproduce|repro steps|str)\s?:)/gi

/** The next number of a list written in one line. */
const NUMBER =
  /(?<=[^\d\s])\s+(?=\(?\d{1,2}[.):]? ?[A-Z"'<a-z])|(?<=[:.])\s+(?=- [A-Za-z])|(?<=[a-z"')\]])\s+(?=- [A-Z"a-z][a-z]+ )/g

const STEPS_IN_LINE = /\b(?:steps|str|reproduce|recreate|scenario)\b/i

/** Not after the number of an item: `1. Open it` is one sentence. */
const SENTENCE_END = /(?<!^\s{0,8}(?:step )?\(?\d{1,2}[.)])(?<=[.!?]["')\]]?)\s+(?=["'([]?[A-Z])/

/** Of a longer text the beginning is read: what follows are logs. */
const MOST_PIECES = 2_000

/** Sentences and lines of a report in order, verbatim. Code keeps its lines; lists in one line are taken apart. */
export function splitReport(text: string): readonly string[] {
  return text
    .replace(PART, '\n')
    .split('\n')
    .flatMap((line) => {
      const numbers = numbersIn(line)
      return numbers.length > 1 ? numbers : [line]
    })
    .flatMap((line) => line.split(SENTENCE_END))
    .filter((piece) => piece.trim() !== '')
    .slice(0, MOST_PIECES)
}

/** `1 Start it 2 Click Export` is two steps; `waited 2 minutes` is none. Numbers count only if they count up from one. */
function numbersIn(line: string): readonly string[] {
  if (
    !/(?:^|\s)\(?1[.):]? ?[A-Za-z"'<]/.test(line) &&
    !(STEPS_IN_LINE.test(line) && line.includes(' - '))
  )
    return [line]
  const parts: string[] = []
  let wanted = 1
  for (const part of line.split(NUMBER)) {
    const number = /^\(?(\d{1,2})[.):]? ?(?=[A-Za-z"'<])/.exec(part)?.[1]
    const continues = number === undefined ? part.startsWith('- ') : Number(number) === wanted
    if (number !== undefined && continues) wanted += 1
    const last = parts.at(-1)
    if (continues || last === undefined) parts.push(part)
    else parts[parts.length - 1] = `${last} ${part}`
  }
  return parts
}
