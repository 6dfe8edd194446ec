import type { ReportSentence } from './report-sentence.ts'

const NOT = `(?:(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)n't|(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would) (?:\\w+ )?not|cannot|unable to|not able to|can ?not|cant|doesnt|dont|isnt|never|no longer|refus(?:es|ed) to|fails? to|failed to)`

/** Something goes wrong, in the words people have for it. */
const WRONG = new RegExp(
  `\\b(?:${NOT} \\w+|crash(?:e[sd]|ing)?|fail(?:s|ed|ing|ures?)?|errors?|exceptions?|broken?|breaks?|bugs?|hangs?|hung|hanging|fr(?:ee|o)zes?|frozen?|freezing|stuck|missing|lost|loses|wrong(?:ly)?|incorrect(?:ly)?|improper(?:ly)?|invalid|unexpected(?:ly)?|instead|disappear\\w{0,3}|vanish\\w{0,3}|blank|empty|black screen|white screen|duplicated?|twice|leaks?|slow(?:ly|er)?|corrupt(?:ed|s)?|garbled|overlap\\w{0,4}|cut ?off|truncated|ignored?|ignores|npe|segfaults?|segmentation fault|core dumps?|dead ?lock\\w{0,3}|infinite|times? out|timed out|timeouts?|denied|rejected|throws?|threw|thrown|nothing (?:happen|is|was)\\w{0,3}|problems?|issues?|useless|annoying|weird|strange|out of (?:memory|date|sync)|regression|stops?|stopped|quits?|closes by itself|keeps? \\w+ing|still (?:there|shows?|in|not|the|says|exists|has|appears)|only (?:shows?|the|one|works?|displays?)|without any)\\b`,
)

/** What is seen, without saying that it is wrong: `shows a spinner`, `I get a message`. */
const SEEN =
  /\b(?:(?:is|are|gets?|got|was|were|will be|being) (?:still )?(?:shown|displayed|hidden|disabled|enabled|greyed|opened|closed|cleared|reset|removed|added|deleted|overwritten|replaced|changed|kicked|redirected|logged out|rendered|drawn|truncated|ignored|called|used|set|sent|returned|set|treated|selected|not)|(?:shows?|displays?|appears?|returns?|prints?|says?|opens?|gives?|produces?|generates?|outputs?|takes? (?:about |around |over )?\d|results? in|causes?|leads? to|becomes?|remains?|stays?|goes|jumps|flash\w{0,3}|loads?|uses?|creates?)\b|i (?:get|got|see|saw|am getting|notice[d]?|receive[d]?|find|found|end up)|you (?:get|see|will see|will get)|there (?:is|are|was) (?:no|an? |only|still)|(?:see|notice|observe|watch|verify|note) (?:that|the|how|error)|it (?:is|was|does|just|will|says|shows|seems?|looks|starts|works|goes|has|only|also|crashes|happens)|this (?:is|happens|causes|results|leads|makes|means|occurs))\b/

/** Only pointing somewhere, or telling about the reporter. */
const POINTS =
  /^(?:https?:\/\/|see (?:above|attach|screenshot|below|video)|screenshots?|attached|n\/?a$|none$|yes|no\b.{0,3}$|same (?:as|error)|video|!?\[|_no response_)/

/** What a sentence says about what happened: that it went wrong, what was seen, or nothing. */
export type ToldObserved = 'wrong' | 'seen' | undefined

/** Whether a sentence of a report says what happened, by its own words or by its heading. */
export function tellsObserved({ plain, kind, section }: ReportSentence): ToldObserved {
  if (kind !== 'words' && kind !== 'title') return undefined
  if (!/[a-z]{2}/.test(plain) || POINTS.test(plain)) return undefined
  if (WRONG.test(plain)) return 'wrong'
  return section === 'observed' || SEEN.test(plain) ? 'seen' : undefined
}
