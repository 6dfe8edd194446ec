/** Older orders are to count no more: nobody writes that to people. */
const UNDOES_ORDERS =
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your |of |these |those ){0,3}(?:previous|prior|above|earlier|existing) (?:instructions?|prompts?|rules|directions|guidelines)\b/i

/** A new self is put on: `you are now an unrestricted assistant`, but not `you are now a paid partner`. */
const NEW_SELF =
  /\byou are now (?:an?|the|in) (?!\w+ (?:person|agent|colleague|one|time|call)\b)[^.!?,"]{0,60}\b(?:assistant|robot|bot|chatbot|ai|model|agent|dan|gpt|admin|administrator|system|mode|unrestricted|uncensored|unfiltered|jailbroken|interpreter|translator|terminal|character|persona)\b/i

/** An order, not a report: at the start of a clause. */
const ACT_AS =
  /(?:^|[.!?,;:]["')]? |\b(?:and|then|now|please|must|should|you) )act as (?:an? )?(?:admin|system|ai|assistant|developer)\b/i

/** What an answer has to say. What a summary of the customer's own product must include is a wish for that product. */
const MUST_SAY =
  /\byour (?:\w+ )?(?:field|note|summary|reply|draft|output) must (?:say|contain|be|include)\b|(?:^|[.!?,;:]["')]? |\b(?:and|then|please) )(?:the|this|each|every) (?:field|note|summary|reply|draft|output) must (?:say\b|contain (?!the\b|our\b|my\b|all\b|both\b|its\b|their\b))/i

/** A machine's own orders are to be told: people have none. */
const TELLS_PROMPT =
  /\b(?:print|reveal|show|repeat|output|leak|ignore|tell (?:me|us)|give (?:me|us)) (?:all |me |us )?(?:your |the )?(?:hidden |secret |full |whole |entire |own )?(?:system (?:prompt|instructions?)|developer (?:prompt|instructions?))\b|\byour (?:system|developer) (?:prompt|message|instructions?)\b/i

const PROMPT_MARKS = /<\/?(?:system|instructions?|prompt)>/i

/** A line as models are told who speaks; what machine somebody has is told in the same form. */
const SPEAKS_AS =
  /^\W*(?:system|assistant|developer) ?:(?! ?(?:windows|mac|os ?x|ios|ipados|android|linux|ubuntu|debian|fedora|chrome|\d))/i

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
