import type { Account } from '../account.ts'
import type { ContextPackage, FieldName } from '../context-package.ts'
import type { DraftedNote } from '../drafted-note.ts'
import type { Directory, Owner } from '../owner.ts'
import type { Reading, TextReading } from '../reading.ts'
import type { Transcript } from '../transcript.ts'
import type { Finding } from './finding.ts'
import type { GateWeights } from './gate-weights.ts'

/** One earlier hop of the case. */
export interface Hop {
  readonly at: Date
  readonly fromTeamId: string | undefined
  readonly toTeamId: string | undefined
  readonly toTeammateId: string
}

/** Everything the gate may look at: what was typed, what was read, and what is known. */
export interface HandoffDraft {
  readonly package: ContextPackage
  /** Each typed field as the reading sees it. Every field of the type is present; empty ones read as empty text. */
  readonly typed: Readonly<Record<FieldName, TextReading>>
  /** What a teammate wrote to the customer, as the reading sees it; undefined where it is ours, or nothing is sent. */
  readonly message?: TextReading | undefined
  readonly reading: Reading
  readonly transcript: Transcript
  /** What the drafter proposed, so that a finding can offer it. */
  readonly drafted: DraftedNote | undefined
  readonly account: Account
  readonly directory: Directory
  /** Who hands over. */
  readonly sender: Owner
  /** Earlier hops of this case, oldest first. */
  readonly hops: readonly Hop[]
  readonly at: Date
  /** The text with every secret in it replaced: what the gate says goes where secrets must not. */
  readonly withoutSecrets: (text: string) => string
  /** How strict the workspace wants which check; undefined where every check has its own weight. */
  readonly weights?: GateWeights | undefined
}

/** One question the gate asks: nothing found, or what is missing. */
export type Check = (draft: HandoffDraft) => Finding | undefined
