import { contentWords } from './content-words.ts'
import { wordList } from './word-list.ts'

const ACTIONS = wordList(`
  check review investigate look confirm reproduce fix repair correct solve resolve find trace debug
  call phone ring email e-mail mail reply respond answer write tell inform notify update ask contact message
  reach follow send resend re-send forward share provide give get gather collect pull fetch attach
  refund credit charge invoice bill void process apply approve reject decide grant revoke waive extend renew
  negotiate offer propose discuss agree plan prepare draft schedule book arrange organise organize set setup
  reset restart restore recover roll rollback revert redeploy deploy release ship patch hotfix merge push
  enable disable activate deactivate unlock unblock whitelist allow-list add remove delete create cancel close reopen
  re-open change switch move migrate convert upgrade downgrade assign join verify validate test retest run rerun
  compare analyse analyze monitor watch track keep wait escalate file raise log document explain walk guide show
  help let make issue replace re-sync resync retry re-run export import upload download sign submit request
  install reinstall rotate regenerate clear rebuild tune increase decrease adjust configure connect reconnect
  meet talk speak visit report read search identify determine clarify link unlink merge split open use take bring
  replay rebook restock redeliver redirect reverse recalculate backfill reindex swap ship deliver dispatch print
  translate sync pause resume inspect locate publish train onboard quote settle honour honor
  return pay reimburse compensate apologise apologize acknowledge transfer finish complete continue start stop see go`)

/** Words after a verb that leave open what is to be done. */
const NO_OBJECT =
  wordList(`asap please urgently soon now immediately today quickly further something advise thanks need
  needs needed required it accordingly up back into`)

/** Nouns as often as verbs: they count only where a verb stands. */
const NOUN_TOO = wordList(
  'issue request open bill charge plan report test email mail call phone reply answer message invoice release log set start stop see go use',
)

const VERB_PLACE = wordList(
  'to and then please must should will can could would or now also first next finally someone somebody',
)

/** Whether a text says something a person can do next: a verb of action with an object. */
export function namesAction(words: readonly string[]): boolean {
  return words.some((word, index) => {
    const verb = baseForm(word)
    if (!verb || !isVerbHere(verb, word, index, words)) return false
    return contentWords(words.slice(index + 1, index + 9)).some(
      (after) => !NO_OBJECT.has(after) && !ACTIONS_ALONE.has(after),
    )
  })
}

const ACTIONS_ALONE = wordList('issue problem')

function isVerbHere(verb: string, word: string, index: number, words: readonly string[]): boolean {
  const before = words[index - 1]
  if (index === 0 || (before !== undefined && VERB_PLACE.has(before))) return true
  return !NOUN_TOO.has(verb) || word.endsWith('ing')
}

function baseForm(word: string): string | undefined {
  const candidates = [
    word,
    word.replace(/s$/, ''),
    word.replace(/es$/, ''),
    word.replace(/ies$/, 'y'),
    word.replace(/ing$/, ''),
    word.replace(/ing$/, 'e'),
    word.replace(/(.)\1ing$/, '$1'),
    word.replace(/ed$/, ''),
    word.replace(/ed$/, 'e'),
    word.replace(/(.)\1ed$/, '$1'),
  ]
  return candidates.find((candidate) => ACTIONS.has(candidate))
}
