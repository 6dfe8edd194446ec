import { DEED, DOING, GERMAN_DEED, HOUSEKEEPING, NAMED_DEED, NOTED_DEED } from './deed-words.ts'
import { outcomeFrom } from './outcome-words.ts'
import type { Sentence } from './sentences.ts'

/** Something that was tried, as one sentence says it. */
export interface SaidAttempt {
  /** Verbatim, without the outcome. */
  readonly what: string
  /** Verbatim, when the same sentence tells. */
  readonly outcome: string | undefined
  /** True when the words announce it: `I try it with one first`. */
  readonly isAnnounced: boolean
}

/** What people do to make something work again. */
const REMEDY =
  '(?:clear(?:ed|ing)?|re-?install(?:ed|ing)?|un-?install(?:ed|ing)?|re-?start(?:ed|ing)?|re-?boot(?:ed|ing)?|re-?fresh(?:ed|ing)?|re-?load(?:ed|ing)?|reset(?:ting)?|re-?sen[dt](?:ing)?|re-?sync(?:ed|ing)?|re-?connect(?:ed|ing)?|disconnect(?:ed|ing)?|re-?tr(?:y|ied|ying)|re-?ran|rerun|re-?creat(?:ed|ing)|re-?add(?:ed|ing)?|re-?built|re-?index(?:ed)?|log(?:ged|ging)? (?:out|off)|sign(?:ed|ing)? (?:out|off)|disabl(?:ed|ing)|turn(?:ed|ing)? (?:off|on|it off)|switch(?:ed|ing)? (?:to|browsers?|devices?|networks?|off|on)|whitelist(?:ed|ing)?|unlock(?:ed|ing)?|unblock(?:ed|ing)?|test(?:ed|ing)|double-?check(?:ed|ing)?)'

/** What only our side does as an attempt; from a customer the same words tell how it happened. */
const SERVICE =
  '(?:refunded|re-?issued|issued|checked|verified|confirmed|escalated|reproduced|reprocessed|applied|extended|updated|upgraded|changed|replaced|removed|deleted|enabled|increased|rolled back|reverted|corrected|fixed|moved|looked (?:at|into)|asked|contacted|raised|sent|processed|cancelled|canceled|rebuilt|ran)'

const WHO =
  "\\b(?:i|we|he|she|they|engineering|billing)(?:'ve| have| had|'s| has)?(?: (?:already|also|just|even|then|now|only|both|first|again|manually|gone ahead and))*"

const TRIES = `tried(?! (?:to )?(?:call|reach|contact|explain|tell)\\w*)(?! to (?!${REMEDY}|use another|use a different))`

const CUSTOMER_ATTEMPT = new RegExp(
  `${WHO} (?:${TRIES}|${REMEDY}|used (?:another|a different)|checked (?:the|my|our|with my|spam|again)|opened (?:it )?in (?:incognito|private|another)|changed (?:the|my|our) (?:browser|password|network|settings?)|followed (?:the|your|those|all))\\b` +
    `|^(?:and |also |already |have |then )*(?:${TRIES}|${REMEDY}(?<!ing))\\b`,
  'i',
)

/** Ordinary work, which is an attempt only when the same breath says that it did not help. */
const CUSTOMER_WORK = new RegExp(
  `${WHO} (?:updated|upgraded|downgraded|changed|replaced|removed|deleted|added|created a new|moved|enabled|used|asked)\\b[^.!?]{2,80}?(?:,| but| and|;| -)[^.!?]{0,12} (?:still|same|no|nothing|it did|did|does)\\b`,
  'i',
)

const OUR_ATTEMPT = new RegExp(
  `${WHO} (?:${TRIES}|${REMEDY}|${SERVICE})\\b` +
    `|\\b(?:has|have|was|were) (?:now |just |already )?been (?:${REMEDY}|${SERVICE})\\b`,
  'i',
)

const TEAMMATE_ATTEMPT = new RegExp(
  `${OUR_ATTEMPT.source}|${WHO.replace('|he|she|they|engineering|billing', '')} ${DEED}\\b|(?:^|, )i (?:now )?${DOING}\\b|\\b${GERMAN_DEED}`,
  'iu',
)

const NOTED_ATTEMPT = new RegExp(
  `^(?:already |also |just |then )*(?:${TRIES}|${REMEDY}(?<!ing)|${SERVICE}|${NOTED_DEED}|${NAMED_DEED})(?!\\w)`,
  'i',
)

const HYPOTHETICAL =
  /^(?:if|when|as soon as|then|until|have you|did you|could you|can you|would you|please|should|once|before|after you)\b|\b(?:will|'ll|would|could|should|can|might|want to|going to|need to|have to|asked (?:you|me|us) to)\b[^,;.]{0,30}$/i

const SUGGESTION = new RegExp(
  `^(?:(?:first|then|next|also|hi[^,]{0,20}|sorry[^,]{0,40}|ok|okay|thanks[^,]{0,30}),? )?(?:please |could you (?:please )?|can you (?:please )?|would you (?:please )?|you (?:can|could|might want to|may want to) |let's |- |\\d+[.)] )?(?:also |first |then )?(?:try(?:ing)?(?! again)|${REMEDY}(?<!ed)(?<!ing)|check (?:that|your|the|if|whether)|use (?:another|a different|an? incognito|a private)|open (?:it |the \\w+ )?in (?:an? )?(?:incognito|private|another)|update (?:the|your)|delete (?:the|your)|log out|sign out|wait (?:a|an|for|\\d))\\b|\\bhave you tried\\b`,
  'i',
)

const ANNOUNCED = new RegExp(`^(?:, )?i (?:now )?${DOING}$`, 'i')

/** What a sentence says was done to mend things, by the customer, our side or in a teammate's note. */
export function attemptIn(sentence: Sentence): SaidAttempt | undefined {
  const { plain, text, message } = sentence
  const match = patternFor(sentence).exec(plain) ?? workIn(sentence)
  if (!match || /\?["')\]]*$/.test(plain)) return undefined
  if (
    HYPOTHETICAL.test(plain.slice(0, match.index)) ||
    /^(?:if|when|once|as soon as|until)\b/i.test(plain)
  )
    return undefined
  if (message.role === 'customer' && message.kind === 'noted') return undefined
  if (message.role !== 'customer' && HOUSEKEEPING.test(plain)) return undefined

  const end = match.index + match[0].length
  const found = outcomeFrom(sentence, end) ?? resultOfLooking(sentence, match[0], end)
  const isPassive = /^(?:has|have|was|were)\b/i.test(match[0])
  const what = text
    .slice(isPassive ? 0 : match.index, found?.start ?? text.length)
    .replace(/^, /, '')
    .replace(/[\s.!,;:(]+$/, '')
  return { what, outcome: found?.outcome, isAnnounced: ANNOUNCED.test(match[0]) }
}

function workIn({ plain, message }: Sentence): RegExpExecArray | null {
  if (message.role !== 'customer') return null
  const work = CUSTOMER_WORK.exec(plain)
  if (work) work[0] = work[0].split(/,| but| and|;| -/, 1)[0] ?? work[0]
  return work
}

/** Looking is its own outcome: `I checked the bank, both are settled`. */
function resultOfLooking({ plain, text }: Sentence, verb: string, from: number) {
  if (
    !/\b(?:checked|verified|confirmed|tested|reproduced|compared|looked (?:at|into)|asked|of .{2,80})(?: \w+)?$/i.test(
      verb,
    )
  )
    return undefined
  const clause =
    /,? and (?=(?:it|they|both|all|the|there|everything|we|I)\b)|, | - | – |; |: /.exec(
      plain.slice(from),
    )
  if (!clause) return undefined
  const start = from + clause.index
  const outcome = text.slice(start + clause[0].length).replace(/[\s.!,;:)]+$/, '')
  return outcome.includes(' ') ? { outcome, start } : undefined
}

/** Whether a sentence of ours tells the customer what to try. */
export function isSuggestion({ plain, message }: Sentence): boolean {
  return message.role !== 'customer' && message.kind === 'said' && SUGGESTION.test(plain)
}

function patternFor({ message }: Sentence): RegExp {
  if (message.role === 'customer') return CUSTOMER_ATTEMPT
  if (message.kind === 'noted') return ANY_NOTED
  return message.role === 'teammate' ? TEAMMATE_ATTEMPT : OUR_ATTEMPT
}

const ANY_NOTED = new RegExp(`${TEAMMATE_ATTEMPT.source}|${NOTED_ATTEMPT.source}`, 'iu')
