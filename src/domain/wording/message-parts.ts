import type { Language } from '../waiting/customer-message.ts'
import type { Estimate } from '../waiting/estimate.ts'
import { type CustomerZone, estimatePhrase, momentPhrase } from './estimate-phrase.ts'
import { fillTemplate } from './fill-template.ts'
import { publicName } from './public-name.ts'
import type { TemplateName } from './template-names.ts'
import { templateOf, type Wording } from './wording.ts'

/** How a customer is written to. An e-mail has a greeting and an end, a chat is short. */
export type MessageChannel = 'chat' | 'email'

/** To whom a message goes and how they are spoken to. */
export interface Spoken {
  readonly customerName: string | undefined
  readonly language: Language
  readonly channel: MessageChannel
  readonly zone: CustomerZone
  /** What the workspace's admins say in their own words. */
  readonly wording: Wording
}

/** A sentence in the customer's language with its placeholders filled in. */
export function sentence(
  { language, wording, customerName }: Spoken,
  name: TemplateName,
  values: Readonly<Record<string, string>>,
): string {
  const customer = publicName(customerName) ?? ''
  const filled = fillSentence(
    templateOf(wording, language, name),
    { customer, ...values },
    language,
  )
  // Left over where a name was not known: ours never need it, an admin's may.
  return filled
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[,.](?:\s|$))/g, '')
    .trim()
}

/** What opens a sentence is written large there, whatever it is elsewhere: `A colleague from our team …`. */
function fillSentence(
  template: string,
  values: Readonly<Record<string, string>>,
  language: Language,
): string {
  if (language === 'ja') return fillTemplate(template, values)
  const opening = Object.entries(values).map(([name, value]) => [
    `opening${name}`,
    value.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language)),
  ])
  const marked = template.replace(/(^|[.!?]\s)\{([a-z]{1,13})\}/g, '$1{opening$2}')
  return fillTemplate(marked, { ...values, ...Object.fromEntries(opening) })
}

/** When to expect a reply, as one sentence or two. */
export function waitSentence(
  spoken: Spoken,
  part: 'transition' | 'overrun',
  estimate: Estimate | undefined,
  values: Readonly<Record<string, string>>,
): string {
  if (!estimate) return sentence(spoken, `${part}.unknown`, values)
  const { language, zone } = spoken
  const told = { ...values, estimate: estimatePhrase(estimate, language, zone) }
  return estimate.backAt === undefined
    ? sentence(spoken, `${part}.estimate`, told)
    : sentence(spoken, `${part}.away`, {
        ...told,
        back: momentPhrase(estimate.backAt, language, zone),
      })
}

/** The paragraphs as they are sent: with greeting and end in an e-mail, the greeting before the first words in a chat. */
export function inChannel(
  spoken: Spoken,
  senderName: string | undefined,
  paragraphs: readonly string[],
): readonly string[] {
  const named = publicName(spoken.customerName) !== undefined
  if (spoken.channel === 'email') {
    const greeting = named ? 'transition.emailGreeting' : 'transition.emailGreetingUnnamed'
    const sender = publicName(senderName) ?? ''
    return [
      sentence(spoken, greeting, {}),
      ...paragraphs,
      sentence(spoken, 'transition.emailClosing', { sender }),
    ]
  }
  const [first = '', ...rest] = paragraphs
  return named
    ? [`${sentence(spoken, 'transition.chatGreeting', {})} ${first}`, ...rest]
    : paragraphs
}
