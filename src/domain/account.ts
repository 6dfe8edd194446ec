import type { Tier } from './tier.ts'

/**
 * What is known about the customer without asking anybody: read from Intercom's contact and company.
 * A field is undefined where Intercom has nothing; the form then asks for it if the handoff type needs it.
 */
export interface Account {
  readonly contactId: string
  readonly contactName: string | undefined
  readonly contactEmail: string | undefined
  readonly companyName: string | undefined
  readonly tier: Tier
  readonly plan: string | undefined
  /** In whole units of the workspace's currency, as Intercom keeps it. */
  readonly monthlySpend: number | undefined
  /** A calendar date, `YYYY-MM-DD`. */
  readonly renewalDate: string | undefined
  /** The customer health as the company attribute says it, for example `green` or `72`. */
  readonly health: string | undefined
  /** Product area, page or screen the contact's attributes name. */
  readonly productArea: string | undefined
  /** Browser, operating system and app version from the contact, in one line. */
  readonly environment: string | undefined
  readonly crmUrl: string | undefined
  /** IANA zone the customer lives by, where Intercom knows it. */
  readonly timeZone?: string | undefined
  /** The language somebody set for them in Intercom, as it writes it: `de`, `pt-BR`. */
  readonly chosenLanguage?: string | undefined
  /** What their browser asks for. */
  readonly browserLanguage?: string | undefined
  /** How they write to us in this conversation; undefined for the chat, and where nobody knows. */
  readonly writesBy?: 'email' | undefined
}
