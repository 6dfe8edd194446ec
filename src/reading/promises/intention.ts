/** How somebody says what they are about to do. */
export interface Intention {
  /** Where the saying begins in the text, in UTF-16 units. */
  readonly index: number
  /**
   * `will`: they say they will do it: `I'll send it`. `at-once`: they are about to, within this talk:
   * `let me look`, `bear with me while I check`. `aim`: what they came for: `I'm trying to reach him`.
   */
  readonly manner: 'will' | 'at-once' | 'aim'
}

const SOFT =
  '(?:(?:just|now|also|then|actually|gladly|happily|certainly|definitely|personally|quickly|always|try and|go ahead and|try to|have to|need to|get to) )*'

/** After these `I will` announces no deed of ours: a question in disguise, a condition, a state of mind. */
const NO_DEED =
  '(?!(?:not|never|need to do|be (?:able|here|happy|glad|honest|closing|fine|ok|okay)|need (?!to\\b)|assume|admit|ask you|see (?:if|what|whether)|have your|have the|know|want|like|love|hate|miss|wait|hope|guess|think|take it|let you go|leave it (?:there|at that)|say goodbye|bet|see you|talk to you|speak to you)\\b)'

const WILL = `(?:(?:i|we)(?:'ll| will| shall)|(?:i'm|i am|we're|we are)(?: just)? (?:going to|gonna|about to))`

const DOING =
  '(?:look|see|check|get|try|have|find|test|pull|bring|do|put|pop|sort|take|confirm|run|read|note|open|transfer|connect|ask|speak|ring|call|make|send|book|grab|dig|go|walk|investigate|verify|review|talk|reach|raise|escalate|reset|fix|update|add|change|loop|forward|double.?check|follow|explain)'

const WAYS: readonly {
  readonly manner: Intention['manner']
  readonly words: RegExp
}[] = [
  {
    manner: 'at-once',
    words: new RegExp(
      `\\blet(?:'?s| me| us)(?: (?:just|quickly|now|first|actually|then))* (?:have (?:a|another) (?:\\w+ )?(?:look|check|see|word|think)|(?!have\\b|go\\b)${DOING})\\b` +
        `|(?:\\b(?:if|will|could|can) you(?:'d| would| will| could| can)?(?: like to| please| just)* |\\b)(?:hold|bear|wait|stay)\\b[^.!?]{0,30}\\bwhile i(?:'m)? (?:try to |just )?\\w+` +
        `|\\bwon't keep you\\b|\\bjust about to\\b`,
      'i',
    ),
  },
  { manner: 'will', words: new RegExp(`\\b${WILL} ${SOFT}${NO_DEED}[a-z]+`, 'i') },
  {
    manner: 'will',
    words:
      /\bi (?:just )?(?:need|have) to (?:put|transfer|connect|pass|check|speak to|talk to|ring|call|go and|get onto|ask (?:a|my|the|our))\b/i,
  },
  {
    manner: 'aim',
    words:
      /\b(?:i'm|i am|we're|we are)(?: just)? (?:trying|hoping|phoning(?: up)?|ringing(?: up)?|calling|writing|checking|querying)(?: to (?!see\b|enquire\b|ask\b|tell\b)| that\b| a\b| my\b| me\b)/i,
  },
]

/** The first thing in a text that somebody says they are about to do; undefined when they say no such thing. */
export function intentionIn(plain: string): Intention | undefined {
  return WAYS.flatMap(({ manner, words }) => {
    const index = words.exec(plain)?.index
    return index === undefined ? [] : [{ manner, index }]
  }).toSorted((a, b) => a.index - b.index)[0]
}
