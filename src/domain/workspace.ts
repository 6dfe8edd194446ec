import type { BusinessHours } from './sla/business-hours.ts'
import type { Wording } from './wording/wording.ts'

/** An Intercom workspace Baton is installed in, as far as a decision needs it. */
export interface Workspace {
  readonly id: string
  readonly name: string
  /** Where Intercom keeps it, as Intercom says it: its pages there have another address. */
  readonly region: string
  /** IANA zone in which teammates read times. */
  readonly timeZone: string
  /** When its teams answer, as Intercom has it; undefined where Intercom does not say. */
  readonly officeHours?: BusinessHours | undefined
  /** The tag conversations get when they are handed over, where an admin chose one and Intercom still has it. */
  readonly handoffTagId?: string | undefined
  /** What customers are told in the admins' own words. */
  readonly wording?: Wording | undefined
}
