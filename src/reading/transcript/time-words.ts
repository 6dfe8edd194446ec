const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'

const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'

const DAY_NUMBER = '\\d{1,2}(?:st|nd|rd|th)?\\b'

/** A calendar date as people and systems write it, as a pattern source: `Nov 3`, `3 November 2025`, `2025-11-03`, `11/03/2025`. */
export const DATE =
  `(?:\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b` +
  `|\\b${MONTH} ${DAY_NUMBER}(?:,? \\d{4}\\b)?|\\b${DAY_NUMBER}(?: of)? ${MONTH}(?![a-z])(?:,? \\d{4}\\b)?)`

const CLOCK =
  '(?:\\b\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\b\\d{1,2}:\\d{2}\\b|\\b\\d{1,2}(?:[:.]\\d{2})? uhr\\b|\\bnoon\\b|\\bmidnight\\b)(?: (?:[pmce][sd]?t|utc|gmt|bst|cest|our time|your time)\\b)?'

const AMOUNT_OF_TIME =
  '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty-four|forty-eight|half an|a few|a couple of|the|\\d{1,3}|eine[rnm]?|zwei|drei|vier|fünf)(?: ?(?:-|–|to|or|bis) ?(?:\\d{1,3}|two|three|four|five|six|seven))? ?(?:(?:next|few|couple of|more|business|working) )*(?:minutes?|minuten|mins?|hours?|hrs?|h|stunden?|days?|tage?n?|werktage?n?|arbeitstage?n?|weeks?|wochen?|months?|monate?n?)\\b'

const PART_OF_DAY = '(?:morning|afternoon|evening|night)'

const DAY = `(?:${DATE}|\\b(?:next |this |coming )?\\b${WEEKDAY}\\b|\\bthe day after tomorrow\\b|\\btomorrow\\b|\\btoday\\b|\\btonight\\b)`

const END = `(?:\\b(?:the )?end of (?:the |this |next |your )?(?:business(?: day)?|day|week|month|today|tomorrow|${WEEKDAY})\\b|\\b(?:eod|eow|cob|close of business)\\b)`

const STRETCH =
  '(?:\\b(?:early|late|later|mid|middle of|beginning of|start of|end of)[ -](?:on |in )?(?:this|next|the) (?:week|month)\\b|\\b(?:over|after) the weekend\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b(?! (?:time|of))|\\bheute\\b(?: noch)?|\\b(?:über)?morgen\\b(?: (?:früh|vormittag|nachmittag|abend))?|\\bende (?:der|dieser|des) (?:woche|monats|tages)\\b|\\bnächste[rn]? (?:woche|monat|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\\b|\\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\b)'

const MOMENT =
  `(?:${STRETCH}|${END}(?: (?:on )?${DAY})?|(?:first thing )?${DAY}(?:,? (?:in the )?${PART_OF_DAY})?(?: (?:next|this) week)?(?:,? (?:at |around |by |before )?${CLOCK})?|${CLOCK}(?:,? (?:on )?${DAY})?` +
  `|\\b(?:this|next) (?:week|month|${PART_OF_DAY})\\b|\\blater today\\b)`

const DUE = new RegExp(
  `\\b(?:within|in|over|for|innerhalb von|innerhalb|binnen)(?: the next| about| around| roughly)? ${AMOUNT_OF_TIME}` +
    `|\\bwithin the hour\\b|\\b(?:before|by|until|ahead of) (?:the |your |their |our )?(?:contract )?renewal\\b|\\bevery (?:${AMOUNT_OF_TIME}|(?:hour|day|morning|week)\\b)` +
    `|(?:\\b(?:by|before|until|on|at|around|no later than|not later than) )?(?:the )?${MOMENT}`,
  'i',
)

/** The words of a sentence that say when: `by Friday`, `within 24 hours`, `tomorrow at 10am`. */
export function dueWords(
  plain: string,
): { readonly index: number; readonly length: number } | undefined {
  const due = DUE.exec(plain)
  return due ? { index: due.index, length: due[0].length } : undefined
}

const SINCE = new RegExp(
  `\\bsince (?:(?:about|around|early|late|at least|the (?:last|latest|new)) )?(?:${MOMENT}|yesterday(?: ${PART_OF_DAY})?|last (?:week|month|year|night|${WEEKDAY})|${MONTH}(?![a-z])|this ${PART_OF_DAY}|(?:the |your |our |its )?(?:[\\w.]+ ){0,3}(?:update|upgrade|release|migration|deploy(?:ment)?|change|version|renewal|outage)\\b|version [\\d.]+)` +
    `|\\bfor (?:months|weeks|days|hours|years)\\b|\\bfor (?:(?:about|around|over|more than|almost|nearly|at least|the (?:past|last)) )?${AMOUNT_OF_TIME}`,
  'i',
)

/** `We have been waiting for ten minutes` tells how long it has been so; `it worked for ten minutes` does not. */
const LASTS =
  /^(?!.*\b(?:worked|said|took|lasted|was fine|were fine)\b).*\b(?:have|has|'ve|been|waiting|is|are|am|can'?t|cannot|not|no|broken|down|stuck)\b/i

/** `The third outage since September` counts; it does not say since when. */
const COUNTS = /\b(?:second|third|fourth|fifth|\d+(?:nd|rd|th)|times)\b/i

/** The words of a sentence that say how long it has been so: `since Monday`, `for three weeks`. */
export function sinceWords(
  plain: string,
): { readonly index: number; readonly length: number } | undefined {
  const since = SINCE.exec(plain)
  if (since && /^for/i.test(since[0]) && !LASTS.test(plain)) return undefined
  if (since && COUNTS.test(plain.slice(0, since.index))) return undefined
  return since ? { index: since.index, length: since[0].length } : undefined
}
