import { INSTRUCTS_A_MACHINE } from '../../reading/transcript/machine-instruction.ts'

/** Who the speaker becomes when somebody else retells it. */
export type Retold = 'they' | 'you'

/** A longer sentence is quoted: retelling it changes too much. In UTF-16 units. */
const MAX_RETOLD_CHARS = 220

const LEAD_IN =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: (?:there|all|team|everyone|[A-Z]\w+))?[,!.]*|ok(?:ay)?[,.]|honestly,?|well,|so,?|yes,|no,|thanks?(?: you)?[,.!]|look,|listen,|actually,?|unfortunately,?|sorry,|and|but|also,?|again,)\s+/i

/** Sentences that stay grammatical after `reports that`. */
const STATEMENT =
  /^(?:\d[\d.,]*(?: \S+){1,4} (?:is|are|was|were|have|has|had)|i|i'(?:m|ve|d)|we|we'(?:re|ve|d)|my|our|your|the|this|that|these|it|it's|there|since|after|when|whenever|every|all|both|none|nobody|no one|everyone|some|one|two|three|four|five|six|seven|eight|nine|ten|most|\p{L}+ing|\p{Lu}[\p{L}\d-]*(?: \S+){0,4} (?:is|are|was|were|has|have|had|does|do|did|don't|doesn't|didn't|isn't|aren't|wasn't|hasn't|haven't|won't|will|can't|cannot|never|crash(?:es|ed)|fail(?:s|ed)|keeps?|shows?|stopped|stays?|freezes|froze|disappeared|returns?|spins?|gives|says))\b/iu

/** Words that only work when said by the speaker. */
const SPOKEN =
  /<\/?[a-z]|\]\(|\$\{|\b(?:you|you'(?:re|ve|ll|d)|please|pls|wtf|lol|fix it|get me|let me|am i|was i|do i|did i|i guess|right now)\b|[!?]/i

const FIRST_WORD_KEEPS_CAPITAL = /^(?:I\b|I'|\p{Lu}{2,}|\p{Lu}\p{L}*\d)/u

const TO_THEY: Readonly<Record<string, string>> = {
  i: 'they',
  "i'm": 'they are',
  "i've": 'they have',
  "i'd": "they'd",
  "i'll": 'they will',
  'i am': 'they are',
  'i was': 'they were',
  "i wasn't": "they weren't",
  me: 'them',
  my: 'their',
  mine: 'theirs',
  myself: 'themselves',
  we: 'they',
  "we're": 'they are',
  "we've": 'they have',
  "we'd": "they'd",
  "we'll": 'they will',
  us: 'them',
  our: 'their',
  ours: 'theirs',
  ourselves: 'themselves',
  your: 'our',
  yours: 'ours',
}

const TO_YOU: Readonly<Record<string, string>> = {
  ...TO_THEY,
  i: 'you',
  "i'm": 'you are',
  "i've": 'you have',
  "i'd": "you'd",
  "i'll": 'you will',
  'i am': 'you are',
  'i was': 'you were',
  "i wasn't": "you weren't",
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  we: 'you',
  "we're": 'you are',
  "we've": 'you have',
  "we'd": "you'd",
  "we'll": 'you will',
  us: 'you',
  our: 'your',
  ours: 'yours',
  ourselves: 'yourselves',
}

const SPEAKER_WORD =
  /"[^"]*"|https?:\/\/\S+|\S+@\S+|\bi (?:am|was|wasn't)\b|\b(?:i'(?:m|ve|d|ll)|we'(?:re|ve|d|ll)|i(?!\.e|[.\d])|me|my|mine|myself|we|(?<!\b(?:the|in the) )us|our|ours|ourselves|yours?)\b/gi

/**
 * A customer's sentence as a clause a colleague would write after `reports that`, without full stop.
 * Undefined when it would not be plain English any more; it is quoted then.
 */
export function retold(sentence: string, as: Retold): string | undefined {
  const said = withoutLeadIn(sentence.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'))
  const clause = said.replace(/[\s.…]+$/, '')
  if (clause.length > MAX_RETOLD_CHARS || clause.includes('\n')) return undefined
  if (!STATEMENT.test(clause) || SPOKEN.test(clause) || INSTRUCTS_A_MACHINE.test(clause))
    return undefined
  if (isShouted(clause)) return undefined
  if ((clause.match(/"/g) ?? []).length % 2 === 1) return undefined
  return withoutCapital(changeSpeaker(clause, as))
}

/** The same words with the speaker as `they` or `you`; what stands in quotes, links and addresses stays. */
export function changeSpeaker(clause: string, as: Retold): string {
  const words = as === 'they' ? TO_THEY : TO_YOU
  return clause.replace(SPEAKER_WORD, (said) =>
    said === 'US' ? said : (words[said.toLowerCase()] ?? said),
  )
}

/** The first letter small, unless it belongs to a name, an abbreviation or a code. */
export function withoutCapital(clause: string): string {
  if (FIRST_WORD_KEEPS_CAPITAL.test(clause)) return clause
  if (PLURAL_SUBJECT.test(clause)) return clause.charAt(0).toLowerCase() + clause.slice(1)
  const [first = ''] = clause.split(' ', 1)
  if (!COMMON_FIRST_WORDS.test(first)) return clause
  return clause.charAt(0).toLowerCase() + clause.slice(1)
}

/** `Labels don't`, `Lines 48 to 61 are`, `Returned items do`: things, not somebody's name. */
const PLURAL_SUBJECT =
  /^\p{Lu}\p{Ll}+(?:s|ed \p{Ll}+s)(?: \S+){0,3} (?:are|were|do|don't|have|haven't|aren't|weren't)\b/u

const COMMON_FIRST_WORDS =
  /^(?:they|their|you|your|we|our|the|this|that|these|those|it|it's|its|there|here|since|after|when|whenever|every|everything|everyone|all|both|none|nobody|no|not|some|one|two|same|still|nothing|only|works?|worked|fixed|failed|fails|didn't|doesn't|did|does|but|and|now|again|error|came|a|an|in|on|at|for|my|i|with|back|they|line|return|app|page|website|site|button|export|import|login|sync|\p{L}+ing)$/iu

function isShouted(clause: string): boolean {
  const capitals = clause.match(/\p{Lu}/gu)?.length ?? 0
  const letters = clause.match(/\p{L}/gu)?.length ?? 0
  return letters > 3 && capitals * 2 > letters
}

function withoutLeadIn(sentence: string): string {
  let rest = sentence.trim()
  for (let lead = LEAD_IN.exec(rest); lead; lead = LEAD_IN.exec(rest))
    rest = rest.slice(lead[0].length)
  return rest
}
