import type { ReportSentence } from './report-sentence.ts'
import { tellsExpected } from './tells-expected.ts'
import { tellsObserved } from './tells-observed.ts'
import { tellsStep } from './tells-step.ts'

/** Fewer words are a label or a greeting. */
const FEWEST_WORDS = 4

/** Without a word for seeing or failing, fewer words are a caption. */
const FEWEST_WORDS_UNSEEN = 7

/** Among versions and devices, fewer words are one more of them. */
const FEWEST_WORDS_ON_PLACE = 8

/** `Nothing happens` is enough. */
const FEWEST_WORDS_WRONG = 2

/** `When I save, the list empties` tells what to do and what comes of it. */
const CIRCUMSTANCE = /^(?:when(?:ever)?|if|after|once|while|as)\b/

/** Talk about the report, its attachments and its relatives; nothing that was seen. */
const ABOUT_THE_REPORT =
  /^(?:created attachment|see (?:the )?(?:attach|bug|screenshot)|(?:i'll |i will |i have |i've )?attach|seen using|screenshot of|found by|opened for|hi\b|hello|thanks|dear|here is my|config\w* log)|\b(?:duplicate of|dupe|dup|spin-?off|patch (?:attached|to follow)|attached is a patch|backport|(?:tracking|meta) bug|block this|known issue|see if i can|(?:exact|same) (?:issue|problem|bug) (?:described|as|reported)|directly related to|i am using|\.zip\b)/

/** Whether a sentence describes something that happens, however it puts it. */
export function describes(sentence: ReportSentence): boolean {
  const { plain, kind, section } = sentence
  if (kind !== 'words' || section === 'expected' || /\?["')]?$/.test(plain)) return false
  const observed = tellsObserved(sentence)
  const words = plain.split(' ').length
  if (observed === 'wrong' && words >= FEWEST_WORDS_WRONG && words < FEWEST_WORDS) return true
  if (words < (section === 'surroundings' ? FEWEST_WORDS_ON_PLACE : FEWEST_WORDS)) return false
  if (ABOUT_THE_REPORT.test(plain)) return false
  if (tellsStep(sentence) === 'instruction' && !CIRCUMSTANCE.test(plain))
    return observed === 'wrong'
  if (observed !== undefined) return true
  return words >= FEWEST_WORDS_UNSEEN && tellsExpected(sentence) === undefined
}
