import { type Subject, subjectsIn } from './subject.ts'

/** What kind of thing a question wants to hear. */
export type AskedKind =
  | 'category'
  | 'count'
  | 'date'
  | 'duration'
  | 'money'
  | 'person'
  | 'place'
  | 'time'

/** Where a journey, a stay or a rental begins and ends. */
export type Side = 'start' | 'end'

/** One thing a question asks for. */
export interface Asked {
  readonly kind: AskedKind
  /** Undefined where the question does not tell the beginning from the end. */
  readonly side: Side | undefined
  /** What the question itself says it is about; empty when it leaves that open. */
  readonly subjects: readonly Subject[]
  /** Answers the question names itself: `checking or savings`. Lower case. */
  readonly options: readonly string[]
}

const KINDS: readonly (readonly [AskedKind, RegExp])[] = [
  [
    'duration',
    /\b(?:how long|how many (?:days|nights|weeks|months|hours)|for how many days|length of|duration)\b/i,
  ],
  ['money', /\b(?:how much|amount|what sum|price range|budget)\b/i],
  [
    'count',
    /\b(?:how m\w{2,3}y(?! (?:days|nights|weeks|months|hours))|number of|what number|^number|party size)\b/i,
  ],
  [
    'person',
    /\b(?:who(?:m)?(?:'s| is| are| do| will| would| should)?\b.{0,40}\b(?:to|transfer\w*|receiv\w*|recipient|send\w*|money)|to whom|recipient|where (?:do|will|would|should) you .{0,12}(?:transfer|send)\w* .{0,6}(?:money|funds)|under what name|your (?:full |last |first )?name)\b/i,
  ],
  [
    'time',
    /\b(?:(?:what|which|preferred|certain|specific) (?:\w+ )?tim(?:e|ing)?\b|time\b|what hour|o'?clock|when (?:will|do|would|should) you .{0,12}pick)/i,
  ],
  [
    'category',
    /\b(?:(?:what|which|specific|certain|particular|preferred|any) (?:\w+ )?(?:kinds?|types?|sort|category|cuisines?|genres?|foods?|events?)|categor(?:y|ies)|genres?|cuisines?|(?:what|which) (?:\w+ )?account|(?:music|sports?|psych\w+|checking|savings|regular)(?: account)?(?:,? or|, \w+,? or)\b.{2,30}|checking (?:account )?or|^(?:\W|sure|ok\w*|yes)*checking|(?:any|have a|a) (?:\w+ )?preferences?|what would you like to do|(?:which|what) .{0,12}(?:kind|type|category))\b/i,
  ],
  [
    'place',
    /\b(?:where|(?:what|which|a|certain|specific|preferred|the|your|any|destination)(?: \w+)? (?:city|town|area|location|place|metropolis|country|region)|city|destination|from\?$|departing from|pick(?:ing)? .{0,10}up (?:from|in)|area|location)\b/i,
  ],
  [
    'date',
    /\b(?:when|(?:what|which|travel|return|check-?in|start|preferred|the|a|that|any) (?:\w+ )?(?:date|day)s?|date|check(?:ing)?[- ]in|until|till|days? works?|(?:on|for|to|from|it|in|will be) (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d\w*)\b/i,
  ],
]

const ENDS =
  /\b(?:return\w*|check(?:ing)?[- ]?out|drop(?:ping)?[- ]?off|drop|back|until|till|arriv\w*|destination|head(?:ed|ing)|(?:going|go|get|visit\w*|travel\w*)\b(?! from)|to\?$|to which|end)\b/i
const LAST_DAYS =
  /\b(?:return\w*|check(?:ing)?[- ]?out|drop(?:ping)?[- ]?off|drop|back|until|till|end)\b/i
const STARTS =
  /\b(?:leav\w*|depart\w*|from|origin|start\w*|check(?:ing)?[- ]?in|pick(?:ing)?(?: \w+)?[- ]?up|collect|coming from|begin|arrival day)\b/i

const OPTION =
  /\b(?:music|sports?|psychologist|psychiatrist|family counselor|checking(?! in| out)|savings|regular|luxury|pool)s?\b/gi

/** What a question asks for; empty when it asks for nothing that can be told apart. */
export function whatIsAsked(question: string): readonly Asked[] {
  const plain = question.trim()
  const subjects = subjectsOf(plain)
  const options = (plain.match(OPTION) ?? []).map((word) => word.toLowerCase())
  const kinds = KINDS.filter(([, words]) => words.test(plain)).map(([kind]) => kind)
  return trueKinds(kinds, plain).map((kind) => ({
    kind,
    side: sideOf(kind, plain),
    subjects,
    options,
  }))
}

/** `What time do you leave` also holds `leave`; `how many tickets` no date. The more telling kind wins. */
function trueKinds(kinds: readonly AskedKind[], plain: string): readonly AskedKind[] {
  const has = (kind: AskedKind) => kinds.includes(kind)
  return kinds.filter((kind) => {
    if (kind === 'place') return !has('person') && !has('category')
    if (kind === 'date')
      return !has('duration') && !(has('time') && !/^\W*when\b/i.test(plain)) && !has('place')
    if (kind === 'time') return !has('duration') && !has('count')
    return true
  })
}

function subjectsOf(plain: string): readonly Subject[] {
  const named = subjectsIn(plain)
  if (/\bsend\w*\b/i.test(plain)) return ['bank']
  if (/\bvisit\b/i.test(plain) && named.length === 0 && !/\b(?:place|location|city)\b/i.test(plain))
    return ['home']
  if (named.length === 0 && /\btickets?\b/i.test(plain)) return []
  return named
}

function sideOf(kind: AskedKind, plain: string): Side | undefined {
  if (kind !== 'place' && kind !== 'date' && kind !== 'time') return undefined
  if (STARTS.test(plain)) return 'start'
  return (kind === 'place' ? ENDS : LAST_DAYS).test(plain) ? 'end' : undefined
}
