import type { EffectKind } from '../../domain/effect.ts'
import type { Installation } from '../../domain/installation.ts'
import type { Directory } from '../../domain/owner.ts'
import type { CheckName } from '../../domain/qa-gate/checks/index.ts'
import type { GateWeights } from '../../domain/qa-gate/gate-weights.ts'
import type { Language } from '../../domain/waiting/customer-message.ts'
import type { TemplateName } from '../../domain/wording/template-names.ts'
import type { Wording } from '../../domain/wording/wording.ts'
import type { OauthStart } from '../install/send-to-intercom.ts'
import type { SessionKeeper } from './session.ts'

/** What the overview and the welcome page show. */
export interface Overview {
  readonly installation: Installation
  readonly directory: Directory
  readonly tally: {
    readonly open: number
    readonly waiting: number
    readonly handedOver: number
    readonly bypassed: number
  }
  readonly troubles: readonly Trouble[]
}

/** Something Baton could not do in Intercom, and that a person has to decide about. */
export interface Trouble {
  readonly id: string
  readonly kind: EffectKind
  /** `dead` was refused; of `needs-human` nobody knows whether it is there. */
  readonly state: 'dead' | 'needs-human'
  /** In words for a person. */
  readonly why: string
  readonly caseNumber: number
  readonly conversationId: string
  /** The mark by which a note is found in the conversation. */
  readonly reference: string
  readonly plannedAt: Date
}

/** What a person decides about a trouble: it is there, do it once more, or let it be. */
export type Decision = 'it-is-there' | 'do-it-again' | 'give-up'

/** An API key as its row in the list. */
export interface KeyRow {
  readonly id: string
  readonly name: string
  readonly ending: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | undefined
  readonly revokedAt: Date | undefined
}

/** What the gate did lately: by check, and why it was passed by. */
export interface GateRecord {
  /** How many days it looks back. */
  readonly days: number
  readonly checks: readonly {
    readonly check: CheckName
    /** Times it stopped a handoff, every press counted. */
    readonly blocked: number
    /** Conversations in which it did. */
    readonly conversations: number
    /** Of these, how many were handed over although it stood in the way. */
    readonly bypassed: number
  }[]
  /** Newest first. */
  readonly bypasses: readonly {
    readonly at: Date
    readonly conversationId: string
    readonly teammateId: string
    readonly reason: string
    readonly checks: readonly CheckName[]
  }[]
}

/** What the console is given. */
export interface ConsoleOptions {
  readonly now: () => Date
  /** Under which address browsers reach Baton. */
  readonly publicUrl: () => string
  readonly oauth: OauthStart
  readonly sessions: SessionKeeper
  readonly overview: (workspaceId: string) => Promise<Overview | undefined>
  /**
   * Carries a person's decision out; `gone` where there is nothing to decide any more, `superseded` where
   * doing it again would undo what was decided since.
   */
  readonly decide: (
    workspaceId: string,
    effectId: string,
    decision: Decision,
  ) => Promise<'decided' | 'gone' | 'superseded'>
  /** Keeps which tag handed-over conversations get, by its id; undefined for none. */
  readonly chooseTag: (
    workspaceId: string,
    tagId: string | undefined,
  ) => Promise<'chosen' | 'unknown-tag'>
  readonly keys: {
    readonly list: (workspaceId: string) => Promise<readonly KeyRow[]>
    readonly add: (
      workspaceId: string,
      key: {
        readonly name: string
        readonly keyHash: string
        readonly ending: string
        readonly createdBy: string
      },
    ) => Promise<void>
    readonly revoke: (workspaceId: string, id: string) => Promise<void>
  }
  readonly gate: {
    readonly weights: (workspaceId: string) => Promise<GateWeights>
    /** Makes a check advisory or blocking; undefined gives it its own weight back. */
    readonly set: (
      workspaceId: string,
      check: CheckName,
      weight: 'advisory' | 'blocking' | undefined,
    ) => Promise<'set' | 'same'>
    readonly record: (workspaceId: string) => Promise<GateRecord>
  }
  readonly wording: {
    readonly of: (workspaceId: string) => Promise<Wording>
    /** Keeps a sentence in the admins' words; undefined goes back to ours. */
    readonly set: (
      workspaceId: string,
      language: Language,
      name: TemplateName,
      text: string | undefined,
    ) => Promise<void>
  }
  /** Where a teammate can read a conversation. */
  readonly conversationUrl: (
    workspace: { readonly id: string; readonly region: string },
    conversationId: string,
  ) => string
}
