import { isCommand } from '../bug-report/machine-line.ts'
import { isStep } from './is-step.ts'
import { sentencesOf } from './sentences.ts'

const NUMBERED = /^\(?(?:step )?\d{1,2}[.):]\s*(?=\S)/i

const NUMBER_IN_LINE = /(?:^|\s)\(?(?:step )?\d{1,2}[.)](?=\s)/gi

/** Where one action ends and the next begins. Only pieces that are actions count, so cutting too often is harmless. */
const CUT = /;|,|->|=>|→| (?:and|then|after that|afterwards|before) |:(?=\s)/i

/** Actions a second person could repeat, in the order told, from a list, a chain, commands or plain sentences. */
export function stepsOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const items = numberedItems(line.trim())
    if (items.length > 0) {
      return items.filter((item) => isCommand(item.toLowerCase()) || isStep(item, 'numbered'))
    }
    if (isCommand(line.trim().toLowerCase())) return [line.trim()]
    return sentencesOf(line).flatMap(stepsOfSentence)
  })
}

/** Once somebody's steps are told, `clicks Refund` goes on telling them. */
function stepsOfSentence(sentence: string): readonly string[] {
  const steps: string[] = []
  for (const piece of sentence.split(CUT).map((part) => part.trim())) {
    if (isStep(piece, steps.length > 0 ? 'after-step' : 'alone')) steps.push(piece)
  }
  return steps
}

function numberedItems(line: string): readonly string[] {
  if (!NUMBERED.test(line)) return []
  return line
    .split(NUMBER_IN_LINE)
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
