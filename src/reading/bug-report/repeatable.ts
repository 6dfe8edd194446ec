import type { ReportSentence } from './report-sentence.ts'
import { tellsStep } from './tells-step.ts'

/** From here on a second person has something to repeat. In points of `repeatability`. */
export const REPEATABLE_FROM = 1.7

/** Points for steps told as steps: under their heading or as a list of actions. */
const LISTED = 3

/** A sign that it can be repeated, or, below zero, that the report is about something else. */
interface Sign {
  readonly points: number
  readonly words: RegExp
}

const SIGNS: readonly Sign[] = [
  // Under which circumstances somebody meets it.
  {
    points: 1,
    words:
      /\b(?:when(?:ever)?|if|once|after|while|as soon as|every time|each time) (?:i|you|we|one|they|(?:the |a |an |our )?(?:users?|customers?)) \w+/,
  },
  { points: 0.4, words: /^(?:when|if|after|while|once|on|with|using|given|in)\b/ },
  {
    points: 0.3,
    words: /\b(?:when|while|after|by|on) (?:trying to |\w+ly )?\w{3,30}ing\b/,
  },
  // What they did.
  {
    points: 0.8,
    words: /\b(?:i|we) (?:try|tried|am trying|'m trying|was trying|attempt\w{0,3})\b/,
  },
  { points: 0.2, words: /\b(?:i|we)(?:'ve| have)? (?:just |also |then )?[a-z]{3,20}ed\b/ },
  { points: 0.4, words: /\b(?:i|we) have (?:a|an|the|two|some|this|following|\d)\b/ },
  {
    points: 0.6,
    words:
      /^(?:(?:then|next|now|first|and|finally|simply|just),? )*(?:open|go to|goto|navigate to|click|select|create|type|press|choose|right[- ]click|double[- ]click|drag|run|start|launch|enter|visit|load|set|put|write|make sure|insert|switch|import|install|configure|use) (?!case|of\b)/,
  },
  {
    points: 0.3,
    words:
      /\b(?:go to|click(?:ing|ed|s)?|right[- ]click|double[- ]click|press(?:ing)? |select |context menu|menu)\b/,
  },
  // What they hand over to try it with.
  {
    points: 0.9,
    words:
      /\b(?:following|this|attached|below|simple|sample) (?:\w+ ){0,2}(?:code|snippets?|quer(?:y|ies)|scripts?|programs?|examples?|config\w*|mappings?|class(?:es)?|projects?|commands?|documents?|html|url|hql|directives?|setup|lines?|methods?|test|testcase)\b/,
  },
  { points: 0.7, words: /\bexample\b|\be\.g\.|\bfor instance\b/ },
  { points: 0.6, words: /\w ?(?:->|>|→) ?["']?[a-z]{3,}/ },
  {
    points: 0.5,
    words:
      /\b(?:reproduc(?:e|es|ed|ing|tion)|re-?creat(?:e|ing) (?:the|this|it)|repro|test ?case)\b/,
  },
  // Asking, or reading code and words, is no use of the product; what stands in another report is not here.
  { points: -0.3, words: /\?$/ },
  {
    points: -0.4,
    words: /\b(?:bug|issue) #?\d{3,}|\bfollow-?up|\bspin-?off|\bduplicate (?:of|for)\b/,
  },
  { points: -0.4, words: /\bpatch(?:es)?\b/ },
  { points: -0.4, words: /\b(?:we|you) (?:need to|should|could)\b/ },
  { points: -0.4, words: /\b(?:sometimes|randomly|occasionally|intermittent\w*)\b/ },
  { points: -0.4, words: /\b(?:documentation|docs|manual|typo|spelling|translations?|javadoc)\b/ },
  {
    points: -1,
    words:
      /\b(?:(?:can(?:'?t|not)|couldn't|unable to|not able to|haven't been able to|no idea how|don't know how|hard|difficult) (?:\w+ ){0,3}(?:to )?(?:reproduc|replicat|re-?creat)\w*|not reproducible|don't have (?:the )?steps)/,
  },
]

/** A line of code or a command that somebody could run. Few lines tell little. */
const POINTS_PER_CODE_LINE = 0.15
const MOST_CODE_LINES = 8

/** Code as a whole somebody could run: it brings in what it needs, calls it, or is a command. */
const RUNNABLE =
  /^(?:import |from \S+ import |#include|using |const |let |var |def |class |public |print\(|(?:\$ )?(?:python3?|pip3?|bazel|npm|npx|yarn|cmake|make|curl|docker|git|\.\/)[ .]|[\w.]{1,60} ?= ?[\w.]{1,60}[([]|<\?php|select |<!doctype|<html)/
const FEWEST_RUNNABLE_LINES = 2
const POINTS_FOR_A_PROGRAM = 0.8

const POINTS_PER_INSTRUCTION = 0.5
const MOST_INSTRUCTIONS = 4

/**
 * How much of a report a second person could repeat, in points. Listed steps say it all; without them,
 * circumstances, actions, examples and code add up. Each sign counts once.
 */
export function repeatability(sentences: readonly ReportSentence[]): number {
  const words = sentences.filter(({ kind }) => kind === 'words')
  const isListed = words.some(
    (sentence) =>
      (sentence.section === 'steps' && sentence.plain.length > 3) ||
      (sentence.isItem && tellsStep(sentence) === 'instruction'),
  )
  const signs = SIGNS.filter(({ words: sign }) => words.some(({ plain }) => sign.test(plain)))
  const told = words.filter((sentence) => tellsStep(sentence) === 'instruction').length
  const code = sentences.filter(({ kind }) => kind === 'code')
  const runnable = code.filter(({ plain }) => RUNNABLE.test(plain)).length
  return (
    (isListed ? LISTED : 0) +
    signs.reduce((sum, { points }) => sum + points, 0) +
    Math.min(told, MOST_INSTRUCTIONS) * POINTS_PER_INSTRUCTION +
    (runnable >= FEWEST_RUNNABLE_LINES ? POINTS_FOR_A_PROGRAM : 0) +
    Math.min(code.length, MOST_CODE_LINES) * POINTS_PER_CODE_LINE
  )
}
