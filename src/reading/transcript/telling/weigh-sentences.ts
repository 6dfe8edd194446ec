import type { Sentence } from '../sentences.ts'
import { tellingWords } from './telling-words.ts'

/** A sentence with how much of the story it tells. */
export interface Weighed {
  readonly sentence: Sentence
  /** Its place among the sentences that were weighed. */
  readonly index: number
  /** The more the better; above 0 most readers would keep it, below -1 few. */
  readonly weight: number
  /** What it is about, lower case. */
  readonly words: ReadonlySet<string>
}

/** What a count of telling words is worth, from none to ten; more tell no more. */
const BY_LENGTH = [-5, -3.6, -2.6, -2, -1.4, -0.9, -0.45, -0.2, 0, 0.1, 0.2]

/** Somebody who has told the problem already and needs more telling words than this is rambling. */
const RAMBLING_WORDS = 13

/** Fewer telling words than this do not open a story: a greeting, a call for help. */
const FEWEST_OPENING_WORDS = 3

/** So many turns on, it no longer matters how late something was said. */
const LATE_TURNS = 12

/** What speaks for and against a sentence, set by hand: a story is what they came with, what we did and said about it, and how it ended. */
const WEIGHTS = {
  sharesWords: 1,
  opening: 1,
  opener: 1.5,
  customer: -0.5,
  customersSecondTurn: 0.5,
  customersLaterTurn: -0.1,
  rambling: -0.5,
  ours: 0.4,
  oursLaterTurn: -0.05,
  asksFor: 0.3,
  does: 0.3,
  asks: 0.1,
  lastWord: 0.2,
  sorry: -1.2,
  cheers: -0.9,
  exclaims: -1,
  number: 0.2,
  laterInMessage: -0.2,
} as const

const SORRY = /\b(?:sorry|apolog\w{1,10}|regret|inconvenience|entschuldig\w{1,10}|leid)\b/i
const CHEERS =
  /\b(?:hope|glad|happy to|great to hear|have a (?:great|good|nice|lovely|wonderful)|you're welcome|here to help|any ?time|appreciate|understand your|thank(?:s| you) for|here(?: from [\w ]{1,30})?[.!]?$|feel free|no (?:problem|worries)|vielen dank|gern(?:e)?)\b/i
const ASKS_FOR =
  /\b(?:please|pls|could you|can you|would you|kindly|dm|pm|direct message|private message|let us know|which|what|bitte|könnten sie)\b/i
const DOES =
  /\b(?:we(?:'ve| have|'re| are)|i(?:'ve| have)|has been|have been|team|report(?:ed)?|forward(?:ed)?|refund\w{0,5}|replac\w{1,6}|try|check|restart|reset|reinstall|visit|within|hours|days|ich habe|wir haben|innerhalb)\b/i

/** Where a sentence stands among the others. */
interface Standing {
  readonly turn: number
  readonly lastTurn: number
  /** From 0, inside its message. */
  readonly place: number
  readonly isOpening: boolean
  readonly isOpener: boolean
}

/** How much of the story each sentence tells: by who says it, when, about how much, and how. */
export function weighSentences(sentences: readonly Sentence[]): readonly Weighed[] {
  const words = sentences.map(({ text }) => tellingWords(text))
  const timesSaid = new Map<string, number>()
  for (const about of words) {
    for (const word of about) timesSaid.set(word, (timesSaid.get(word) ?? 0) + 1)
  }
  const standings = standingsOf(sentences, words)
  return sentences.map((sentence, index) => {
    const about = words[index] ?? new Set()
    const standing = standings[index]
    const shared = [...about].filter((word) => (timesSaid.get(word) ?? 0) > 1).length
    const central = (shared / Math.max(4, about.size)) * WEIGHTS.sharesWords
    const bySpeaker = standing ? byPlace(sentence, about.size, standing) : 0
    const weight = (BY_LENGTH[about.size] ?? 0.2) + central + bySpeaker + numberIn(about)
    return { sentence, index, weight, words: about }
  })
}

const numberIn = (about: ReadonlySet<string>) =>
  [...about].some((word) => /\d/.test(word)) ? WEIGHTS.number : 0

function byPlace(sentence: Sentence, size: number, standing: Standing): number {
  const { turn, lastTurn, place, isOpening, isOpener } = standing
  const inMessage = WEIGHTS.laterInMessage * Math.min(3, place)
  const late = Math.min(turn, LATE_TURNS)
  if (isOpening) return inMessage + WEIGHTS.opening + (isOpener ? WEIGHTS.opener : 0)
  if (sentence.message.role === 'customer') {
    return (
      inMessage +
      WEIGHTS.customer +
      WEIGHTS.customersLaterTurn * late +
      (turn <= 2 ? WEIGHTS.customersSecondTurn : 0) +
      (size > RAMBLING_WORDS ? WEIGHTS.rambling : 0)
    )
  }
  return (
    inMessage +
    WEIGHTS.ours +
    WEIGHTS.oursLaterTurn * late +
    (turn >= lastTurn - 1 ? WEIGHTS.lastWord : 0) +
    byWords(sentence)
  )
}

function byWords({ plain }: Sentence): number {
  return (
    (ASKS_FOR.test(plain) ? WEIGHTS.asksFor : 0) +
    (DOES.test(plain) ? WEIGHTS.does : 0) +
    (plain.includes('?') ? WEIGHTS.asks : 0) +
    (SORRY.test(plain) ? WEIGHTS.sorry : 0) +
    (CHEERS.test(plain) ? WEIGHTS.cheers : 0) +
    (plain.trimEnd().endsWith('!') ? WEIGHTS.exclaims : 0)
  )
}

function standingsOf(
  sentences: readonly Sentence[],
  words: readonly ReadonlySet<string>[],
): readonly Standing[] {
  const firstAnswer = sentences.findIndex(({ message }) => message.role !== 'customer')
  const opening = firstAnswer < 0 ? sentences.length : firstAnswer
  const opener = words.findIndex(({ size }) => size >= FEWEST_OPENING_WORDS)
  let turn = 0
  let place = 0
  const placed = sentences.map(({ message }, index) => {
    const before = sentences[index - 1]?.message
    if (before && before.id !== message.id) turn += 1
    place = before?.id === message.id ? place + 1 : 0
    return {
      turn,
      place,
      isOpening: index < opening,
      isOpener: index < opening && index === opener,
    }
  })
  return placed.map((standing) => ({ ...standing, lastTurn: turn }))
}
