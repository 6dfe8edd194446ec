import type { Mood } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { isDenied } from './negation.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

type FeltMood = Exclude<Mood, 'neutral'>

/** Worst first: of two moods in one message the worse one counts. */
const FEELINGS: readonly (readonly [FeltMood, RegExp])[] = [
  [
    'angry',
    /\b(?:unacceptable|ridiculous|furious|outrag\w*|disgust\w*|disgrace\w*|scam\w*|fraud|rip-?off|steal(?:ing)?|thieves|lawyers?|legal action|sue|angry|livid|fed up|sick (?:and tired )?of|sick of|worst|terrible|horrible|awful|appall\w*|incompeten\w*|joke|liars?|lied|lying|bullshit|wtf|damn|pathetic|insult\w*|how dare|shameful|trustpilot|enough is enough|had enough|unverschämt\w*|frechheit|inakzeptabel|wütend|unfassbar)\b/i,
  ],
  [
    'frustrated',
    /\b(?:frustrat\w*|annoy\w*|disappoint\w*|unhappy|not happy|upset|irritat\w*|useless|waste of (?:my |our )?time|wasting (?:my|our) time|losing patience|(?:second|third|fourth|fifth|3rd|4th|5th|several|so many|many) times?\b|how many times|how much longer|yet again|once again|again and again|over and over|still (?:no|not|nothing|waiting|have(?:n'?t)?|has(?:n'?t)?|can(?:'?t|not))\b|already (?:told|said|explained|gave|sent|mentioned|provided)|as i (?:told|said|mentioned|explained)|nobody (?:answers|replies|cares|helps|responds|has|called|came|replied|answered|helped)|no one (?:answers|replies|cares|helps|responds|has)|keeps? (?:happening|failing|crashing|asking|sending|telling)|this is getting|tired of|not (?:really |very |so )?(?:good enough|great|good|nice|fun|helpful|helping|ok(?:ay)?\b)|zum (?:zweiten|dritten|vierten|wiederholten) mal|immer noch (?:nicht|kein\w*)|enttäuscht|frustriert|verärgert|unzufrieden|can(?:'?t|not) believe|seriously|come on|going (?:round )?in circles|for (?:weeks|months|days)|(?:doesn'?t|does not|don'?t|didn'?t) work at all|fix (?:it|this)(?: now| please| already)?$)\b/i,
  ],
  [
    'worried',
    /\b(?:worr(?:y|ied|ying)|concern(?:ed|ing)|afraid|anxious|nervous|scared|panic\w*|stress\w*|urgent(?:ly)?|asap|deadline|desperate|we (?:may|might|will|could) (?:lose|miss)|hope (?:nothing|we|i) (?:is|have|don'?t|didn'?t|won'?t)|alarm\w*|running out of time|piling up|dringend|besorgt|so schnell wie möglich)\b/i,
  ],
  [
    'pleased',
    /\b(?:thank you so much|thanks so much|(?:that|this|it) (?:is |was |'s )?(?:great|perfect|awesome|amazing|fantastic|wonderful|brilliant|excellent)|works? (?:now|again|perfectly|great|fine)|(?:that|it) (?:worked(?! (?:fine |well |ok )?(?:last|until|till|before|yesterday|for|in|on|the|this|when|only|ten))|did it|fixed it|solved it)|looks? (?:great|perfect)|thanks for the (?:quick|great|fast|kind) |perfect\b|awesome|amazing|fantastic|love (?:it|this|the|your)|really appreciate|much appreciated|you(?:'re| are) the best|great (?:help|support|service|work)|happy (?:with|now)|you rock|brilliant)/i,
  ],
]

/** What makes a familiar word no feeling: `no worries`, `don't worry`. */
const NO_FEELING =
  /\b(?:no worries|not to worry|don'?t worry|no (?:stress|rush|panic|pressure|problem at all))\b/i

/** How the customer feels, with the words that show it. What they felt before they were last pleased is over. */
export function moodOf({ customer }: Thread): {
  readonly mood: Mood
  readonly evidence: Evidence | undefined
} {
  let worst: readonly [FeltMood, Sentence] | undefined
  for (const message of byMessage(customer)) {
    const felt = worstIn(message)
    if (!felt) continue
    const isWorse = !worst || rank(felt[0]) <= rank(worst[0])
    if (felt[0] === 'pleased' || isWorse) worst = felt
  }
  return worst
    ? { mood: worst[0], evidence: evidenceOf(worst[1]) }
    : { mood: 'neutral', evidence: undefined }
}

const rank = (mood: FeltMood) => FEELINGS.findIndex(([name]) => name === mood)

function byMessage(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const messages = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const said = messages.get(sentence.message.number)
    if (said) said.push(sentence)
    else messages.set(sentence.message.number, [sentence])
  }
  return [...messages.values()]
}

function worstIn(sentences: readonly Sentence[]): readonly [FeltMood, Sentence] | undefined {
  for (const [mood, words] of FEELINGS) {
    const sentence = sentences.find(({ plain }) => shows(words, plain))
    if (sentence) return [mood, sentence]
    const shout = mood === 'angry' && sentences.find(isShouted)
    if (shout) return [mood, shout]
  }
  return undefined
}

function shows(words: RegExp, plain: string): boolean {
  const match = words.exec(plain)
  return match !== null && !NO_FEELING.test(plain) && !isDenied(plain, match.index)
}

/** At least three words and twelve letters in capitals, or a volley of exclamation marks. */
function isShouted({ plain }: Sentence): boolean {
  if (/[!?]{3,}/.test(plain) && plain.includes('!')) return true
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const words = plain.match(/\b[A-Z]{2,}\b/g) ?? []
  return (
    letters.length >= 12 &&
    words.length >= 3 &&
    letters === letters.toUpperCase() &&
    /[A-Z]/.test(letters)
  )
}
