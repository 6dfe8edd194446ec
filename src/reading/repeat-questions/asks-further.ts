import { asksOfAnother } from './asks-of-another.ts'

/** Asks for something further, or offers: that has no answer yet. */
const ASKS_FOR_MORE =
  /(?<!\bor )\b(?:any(?:thing)? (?:else|other)|another|(?:a|any) (?:different|second|new)|other (?:browser|device|e-?mail|number|order)|besides|apart from|instead)\b/i

/** One more of a kind of which one may be known: `the second order`. */
const ONE_MORE =
  /\b(?:second|third|next|new|other) (?:order|invoice|e-?mail|phone|number|account|ticket|tracking|payment|transaction|card|device|browser|booking)\b/i

/** Which of somebody's addresses is for a purpose: the one they wrote with need not be it. */
const FOR_A_PURPOSE =
  /\b(?:e-?mails?|phone number)\b[^.!?]{0,30}\b(?:should (?:we|i|the)|would you like|do you want|to use|for future)\b/i

/**
 * Whether a question wants more than was told: another browser, the second order, a colleague's
 * phone, an e-mail address for invoices.
 *
 * @param plain the question, with straight quotes
 * @param wasSaid whether the customer said certain words already
 */
export function asksFurther(plain: string, wasSaid: (words: string) => boolean): boolean {
  if (ASKS_FOR_MORE.test(plain) || FOR_A_PURPOSE.test(plain)) return true
  if (asksOfAnother(plain, wasSaid)) return true
  const more = ONE_MORE.exec(plain)?.[0].toLowerCase()
  return more !== undefined && !wasSaid(more)
}
