import type { ReportSentence } from './report-sentence.ts'

const VERB =
  '(?:open|re-?open|go|goto|navigate|click|double[- ]click|right[- ]click|long[- ](?:click|press|tap)|middle[- ]click|press|tap|hold|touch|swipe|select|deselect|choose|pick|type|enter|input|fill|submit|upload|download|drag|drop|log|login|logout|sign|visit|browse|create|re-?create|add|delete|remove|edit|rename|duplicate|copy|paste|cut|save|export|import|run|re-?run|execute|start|re-?start|launch|close|kill|force|connect|disconnect|configure|set|unset|enable|disable|switch|toggle|turn|change|scroll|search|find|look|filter|sort|use|hit|load|reload|refresh|install|re-?install|uninstall|compile|build|make|put|move|resize|rotate|expand|collapse|hover|insert|check ?out|checkout|check|uncheck|tick|call|send|share|request|access|view|try|attempt|exit|quit|invoke|define|write|debug|step|apply|modify|replace|undo|redo|specify|place|activate|maximi[sz]e|minimi[sz]e|perform|do|have|get|take|wait|leave|return|repeat|play|pause|stop|record|mark|unmark|allow|grant|accept|deny|decline|confirm|cancel|invite|join|attach|clone|deploy|trigger|generate|schedule|update|upgrade|downgrade|unzip|extract|plug|unplug|focus|highlight|assign|register|import|sync|print|zoom|pull|push|boot|reboot|unlock|lock|draw|give|proceed|follow|head|keep|let|bring|show|hide|clear|empty|reset|switch)'

/** Told as instruction: `Open the report`, `Then click Export`, `Now try to save it`. */
const INSTRUCTION = new RegExp(
  `^(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|now|and|also|finally|afterwards?|after that|again|just|simply|please|on \\w+,|in [^,]{2,50},|from [^,]{2,50},|(?:as|when|while|once|after|if) [^,]{2,60},|with [^,]{2,60},|(?:settings|admin|menu)[^,]{2,60},|[ab]\\.|try to|(?:manually|quickly|immediately|directly|repeatedly)),? ?)*${VERB}(?:e?s)?\\b(?! (?:fails?|failed|crash|is|are|was|does|doesn't|not|button|shows?|page|gives|works?)\\b)`,
)

/** Told as a condition or a time: `when I click Export`, `after updating`, `if the user enters`. */
const DURING = new RegExp(
  `\\b(?:when(?:ever)?|if|once|after|while|by|upon|as soon as|every time|each time|on) (?:(?:i|you|we|one|he|she|they|someone|(?:the |a |an )?(?:users?|customers?)) (?:\\w+ly )?(?:(?:have|had|has|then|just|try(?:ing)? to|tried to|attempt(?:ed|s)? to|want to|am|are|is) )?(?:\\w+ly )?${VERB}\\w{0,4}|(?:\\w+ly )?(?:trying to |attempting to |re)?\\w{2,14}ing\\b)`,
)

/** Told as a story: `I opened the report`, `we clicked Export`. */
const STORY =
  /\b(?:i|we|the (?:user|customer)|customer|user)(?:'ve| have| had| has)? (?:then |just |also |recently |first )?(?:opened|went|clicked|pressed|tapped|selected|chose|typed|entered|created|added|deleted|removed|started|launched|closed|configured|set|enabled|disabled|switched|changed|tried|ran|installed|updated|upgraded|compiled|built|downloaded|uploaded|copied|moved|put|wrote|used|restarted|imported|exported|renamed|turned|hit|dragged|scrolled|logged|submitted|saved|connected|invited)\b/

const PRESENT_STORY =
  /\b(?:i|we|you|the (?:user|customer)|customer|user) (?:then |just |also |first |try to |tried to |can |have to |need to |must )?(?:opens?|go(?:es)?(?: to)|clicks?|press(?:es)?|taps?|selects?|choose|chooses|types?|enters?|creates?|adds?|deletes?|removes?|starts?|launch|close[s]?|configures?|set|enables?|disables?|switch(?:es)?|changes?|runs?|installs?|updates?|upload|download|copy|move|use|restart|import|export|rename|turn|hit|drag|scroll|log in|submit|save|connect|invite)\b/

/** How plainly a sentence tells what to do. */
export type ToldStep = 'instruction' | 'condition' | 'story' | undefined

/** Whether a sentence of a report tells an action that somebody else could repeat. */
export function tellsStep({ plain, kind }: ReportSentence): ToldStep {
  if (kind !== 'words') return undefined
  if (INSTRUCTION.test(plain)) return 'instruction'
  if (STORY.test(plain) || PRESENT_STORY.test(plain)) return 'story'
  return DURING.test(plain) ? 'condition' : undefined
}
