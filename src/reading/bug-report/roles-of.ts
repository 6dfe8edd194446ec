import type { ReportSentence } from './report-sentence.ts'
import { tellsExpected } from './tells-expected.ts'
import { tellsObserved } from './tells-observed.ts'
import { tellsStep } from './tells-step.ts'

/** What a sentence does in a bug report: tells a step, what should have happened, what happened. */
export interface Roles {
  readonly step: boolean
  readonly expected: boolean
  readonly observed: boolean
}

const NONE: Roles = { step: false, expected: false, observed: false }

/** Looking is no step: what is seen is told. */
const LOOKS =
  /^(?:(?:then|and|now|you|can|will|finally),? )*(?:see|observe|notice|watch|verify|note|result|error|crash|boom|bug|app (?:crash|close|stop)\w*|nothing|it (?:crash|does|is|will|just|shows?))\b/

/** Facts about a device or a version stand in any part: `Android version: 9`. */
const NAMES_A_THING =
  /^[\w /()+-]{2,40}: ?\S{0,40}(?: \S{1,30}){0,4}$|^(?:android|ios|version|v)\b.{0,20}\d/

/** Talk about the report itself, or to its reader. */
const ASIDE =
  /^(?:@|thanks?\b|thank you|hi\b|hello|please\b|by the way|p\.?s\b|also,? this|this (?:bug|issue|problem|happens|was)|i (?:think|guess|don't know|am not sure|hope|assume)|example|see (?:also|the|attached)|note:|maybe|for example|e\.g)|:$|\b(?:(?:is|was|be) (?:probably )?(?:caused|due)|the (?:cause|reason)|why)\b/

const OTHER_CASE =
  /\b(?:works (?:fine|ok|well|correctly|properly|as expected|perfectly)|doesn't have this)\b/

/**
 * What each sentence of a report tells. Inside a part with a heading the heading decides and the words
 * correct it; outside, the words decide alone.
 */
export function rolesOf(sentences: readonly ReportSentence[]): readonly Roles[] {
  const hasSteps = sentences.some(
    (sentence) => sentence.section === 'steps' && sentence.kind === 'words' && tellsStep(sentence),
  )
  return sentences.map((sentence) => {
    const { kind, section } = sentence
    if (kind === 'title') return titleRoles(sentence)
    if (kind !== 'words' || section === 'surroundings' || section === 'other') return NONE
    return {
      step: isStep(sentence, hasSteps),
      expected: isExpected(sentence),
      observed: isObserved(sentence),
    }
  })
}

function titleRoles(title: ReportSentence): Roles {
  const wishes =
    /^(?:\[?(?:feature|request|enhancement|suggestion)|(?:add|allow|support|provide|make|please|implement|improve) )/.test(
      title.plain,
    ) || /\b(?:should(?:n't)?|request)\b/.test(title.plain)
  return { step: false, expected: wishes, observed: !wishes }
}

function isStep(sentence: ReportSentence, hasSteps: boolean): boolean {
  const { plain, section, isItem } = sentence
  const told = tellsStep(sentence)
  if (LOOKS.test(plain)) return false
  if (section === 'steps') {
    if (told === 'instruction') return true
    const observed = tellsObserved(sentence)
    if (told === 'story') return observed !== 'wrong' && !ASIDE.test(plain)
    return isItem && observed === undefined && tellsExpected(sentence) === undefined
  }
  if (hasSteps || section === 'expected' || section === 'observed') return false
  return told === 'instruction'
}

function isExpected(sentence: ReportSentence): boolean {
  const { plain, section } = sentence
  const told = tellsExpected(sentence)
  if (told === undefined || LOOKS.test(plain)) return false
  if (section === 'expected') return !NAMES_A_THING.test(plain) && !ASIDE.test(plain)
  if (ASIDE.test(plain) && told === 'softly') return false
  return told === 'plainly'
}

function isObserved(sentence: ReportSentence): boolean {
  const { plain, section } = sentence
  const told = tellsObserved(sentence)
  if (section === 'expected') return false
  if (LOOKS.test(plain) && section === 'steps') return true
  if (section === 'observed')
    return told !== undefined && !NAMES_A_THING.test(plain) && !ASIDE.test(plain)
  if (told === undefined || ASIDE.test(plain) || OTHER_CASE.test(plain)) return false
  if (tellsExpected(sentence) === 'plainly') return false
  if (section === 'steps' && tellsStep(sentence) === 'instruction') return endsWrong(sentence)
  if (section === 'steps') return told === 'wrong' || tellsStep(sentence) === undefined
  return told === 'wrong' || /^(?:when|after|if|once|as soon as|currently|now)\b/.test(plain)
}

/** `Click Save and the app crashes` is a step and what comes of it; `Stop the server` is a step. */
function endsWrong(sentence: ReportSentence): boolean {
  const rest = /(?:[,;:]| and | then | but | -+> )(?! ?(?:then|and) [a-z]+ (?:the|on|a)\b).*$/.exec(
    sentence.plain,
  )?.[0]
  if (rest === undefined) return false
  const plain = rest.replace(/^(?:[,;:]| and| then| but| -+>) ?(?:and |then )?/, '')
  const after = { ...sentence, plain }
  return tellsStep(after) !== 'instruction' && tellsObserved(after) === 'wrong'
}
