import type { AskedKind, Side } from './asked.ts'

/** Words that could answer a question of a kind. */
export interface Value {
  /** Offset in the sentence. */
  readonly index: number
  readonly length: number
  /** Undefined where the words do not tell the beginning from the end. */
  readonly side: Side | undefined
}

const NUMBER =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)'
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)'

const DATE = new RegExp(
  `\\b(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)|${WEEKDAY}|tomorrow|today|tonight|next week|this weekend|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2} ${MONTH})\\b`,
  'gi',
)
const TIME =
  /\b(?:\d{1,2}:\d{2}|\d{1,2} ?(?:am|pm|a\.m|p\.m)|(?:quarter|half|ten|five) (?:past|to) \w+|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o'?clock|o"clock|am|pm|in the (?:morning|afternoon|evening|night))|noon|midnight|(?:morning|afternoon|evening|night)(?: at)? (?:\d{1,2}|half|quarter)|(?:at|around|by) (?:around )?(?:morning |afternoon |evening )?\d{1,2}(?!\d|[-/.]\d|st|nd|rd|th| (?:people|of|street|st\b|[a-z]+ (?:road|street|drive))))/gi
const COUNT = new RegExp(
  `\\b${NUMBER} (?:more |other |bus |adult |economy |extra )?(?:people|persons?|tickets?|seats?|of us|adults?|passengers?|rooms?|bed ?rooms?|beds?|guests?|riders?|users?|agents?|customers?|invoices?|orders?|licen[cs]es?)\\b|\\b(?:party|group|table|table is|reservation|seats?|cab|ride) (?:of|for) ${NUMBER}\\b|\\bfor (?:two|three|four|five|six|\\d{1,2})(?=[.,!?]|$| please| heading)|\\bjust (?:me|myself)\\b|\\bmy(?:self)? and \\w+|^(?:just |only )?(?:\\d{1,2}|one|two|three|four|five|six)\\b(?! (?:star|in|am|pm))[^?]{0,12}$|\\bneed (?:\\d|one|two|three|four|five)(?! (?:day|night|star))\\b`,
  'gi',
)
const DURATION = new RegExp(
  `\\b(?:${NUMBER}|an?|a few|a couple of)(?:-| )?(?:days?|nights?|weeks?|months?|hours?|minutes?|years?)\\b|\\b(?:until|till|up ?to)\\b [^.!?]{0,30}|\\bsince [^.!?]{3,30}|\\breturn(?:ing)? (?:it )?[^.!?]{0,25}(?:\\d|day)`,
  'gi',
)
const MONEY =
  /[$€£] ?\d[\d,.]*|\b\d[\d,.]* ?(?:dollars|bucks|euros?|eur|usd|gbp|pounds)\b|\b(?:hundred|thousand)\b[^.!?]{0,40}|\b(?:transfer|send|sending|amount (?:is|of))\b[^.!?]{0,20}\b\d{2,}/gi
const RELATIVE =
  /\b(?:(?:to|for) (?:my )?(?:friend|mom|dad|mother|father|brother|sister|aunt|uncle|wife|husband|son|daughter|landlord)\b(?: [a-z]\w*)?|my friend \w+|(?:aunt|uncle|cousin) \w+|my name is \w+|(?:transfer|send)\w*\b[^.!?]{0,60}\bto (?!(?:the|my|an?|see|transfer|send|make|know|check|checking|savings|be|do|go|book|find|get)\b)[a-z]\w+|to (?:\w+ ){0,4}account of \w+)/gi
const PERSON_NAMED =
  /\b(?:to|for|name:?) (?!(?:My|The|It|See|Transfer|Send|Make|Be|Book|Find|Checking|Savings)\b)[A-Z][a-z]+|^(?!(?:Yes|Yeah|No|Nope|Okay|Ok|Sure|Thanks|Thank|Great|Perfect|Alright|Fine|Good|Cool|Correct)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?[.!]?$/g
const CATEGORY =
  /\b(?:music|sports?|concerts?|games?|match(?:es)?|baseball|basketball|football|soccer|rock|pop|jazz|(?:comedy|comic|funny|drama|action|adventure|horror|thriller|suspense|crime|romance|romantic|love story|animation|animated|family|documentary|sci-?fi|fantasy|mystery|scary|imaginative|musical|supernatural|sentimental|life history|biography)|psychologists?|psychiatrists?|family counsel\w+|(?:pizza|sushi|barbecue|bbq|vegetarian|seafood|steak|burgers?|curry|ramen|noodles|fast food|breakfast|coffee|sandwich\w*|asian|italian|mexican|chinese|thai|indian|japanese|french|american|greek|korean|vietnamese|mediterranean|middle eastern|californian|cambodian|filipino|peruvian|spanish|taiwanese|burmese|african|turkish|european|brazilian|english|continental|diner|gastropub)|checking(?! in| out)|savings?)\b/gi
const CITY =
  /\b(?:nyc|new york|sfo?|san fran\w*|lax?|los angeles|long beach|las vegas|vegas|philly|philadelphia|chicago|seattle|portland|phoenix|atlanta|washington|d\.?c\.?|boston|toronto|vancouver|london|paris|sydney|mexico city|cdmx|berlin|munich|vienna|zurich|madrid|dublin|amsterdam|delhi|mumbai|tokyo|singapore|nairobi|san [a-z]{4,9}|santa [a-z]{4,9}|sd|anaheim|fresno|sacramento|oakland|berkeley)\b|\b[A-Z][a-z]+(?: [A-Z][a-z]+)?, (?:[A-Z]{2}|[A-Z][a-z]+)\b/gi
const NAMED_PLACE =
  /\b(?:in|near|around|from|to|leaving|at|for|visit(?:ing)?|of|depart(?:ing)?|toward|within) (?:the )?(?:city (?:of )?)?(?!(?:I|I'm|I'd|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Next|American|Delta|Mom|Dad|Aunt|Uncle|Dr|Mr|Ms|Music|Sports|Yes|No)\b)(?:\d{1,5} )?[A-Z][A-Za-z]+/g
const BARE_NAME =
  /^(?:i am |i'm |probably |maybe |let's say |yes,? )?(?:in )?(?!(?:Yes|No|Nope|Sure|Okay|Ok|Thanks|Great|Perfect|Please|What|Who|How|When|Where|Is|Are|Do|Can|I|That|Any|Hi|Hello|Alright|Fine|Good|Cool|Nice|Sounds|Correct|It|Both)\b)[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}(?:,? (?:please|[A-Z]{2}|sounds good|works|would work|preferred))?[.!]?$/g
const LOWER_PLACE =
  /\b(?:in|near|around|from|leaving from|go to|going to|headed to|travel(?:ling|ing)? to|depart(?:ing)? from|flight to|bus to|visit) (?!(?:the|a|an|my|that|this|there|it|me|any|some|all|our|your|morning|afternoon|evening|total|economy|advance|book|buy|find|get|see|make|be|do|have|go|know|reserve|check|rent|watch|eat|here|where|which|premium|checking|savings|pick|stay|use|what|mind|case|order|general|touch|next|another|one|two|three|four|around|which|addition|transfer|home|bed|work|near|change|schedule|need|leave|return|purchase|take|listen|play|search|look|like|also|front|person|people|person|now|today|tomorrow|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august)[a-z]{3,}/g

const PATTERNS: Readonly<Record<AskedKind, readonly RegExp[]>> = {
  category: [CATEGORY],
  count: [COUNT],
  date: [DATE],
  duration: [DURATION],
  money: [MONEY],
  person: [RELATIVE, PERSON_NAMED],
  place: [CITY, NAMED_PLACE, BARE_NAME, LOWER_PLACE],
  time: [TIME],
}

/** Going somewhere ends at a place, not on a day. */
const LAST_DAY_BEFORE =
  /\b(?:until|till|to|return\w*|check(?:ing)? out|drop\w*(?: it)?(?: off)?|back|through)\b(?: (?:it|the|on|by|around|the car|is|me|at|about|next|this))*(?: \w+)? ?$/i
const END_BEFORE =
  /\b(?:until|till|to|return\w*|check(?:ing)? out|drop\w*(?: it)?(?: off)?|back|for|go|going|visit\w*|head(?:ed|ing)|arriv\w*|towards?)\b(?: (?:it|the|on|by|the car|is|me|at|about|in|next|this))*(?: \w+)? ?$/i
const START_BEFORE =
  /\b(?:from|leav\w*|depart\w*|check(?:ing)?[- ]?in|pick\w*(?: it)?(?: up)?|starting|since|out of)\b(?: (?:it|the|on|by|around|at|in|is|me|next|this|city))*(?: \w+)? ?$/i

/** Whatever a sentence holds that could answer a question of this kind. */
export function valuesIn(plain: string, kind: AskedKind): readonly Value[] {
  return PATTERNS[kind].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((found) => ({
      index: found.index,
      length: found[0].length,
      side: sideAt(kind, plain, found.index, found[0]),
    })),
  )
}

function sideAt(kind: AskedKind, plain: string, index: number, words: string): Side | undefined {
  const lead =
    /^(?:(?:in|near|around|from|to|leaving|at|for|visit\w*|of|depart\w*|go\w*|head\w*|travel\w*|flight|bus)\s(?:from |to |the )?)?/i.exec(
      words,
    )?.[0] ?? ''
  const before = plain.slice(Math.max(0, index - 40), index) + lead
  if (START_BEFORE.test(before)) return 'start'
  return (kind === 'place' ? END_BEFORE : LAST_DAY_BEFORE).test(before) ? 'end' : undefined
}
