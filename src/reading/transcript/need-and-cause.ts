import type { Sentence } from './sentences.ts'
import type { Thread } from './thread.ts'

const NEED =
  /\b(?:(?:do(?:n'?t| not) have|have no|no|without|lack|haven'?t(?: got)?) (?:the |any )?(?:\w+ ){0,2}(?:access|permissions?|rights|tools?)|(?:only|just) (?:the )?(?:billing|engineering|engineers?|finance|legal|success|admins?|[a-z]+ team) (?:can|could|is able|has|have)|(?:somebody|someone) (?:with|who|from|in)\b[^.!?]{0,60}\b(?:has to|have to|needs? to|must)|(?:engineering|engineers|finance|billing|legal|developers) (?:has|have|needs?) to (?:look|check|fix|decide|approve)|needs? (?:someone|somebody|a person|(?:an? |the |our )?(?:[\w-]+ )?(?:engineers?|developers?)|engineering|finance|billing|legal|approval|sign-?off|access|the \w+ team|to be (?:approved|checked|looked at) by)|(?:take|bring|pass|escalate|raise) (?:it|this|that) (?:to|with) (?:our |the )?(?:[\w-]+ )?(?:engineers?|engineering|billing|finance|developers?)|(?:outside|beyond|above) (?:my|our) (?:limit|authority|permission|access|remit)|not (?:authori[sz]ed|allowed) to|can(?:'?t|not) (?:see|access|issue|refund|approve|change|fix|view|reach) (?:\w+ ){0,6}(?:from (?:here|my side|our side)|myself|in support|on my end)|kann ich (?:selbst |leider |das ){1,2}nicht)\b/i

/** What a teammate tells only colleagues: the limits of what they may do. */
const NOTED_NEED =
  /\bi can(?:'?t|not) (?:offer|approve|refund|change|promise|decide|grant|fix|access|issue|see|do)\b/i

const CAUSE =
  /\b(?:because|caused by|(?:real|actual|likely|root) cause|the (?:cause|reason|problem|issue) (?:is|was|seems)|due to|turns out|i can reproduce (?:it|this|that)|bug (?:on|at) our (?:side|end)|it looks like|we found that|i found that|(?:that|this) is why)\b/i

/** Where somebody on our side says what is missing here: access, a permission, a decision. Notes are plainer than answers, and later ones know more. */
export const needIn = ({ notes, ours }: Thread): Sentence | undefined =>
  notes.findLast(({ plain }) => NEED.test(plain) || NOTED_NEED.test(plain)) ??
  ours.findLast(({ plain, message }) => message.role === 'teammate' && NEED.test(plain))

/** Where our side says why it happens. */
export const causeIn = ({ notes, ours }: Thread): Sentence | undefined =>
  notes.find(tellsCause) ??
  ours.find((sentence) => sentence.message.role === 'teammate' && tellsCause(sentence))

/** What somebody noted that comes next. */
export const planIn = ({ notes }: Thread): Sentence | undefined =>
  notes.findLast(({ plain }) => /^(?:waiting for|next(?: steps?)?\b|to-?do\b|plan:)/i.test(plain))

const tellsCause = ({ plain }: Sentence) => CAUSE.test(plain) && !/\?["')\]]*$/.test(plain)
