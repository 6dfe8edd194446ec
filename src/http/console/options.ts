import type { EffectKind } from '../../domain/effect.ts'
import type { Installation } from '../../domain/installation.ts'
import type { Directory } from '../../domain/owner.ts'
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
  /** Where a teammate can read a conversation. */
  readonly conversationUrl: (workspaceId: string, conversationId: string) => string
}
