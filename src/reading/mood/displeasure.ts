/** A message of the customer's with what our side had said right before it. */
export interface Turn {
  readonly said: string
  /** Empty when nobody had written yet. */
  readonly saidBefore: string
}

/** From so many points on, a turn is taken for displeased. Tuned by hand on one half of public task dialogues. */
export const DISPLEASED_FROM = 2.5

const REFUSES = /^\W*(?:no|nope|nah|negative|not|nein)\b/i
const ENDS_KINDLY =
  /^\W*(?:no|nope|nah|nein)\b.{0,20}(?:thank|that'?s (?:all|it)|that (?:is|will be) all|nothing|danke)/i
const ASKS_FOR_OTHER =
  /\b(?:something else|anything else|another|others?|else|different|alternatives?|any more|more options)\b/i
const CHANGES = /\b(?:instead|change|actually|rather|changed my mind|make it|switch)\b/i
const ASKS_TO_CONFIRM =
  /\b(?:confirm|is (?:this|that|it) (?:correct|right)|correct\?|right\?|verify|ensure|to clarify|i'll|so you)\b/i
const NOTHING_FOUND =
  /\b(?:no (?:\w+ ){0,4}(?:match|available|results?|other)|(?:do|does) ?n.?t have|not have|are no|is no|none|not available|nothing|isn.?t)\b/i

interface Feature {
  readonly points: number
  readonly shows: (turn: Turn) => boolean
}

const inWords = (points: number, words: RegExp): Feature => ({
  points,
  shows: ({ said }) => words.test(said),
})
const inAnswer = (points: number, words: RegExp): Feature => ({
  points,
  shows: ({ saidBefore }) => words.test(saidBefore),
})
const refusing = (points: number, words: RegExp): Feature => ({
  points,
  shows: ({ said }) => REFUSES.test(said) && words.test(said),
})

/** What a turn of a dialogue shows of displeasure, apart from words of feeling: refusing, correcting, trying again, being let down. */
const FEATURES: readonly Feature[] = [
  inWords(2, REFUSES),
  inWords(-2, ENDS_KINDLY),
  inWords(1, /^\W*(?:no|nope)\b,? i\b/i),
  refusing(1, /\?/),
  refusing(1, ASKS_FOR_OTHER),
  refusing(1, CHANGES),
  {
    points: 1,
    shows: ({ said, saidBefore }) => REFUSES.test(said) && ASKS_TO_CONFIRM.test(saidBefore),
  },
  inWords(1.5, /n't\b|\b(?:not|without|cannot|nicht|kein\w*)\b/i),
  inWords(
    1,
    /(?:don.?t|not|didn.?t|wouldn.?t) (?:\w+ ){0,2}(?:like|want|work|need|good|fit|interested|looking)/i,
  ),
  inWords(
    1.5,
    /\b(?:i (?:said|meant|asked|told|already|wanted|mentioned)|wrong|incorrect|mistake|are you sure|not what|not right(?! now)|confus\w+|doesn.?t work)\b/i,
  ),
  inWords(1.5, /\b(?:try|retry|(?:search|check|look) again|again|keep looking|continue)\b/i),
  inWords(2, /\b(?:sorry|apologi\w+|changed my mind|i forgot|wait)\b/i),
  inWords(1, ASKS_FOR_OTHER),
  inWords(0.5, CHANGES),
  inWords(1, /\bbut\b/i),
  inWords(0.5, /\b(?:just|only|still|really|even)\b/i),
  inWords(
    -1.5,
    /\b(?:thank|thanks|great|perfect|awesome|sounds good|wonderful|lovely|appreciate|good|nice|excellent|danke)\b/i,
  ),
  inWords(-2.5, /^\W*(?:yes|yeah|yea|yep|sure|correct|right|ja)\b/i),
  inWords(-0.5, /^\W*(?:ok|okay|alright|oh|hmm|well|ah|um|that'?s (?:okay|ok|fine))\b/i),
  inWords(-0.5, /\b(?:how about|what about|maybe)\b/i),
  inAnswer(1.5, /\b(?:sorry|apologi[sz]e|apologies|regret)\b/i),
  inAnswer(
    1,
    /\b(?:unable|could ?n.?t|can(?:no|')t|couldn|was not able|unsuccessful|not successful|failed|wasn.?t (?:able|successful)|did ?n.?t (?:work|go)|not (?:made|done|confirmed))\b/i,
  ),
  inAnswer(1, NOTHING_FOUND),
  inAnswer(0.5, ASKS_TO_CONFIRM),
  inAnswer(0.5, /would you like|do you want|shall i|should i/i),
  inAnswer(
    -1,
    /\b(?:booked|reservation (?:is|was|has)|reference number|success|confirmed|scheduled)\b/i,
  ),
  inAnswer(
    -0.5,
    /\b(?:anything else|something else|else i can|help you with|more help|further)\b/i,
  ),
]

const LONG_ANSWER_WORDS = 30
const SHORT_ANSWER_WORDS = 8
const SHORT_TURN_WORDS = 3

/**
 * How displeased a turn is with the answer before it, in points: above `DISPLEASED_FROM` people call it so.
 * Reads the course of the talk, where words of feeling are missing.
 */
export function displeasureOf(turn: Turn): number {
  const points = FEATURES.reduce(
    (sum, { points: worth, shows }) => (shows(turn) ? sum + worth : sum),
    0,
  )
  const answerWords = wordCount(turn.saidBefore)
  const byLength =
    (answerWords >= LONG_ANSWER_WORDS ? 0.5 : 0) -
    (answerWords <= SHORT_ANSWER_WORDS ? 0.5 : 0) -
    (wordCount(turn.said) <= SHORT_TURN_WORDS ? 0.5 : 0)
  return points + byLength
}

const wordCount = (text: string) => text.match(/[a-z0-9:']+/gi)?.length ?? 0
