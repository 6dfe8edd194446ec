/** Tells of somebody's deed, or of what a guide says; no order. */
export const NOT_TOLD =
  "(?<!\\b(?:i|we|i've|we've|i have|we have)(?: already| just)? )(?<!\\b(?:instructions|guide|manual|page|article|docs?) (?:say|says|said) to )"

/** What was ordered of us before: `the previous instructions for the driver`, `the earlier directions I sent`. */
export const NOT_ABOUT_OWN =
  '(?! (?:i|we) (?:sent|gave|wrote|left|made|had)\\b| (?:for|about|on|regarding) (?:the|my|our|this|that|one|a|some)\\b|, (?:i|we)\\b)'

const OF_THE = '(?:(?:the|your|of|these|those) )'

const EARLIER =
  '(?:previous|prior|above|earlier|existing) (?:instructions?|prompts?|rules|directions|guidelines)\\b'

/** Older orders are to count no more: nobody writes that to people, unless of what they ordered themselves. */
const UNDOES_ORDERS = new RegExp(
  `${NOT_TOLD}\\b(?:ignore|disregard|forget|override) (?:${OF_THE}{0,3}${EARLIER}${NOT_ABOUT_OWN}|${OF_THE}{0,2}(?:all|any) ${OF_THE}{0,3}${EARLIER})`,
  'i',
)

/** Somebody has that part in a team, and for a time. */
const IN_A_TEAM =
  '(?! (?:\\w+ )?(?:of|for|in|on|at) (?:our|my|us|me|the|this|that|their|his|her|one|two|both)\\b| (?:while|until|instead of)\\b)'

/** A new self is put on: `you are now an unrestricted assistant`, but not `you are now a paid partner`. */
const NEW_SELF = new RegExp(
  '\\byou are now (?:(?:an?|the|in) (?!\\w+ (?:person|agent|colleague|one|time|call|mode)\\b)[^.!?,"]{0,60}\\b(?:assistant|robot|bot|chatbot|ai|model|agent|dan|gpt|admin|administrator|system|mode|unrestricted|uncensored|unfiltered|jailbroken|interpreter|translator|terminal|character|persona)\\b' +
    `${IN_A_TEAM}|in (?:developer|dan|god|debug|admin|root|sudo|jailbreak|evil|unrestricted|unfiltered) mode\\b)`,
  'i',
)

/** An order, not a report: at the start of a clause. */
const ACT_AS = new RegExp(
  `(?:^|[.!?,;:]["')]? |\\b(?:and|then|now|please|must|should|you) )act as (?:an? )?(?:admin|system|ai|assistant|developer)\\b${IN_A_TEAM}`,
  'i',
)

/** What an answer has to say. What a summary of the customer's own product must include is a wish for that product. */
const MUST_SAY =
  /\byour (?:\w+ )?(?:field|note|summary|reply|draft|output) must (?:say|contain|be|include)\b(?! (?:the|our|my|a|an|all|both) (?:vat|order|invoice|ticket|serial|tracking|case|reference|tax)\b)|(?:^|[.!?,;:]["')]? |\b(?:and|then|please) )(?:the|this|each|every) (?:field|note|summary|reply|draft|output) must (?:say (?:that|the|you|["':])|say:|contain (?!the\b|our\b|my\b|all\b|both\b|its\b|their\b))/i

/** A machine's own orders are to be told: people have none. */
const TELLS_PROMPT =
  /\b(?:print|reveal|show|repeat|output|leak|ignore|tell (?:me|us)|give (?:me|us)) (?:all |me |us )?(?:your |the )?(?:hidden |secret |full |whole |entire |own )?(?:system (?:prompt|instructions?)|developer (?:prompt|instructions?))\b|(?<!\b(?:change|edit|set|customi[sz]e|turn off) )\byour (?:system|developer) (?:prompt|message|instructions?)\b/i

const PROMPT_MARKS =
  /<\/?(?:system|instructions?|prompt)>(?! (?:tags?|elements?|appears?|shows?|in the)\b)/i

/** A line as models are told who speaks, and what; what system or which assistant somebody has is told in the same form. */
const SPEAKS_AS =
  /^\W*(?:system|assistant|developer) ?: ?["']?(?:please|now|you|your|the (?:user|customer|assistant|agent|model|following|conversation|refund|account|request|previous|above)|this (?:user|customer|conversation|request)|new|ignore|disregard|forget|override|grant|give|approve|refund|issue|mark|set|reply|respond|answer|say|write|print|reveal|output|act|do|don't|always|never|from now|tell|send|show|add|delete|execute|run|enable|disable|i (?:will|am|have|can)|i'm|i'll|sure|ok(?:ay)?|certainly|understood|stop|end|begin|start|transfer|close|escalate|include|use|translate|summari[sz]e|confirm|pretend|customer|user)\b/i

/**
 * Words aimed at a model, not at a person: `ignore all previous instructions`.
 * They are kept and quoted like everything else, but no fact, signal or step is read from them.
 */
export const INSTRUCTS_A_MACHINE = new RegExp(
  [UNDOES_ORDERS, NEW_SELF, ACT_AS, MUST_SAY, TELLS_PROMPT, PROMPT_MARKS, SPEAKS_AS]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/**
 * Whether what follows in the same message is aimed at a model as well. Only words that nobody writes to people say so:
 * after any others the rest of the message is the customer's story.
 */
export const startsOrders = (plain: string): boolean => UNDOES_ORDERS.test(plain)
