import type { OverrunWords } from './overrun-words.ts'
import type { TransitionWords } from './transition-words.ts'

/** A sentence of ours that admins can say in their own way, by the message it stands in. */
export type TemplateName =
  | `transition.${keyof TransitionWords & string}`
  | `overrun.${keyof OverrunWords & string}`

/** What a sentence is for and what may be filled into it. */
export interface TemplateRules {
  /** When it is said, for whoever rewrites it. */
  readonly when: string
  /** Placeholders it may hold, without their braces. */
  readonly placeholders: readonly string[]
  /** Placeholders without which it would leave the customer knowing too little. */
  readonly needs: readonly string[]
}

const TAKES_OVER = ['name', 'team', 'customer'] as const

/** Every sentence admins can change, in the order they are shown. */
export const TEMPLATES: Readonly<Record<TemplateName, TemplateRules>> = {
  'transition.chatGreeting': rules('Opens a message in the chat.', ['customer'], []),
  'transition.emailGreeting': rules('The first line of an e-mail.', ['customer'], []),
  'transition.emailGreetingUnnamed': rules(
    'The first line of an e-mail to somebody whose name is not known.',
    [],
    [],
  ),
  'transition.emailClosing': rules('The last lines of an e-mail.', ['sender', 'customer'], []),
  'transition.support': rules('Somebody else in support takes over.', TAKES_OVER, ['name']),
  'transition.billing': rules('A question about money goes to somebody else.', TAKES_OVER, [
    'name',
  ]),
  'transition.engineering': rules('An engineer looks for the cause.', TAKES_OVER, ['name']),
  'transition.success': rules('Customer success takes over.', TAKES_OVER, ['name']),
  'transition.enterprise': rules('An enterprise escalation.', TAKES_OVER, ['name']),
  'transition.direct': rules(
    'Added for customers with a priority or enterprise contract.',
    TAKES_OVER,
    [],
  ),
  'transition.wholeStory': rules('That nothing needs repeating.', TAKES_OVER, []),
  'transition.estimate': rules('When to expect a reply.', ['name', 'estimate'], ['estimate']),
  'transition.away': rules(
    'The same while nobody is there.',
    ['name', 'estimate', 'back'],
    ['estimate'],
  ),
  'transition.unknown': rules('The same where nobody can tell.', ['name'], []),
  'transition.wayOut': rules(
    'Added outside working hours and where it takes long.',
    ['name', 'customer'],
    [],
  ),
  'overrun.first': rules('It takes longer than was said, for the first time.', ['customer'], []),
  'overrun.again': rules('It takes longer than was said, once more.', ['customer'], []),
  'overrun.missedCall': rules(
    'Instead of these, after a call whose time has passed.',
    ['customer'],
    [],
  ),
  'overrun.estimate': rules('When to expect a reply now.', ['estimate'], ['estimate']),
  'overrun.away': rules('The same while nobody is there.', ['estimate', 'back'], ['estimate']),
  'overrun.unknown': rules('The same where nobody can tell.', [], []),
  'overrun.wayOut': rules('That they need not wait in the chat.', ['customer'], []),
}

/** Whether text names a sentence of ours. */
export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(TEMPLATES, name)

function rules(
  when: string,
  placeholders: readonly string[],
  needs: readonly string[],
): TemplateRules {
  return { when, placeholders, needs }
}
