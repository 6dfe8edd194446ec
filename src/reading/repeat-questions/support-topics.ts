/** Something support asks for again and again, and how a customer's sentence answers it. */
export interface SupportTopic {
  /** How the question is put. */
  readonly asks: RegExp
  /** Labels of the facts that answer it. */
  readonly labels: readonly string[]
  /** Words in a sentence of the customer's that answer it as well. */
  readonly says: RegExp | undefined
  /** True where a booking, an order or a transfer is asked about in the same words. */
  readonly isBookedToo: boolean
}

/** What may be asked of a booking too: how much, when, how many, where. */
const BOOKED = new Set(['Amount', 'Since', 'Deadline', 'People', 'Place'])

const topic = (asks: RegExp, labels: readonly string[], says?: RegExp): SupportTopic => ({
  asks,
  labels,
  says,
  isBookedToo: labels.some((label) => BOOKED.has(label)),
})

const PEOPLE =
  '(?:people|persons?|users?|customers?|agents?|colleagues|employees|members?|teammates|accounts?|machines|devices|stores|offices)'

/** What support asks for, most telling first: the first topic a question fits is the one it is about. */
export const SUPPORT_TOPICS: readonly SupportTopic[] = [
  topic(
    /\b(?:screenshots?|screen ?grabs?|screen recording|picture of (?:what|the|it))\b/i,
    ['File they sent'],
    /\[image\]|\b(?:attach\w*|here(?:'s| is| are)|see|sent|sending|uploaded|included?|my|added)\b[^.!?]{0,25}\b(?:screenshots?|screen ?grabs?|screen recording|photo|picture)\b/i,
  ),
  topic(/\bbrowser\b/i, ['Browser']),
  topic(
    /\b(?:operating system|(?:which|what) (?:os|system|windows version|version of windows)|os version|windows or mac)\b/i,
    ['Operating system'],
  ),
  topic(
    /\b(?:(?:which|what) (?:kind of |type of |model of )?(?:device|phone(?! number)|tablet|computer|laptop|hardware)|device (?:are|do|is)|phone model|model of (?:your|the) (?:phone|device))\b/i,
    ['Device'],
  ),
  topic(
    /\b(?:(?:which|what|app|software|plugin|sdk|client|current) version|version (?:of|number|are|do|is))\b/i,
    ['App version'],
    /\bversion \d/i,
  ),
  topic(/\border (?:number|no\b|id|ref\w*|#)|\b(?:which|what) order\b/i, ['Order number']),
  topic(/\binvoice (?:number|no\b|id|ref\w*|#)|\b(?:which|what) invoice\b|rechnungsnummer/i, [
    'Invoice number',
  ]),
  topic(/\btracking (?:number|id|code)|\bshipment number/i, ['Tracking number']),
  topic(/\b(?:account|customer|workspace|org(?:ani[sz]ation)?) (?:number|id)\b/i, [
    'Account number',
  ]),
  topic(/\b(?:transaction|payment) (?:number|id|ref\w*)\b/i, ['Transaction number']),
  topic(/\b(?:ticket|case) (?:number|id)\b/i, ['Ticket number']),
  topic(/\bvat (?:number|id)\b/i, ['VAT number']),
  topic(
    /\b(?:error (?:message|code|text)|(?:what|which|exact|any|an|see) error|exact (?:wording|message|text)|does (?:it|that|this|the (?:error|message|screen|page|banner|pop-?up|warning|dialog)) (?:say|read|show)|error (?:you (?:see|get)|text))\b/i,
    ['Error message', 'Error code', 'Shown on screen'],
  ),
  topic(
    /\b(?:(?:phone|mobile|cell|telephone|callback) number|(?:what|which) number (?:can|should|do|may|is best)|best number)\b/i,
    ['Phone'],
  ),
  topic(
    /\b(?:(?:your|which|what|the|an) e-?mail(?: address)?|e-?mail (?:address )?(?:on|is|do|did|are|associated|linked|registered)|(?:which|what) (?:address|login|user ?name) (?:do|did|are|is|have) you (?:use|using|log|sign|registered))\b/i,
    ['E-mail'],
  ),
  topic(/\b(?:which|what|your)(?: \w+)? (?:plan|subscription|tier|package)\b/i, ['Plan']),
  topic(
    /\b(?:how much (?:were|was|did|have|has|is)|(?:what|which|the) amount|amount (?:of|was|that))\b/i,
    ['Amount'],
  ),
  topic(
    /\b(?:when did (?:it|this|that|the (?:problem|issue|error|trouble)|you (?:first )?(?:notice|see))|since when|how long (?:has|have) (?:it|this|that|the|you)|start(?:ed)? (?:happening|seeing)|when .{0,25}\b(?:start|begin|began|first (?:happen|notice|see))\w*)\b/i,
    ['Since'],
    /\b(?:since (?!then\b|you\b|i\b|we\b|it\b|that\b)|for (?:(?:about|over|almost|nearly|more than|at least|the (?:last|past)) )?(?:an?|one|two|three|four|five|six|seven|eight|ten|\d{1,3}|several|a few|a couple of) (?:minutes|hours|days|weeks|months|years)|(?:started|began|begins|broke|stopped|first|noticed|appeared|happened|occurred|saw)\b[^.!?]{0,30}\b(?:today|yesterday|last (?:night|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|this (?:morning|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|after the|\d{1,2}))/i,
  ),
  topic(
    /\b(?:by when|when do you need|deadline|how (?:soon|urgent))\b/i,
    ['Deadline'],
    /\b(?:(?:by|before|until|no later than) (?:(?:next |this |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|noon|the end of|end of|eod|the \d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d|\d)|(?:deadline|due|before|need it)\b[^.!?]{0,40}\b(?:\d{1,2}(?:st|nd|rd|th)|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today))/i,
  ),
  topic(
    new RegExp(
      `\\bhow many (?:of )?(?:\\w+ ){0,2}${PEOPLE}\\b|\\bwho (?:else )?is affected\\b|\\banyone else\\b`,
      'i',
    ),
    ['People'],
    new RegExp(
      `\\b(?:\\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a hundred|all|all of|every|everyone|everybody|only me|just me|whole|entire)\\b(?: (?:of )?(?:our|my|the))? (?:\\w+ ){0,1}(?:${PEOPLE}|team|company|office|department|us)\\b|\\b(?:only|just) me\\b|\\b(?:everyone|everybody) (?:here|in|on|at)\\b`,
      'i',
    ),
  ),
  topic(
    /\b(?:how often|every time|(?:always|constantly) or|only sometimes|intermittent\w*)\b/i,
    [],
    /\b(?:every (?:single )?time|each time|always|sometimes|now and then|randomly|at random|once|(?:once|twice|several times|\w+ times) (?:a|an|per|every) (?:minute|hour|day|week|month)|every (?:other|second|third|fourth|few|\d{1,3}(?:nd|rd|th)?) \w+|every (?:\w+ )?(?:minutes?|hours?|day|morning|night|week)|constantly|intermittent\w*|occasionally|from time to time|never works)\b/i,
  ),
  topic(
    /\b(?:what|which)\b[^.!?]{0,25}\b(?:expect\w*|supposed to|should (?:it|happen|be))\b|\bhow should (?:it|the|this|that)\b|\bexpected (?:result|behaviou?r|outcome)\b/i,
    [],
    /\b(?:expect(?:ed|ing)?|should (?!i\b|we\b|you\b)|supposed to|used to|instead of)\b/i,
  ),
  topic(
    /\b(?:how (?:can|may) (?:i|we) (?:help|assist)|what can (?:i|we) do for you|(?:what|how) (?:is|'s|are|seems? to be)\b[^.!?]{0,20}\b(?:issue|problem|matter|trouble)|(?:describe|explain|tell (?:me|us)(?: \w+)? about|elaborate on|walk (?:me|us) through)\b[^.!?]{0,25}\b(?:issue|problem|happen\w*|trouble|wrong)|what (?:brings you|is going on))\b/i,
    [],
    /^(?=(?:\S{1,60}\s){6})(?!.*\?$).*\b(?:can(?:'?t|not)|(?:do|does|did|is|are|was|has|have|wo|would|could)(?:n'?t| not)|not|no|never|stop\w*|missing|wrong|twice|fails?|failed|failing|errors?|broken?|down|lost|stuck|late|crash\w*|hangs?|freez\w*|slow|unable|problems?|issues?|cancel\w*|refund\w*|charged|need|want|white|blank|empty)\b/i,
  ),
  topic(
    /\b(?:which|what) (?:country|city|town|region|state)\b|\bwhere (?:are you (?:based|located)|do you live|should we (?:ship|send))/i,
    ['Place'],
    /\b(?:(?:live|based|located|office|offices|company|headquarters|ship(?:ped)?|from|customers?|flat|address|registered|calling|writing|order(?:ed|ing)?|travell?ing)\b[^.!?]{0,25}\b(?:in|from|to|is) |i'm in |i am in |we are in |we're in )(?:the )?(?:\p{Lu}\p{L}{2,}|UK|US|USA|UAE|NYC|LA)\b/u,
  ),
]
