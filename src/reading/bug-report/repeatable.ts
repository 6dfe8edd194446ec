import { REPEATABLE_SIGNS } from './repeatable-signs.ts'
import type { ReportSentence } from './report-sentence.ts'
import { type ToldStep, tellsStep } from './tells-step.ts'

/** From here on a second person has something to repeat. In points of `repeatability`. */
export const REPEATABLE_FROM = 1.75

/** Points for steps told as steps: under their heading or as a list of actions. */
const LISTED = 3

/** A line of code or a command that somebody could run. Few lines tell little. */
const POINTS_PER_CODE_LINE = 0.15
const MOST_CODE_LINES = 8

/** Code as a whole somebody could run: it brings in what it needs, calls it, or is a command. */
const RUNNABLE =
  /^(?:import |from \S+ import |#include|using |const |let |var |def |class |public |print\(|(?:\$ )?(?:python3?|pip3?|bazel|npm|npx|yarn|cmake|make|curl|docker|git|\.\/)[ .]|[\w.]{1,60} ?= ?[\w.]{1,60}[([]|<\?php|select |<!doctype|<html)/
const FEWEST_RUNNABLE_LINES = 2
const POINTS_FOR_A_PROGRAM = 1

const POINTS_PER_INSTRUCTION = 0.5
const MOST_INSTRUCTIONS = 4

/** A sentence of a story (`we clicked Export`) or a condition (`after updating`): less than an instruction. */
const POINTS_PER_ACCOUNT = 0.2
const MOST_ACCOUNTS = 3

/** Fewer words leave the way there untold. */
const FEW_WORDS = 40
const POINTS_FOR_FEW_WORDS = -0.3

/**
 * How much of a report a second person could repeat, in points. Listed steps say it all; without them,
 * circumstances, actions, examples and code add up. Each sign counts once.
 */
export function repeatability(sentences: readonly ReportSentence[]): number {
  const words = sentences.filter(({ kind }) => kind === 'words')
  const told = words.map(tellsStep)
  const isListed = words.some(
    ({ section, plain, isItem }, at) =>
      (section === 'steps' && plain.length > 3) || (isItem && told[at] === 'instruction'),
  )
  const lines = words.map(({ plain }) => plain).join('\n')
  const signs = REPEATABLE_SIGNS.filter(({ words: sign }) => sign.test(lines))
  const count = lines.split(/\s/).length
  return (
    (isListed ? LISTED : 0) +
    (count < FEW_WORDS ? POINTS_FOR_FEW_WORDS : 0) +
    signs.reduce((sum, { points }) => sum + points, 0) +
    atMost(told, 'instruction', MOST_INSTRUCTIONS) * POINTS_PER_INSTRUCTION +
    atMost(told, 'story', MOST_ACCOUNTS) * POINTS_PER_ACCOUNT +
    atMost(told, 'condition', MOST_ACCOUNTS) * POINTS_PER_ACCOUNT +
    pointsForCode(sentences)
  )
}

const atMost = (told: readonly ToldStep[], way: ToldStep, most: number): number =>
  Math.min(told.filter((one) => one === way).length, most)

function pointsForCode(sentences: readonly ReportSentence[]): number {
  const code = sentences.filter(({ kind }) => kind === 'code')
  const runnable = code.filter(({ plain }) => RUNNABLE.test(plain)).length
  return (
    (runnable >= FEWEST_RUNNABLE_LINES ? POINTS_FOR_A_PROGRAM : 0) +
    Math.min(code.length, MOST_CODE_LINES) * POINTS_PER_CODE_LINE
  )
}
