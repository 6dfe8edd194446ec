import type { CardSummary } from './card-summary.ts'
import type { SupportCase } from './case.ts'
import type { ContextPackage } from './context-package.ts'
import type { EffectKind, EffectState } from './effect.ts'
import type { Handoff } from './handoff.ts'
import type { ClockFace } from './sla/clock.ts'
import type { WishedWay } from './waiting/wished-way.ts'
import type { Workspace } from './workspace.ts'

/** Everything the first card shows about a conversation, read in one round trip. */
export interface CardRecord {
  readonly workspace: Workspace
  /** Undefined until the conversation has been read by a job. */
  readonly summary: CardSummary | undefined
  /** Intercom's `updated_at` of what was read. */
  readonly readUpTo: Date | undefined
  /** The case that is open now; undefined when there is none. */
  readonly supportCase: SupportCase | undefined
  readonly clocks: readonly ClockFace[]
  readonly handoffCount: number
  /** The newest handoff of the open case. */
  readonly latestHandoff: HandoffBrief | undefined
  /** True where the conversation was deleted or its customer asked to be forgotten: nothing is kept of it, for good. */
  readonly forgotten: boolean
  /** True while Intercom refuses the workspace's token: nothing is done there until somebody installs again. */
  readonly parked: boolean
  /** What did not happen in Intercom since the newest handoff, or may not have, in order. */
  readonly troubles: readonly EffectTrouble[]
  /** How the customer waits for the first words since the newest handoff; undefined where they do not. */
  readonly wait?: WaitBrief | undefined
  /** How the customer chose last to hear from us, whether or not it counts any more; undefined where they never did. */
  readonly way?: WayBrief | undefined
  /** Whether they added something to their case. */
  readonly added?: boolean
  /** The newest line of the case's history: a canvas made before it is out of date. */
  readonly latestEventId: string | undefined
}

/** What the card says about the newest handoff without opening it. */
export interface HandoffBrief {
  readonly id: string
  readonly state: Handoff['state']
  readonly fromId: string
  readonly fromName: string
  readonly toId: string
  readonly toName: string
  readonly toTeamName: string | undefined
  readonly acceptBy: Date | undefined
  readonly noteState: EffectState | undefined
}

/** What the card says about a customer who waits. */
export interface WaitBrief {
  /** When the newest estimate ends; undefined where nobody could tell. */
  readonly dueAt: Date | undefined
  /** How often they heard from us that it takes longer. */
  readonly overruns: number
  /** They wait too long: a person here has been told. */
  readonly alerted: boolean
}

/** How a customer chose to hear from us, as far as it tells whether it still counts. */
export interface WayBrief {
  readonly kind: WishedWay['kind']
  /** True where they took it back. */
  readonly undone: boolean
  /** When the time of a call is over; undefined for every other way. */
  readonly until: Date | undefined
}

/** An effect that ended badly, as the card shows it. */
export interface EffectTrouble {
  readonly kind: EffectKind
  readonly state: 'dead' | 'needs-human'
  /** In words for a person. */
  readonly why: string
}

/** The hand-over form as a teammate left it. */
export interface SavedForm {
  readonly package: ContextPackage
  readonly savedAt: Date
}
