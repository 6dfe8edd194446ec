import type { Evidence } from './transcript.ts'
import type { Language } from './waiting/customer-message.ts'

/** What kind of problem a conversation is about. */
export type IssueType = 'bug' | 'billing' | 'cancellation' | 'access' | 'feature' | 'question'

/** Why a conversation deserves a case, in the field's own trigger words. */
export type SignalKind =
  | 'refund-request'
  | 'billing-dispute'
  | 'bug-report'
  | 'cancellation'
  | 'outage'
  | 'privacy'
  | 'asks-for-human'
  | 'repeated-story'
  | 'long-exchange'
  | 'fin-escalated'
  | 'security'
  | 'legal'
  | 'repeated-question'
  | 'silence'
  | 'complaint'
  | 'something-wrong'

/** A reason to track a conversation as a case, with the words that gave it away. */
export interface Signal {
  readonly kind: SignalKind
  readonly evidence: Evidence
}

/** Something our side told the customer would happen. */
export interface PromiseMade {
  /** One sentence, as it was said. */
  readonly what: string
  /** The words that say when, as they were said: `by Friday`. Undefined when no time was named. */
  readonly due: string | undefined
  /** When that is, as an ISO instant in UTC; undefined when no time was named or it cannot be told. */
  readonly dueAt?: string | undefined
  readonly kind: 'callback' | 'update' | 'outcome'
  readonly evidence: Evidence
}

/** A promise that something later in the thread fulfilled. */
export interface PromiseKept extends PromiseMade {
  /** The words that fulfilled it. */
  readonly keptBy: Evidence
  /** When they were said, as an ISO instant in UTC. */
  readonly keptAt: string
}

/** Something that was tried for the customer or by them. */
export interface Attempt {
  readonly what: string
  /** What came of it; undefined when the transcript does not say. */
  readonly outcome: string | undefined
  readonly evidence: Evidence
}

/** How the customer feels, from worst to best. */
export type Mood = 'angry' | 'frustrated' | 'worried' | 'neutral' | 'pleased'

/** How one message of the customer sounds. */
export interface MessageMood {
  readonly messageId: string
  readonly messageNumber: number
  /** From -1, as bad as it gets, to 1. */
  readonly score: number
  readonly mood: Mood
}

/** Which way the customer's feeling goes over the thread. `unknown`: too few messages to tell. */
export type Trajectory = 'improving' | 'steady' | 'worsening' | 'unknown'

/** Something our side asked although the customer had said it already. */
export interface RepeatedQuestion {
  readonly asked: Evidence
  readonly answered: Evidence
}

/** One way in which the problem hurts: who is hit, how many, how much, by when, what they cannot do. */
export interface ImpactSaid {
  readonly kind: 'people' | 'money' | 'deadline' | 'work'
  readonly evidence: Evidence
}

/** Something the customer already told us, so that nobody asks again. */
export interface GivenFact {
  /** What it answers, as a person would ask for it: `Order number`, `Browser`, `Error message`. */
  readonly label: string
  readonly value: string
  readonly evidence: Evidence
}

/** What the detectors found in a transcript. Pure data: the domain knows what a reading is, not how it is made. */
export interface Reading {
  readonly messageCount: number
  /** Back-and-forth turns between the customer and our side. */
  readonly exchangeCount: number
  readonly issueType: IssueType
  /** Strongest first. */
  readonly signals: readonly Signal[]
  /** Promises our side made, oldest first, that nothing later in the thread fulfilled. */
  readonly promises: readonly PromiseMade[]
  readonly attempts: readonly Attempt[]
  readonly mood: Mood
  /** The words that show the mood; undefined when neutral. */
  readonly moodEvidence: Evidence | undefined
  readonly apologies: readonly Evidence[]
  readonly facts: readonly GivenFact[]
  /** The customer's steps to reproduce, one quote a step. */
  readonly steps: readonly Evidence[]
  readonly expected: Evidence | undefined
  readonly actual: Evidence | undefined
  readonly impact: Evidence | undefined
  /** Every word on how it hurts, strongest first. */
  readonly impacts: readonly ImpactSaid[]
  /** Promises that were kept, oldest first. */
  readonly keptPromises: readonly PromiseKept[]
  /** One entry a message of the customer's, oldest first. */
  readonly moods: readonly MessageMood[]
  readonly trajectory: Trajectory
  readonly repeatedQuestions: readonly RepeatedQuestion[]
  /** The part of the product it is about, in the words that say so. */
  readonly productArea: Evidence | undefined
  /** Browser, device, version, plan: each in the words that say so. */
  readonly environment: readonly Evidence[]
  /** Messages that try to give instructions to a machine that reads them. */
  readonly injections: readonly Evidence[]
  /** Secrets somebody wrote into the conversation, by the message they stand in. */
  readonly secrets: readonly SecretInMessage[]
  /** Who on our side spoke last to the customer, and what the customer last said. */
  readonly lastCustomerWords: Evidence | undefined
  /** The language the customer writes in, where enough words show it and we have words in it. */
  readonly language?: Language | undefined
}

/** A reading of a conversation nobody has written in yet; a kept reading of an older version lacks what came later. */
export const EMPTY_READING: Reading = {
  messageCount: 0,
  exchangeCount: 0,
  issueType: 'question',
  signals: [],
  promises: [],
  attempts: [],
  mood: 'neutral',
  moodEvidence: undefined,
  apologies: [],
  facts: [],
  steps: [],
  expected: undefined,
  actual: undefined,
  impact: undefined,
  impacts: [],
  keptPromises: [],
  moods: [],
  trajectory: 'unknown',
  repeatedQuestions: [],
  productArea: undefined,
  environment: [],
  injections: [],
  secrets: [],
  lastCustomerWords: undefined,
}

/** That a message holds a secret; never the secret itself. */
export interface SecretInMessage {
  readonly kind: SecretFound['kind']
  readonly messageId: string
  readonly messageNumber: number
}

/** A secret found in text, with the text that may be shown instead. */
export interface SecretFound {
  readonly kind: 'card-number' | 'password' | 'token' | 'key'
  readonly quote: string
}

/** What somebody typed into one field, read the same way as the transcript, so that checks judge content. */
export interface TextReading {
  /** Trimmed. Empty when nothing was typed. */
  readonly text: string
  readonly sentences: readonly string[]
  /** Words that carry meaning, lower case, without stop words. */
  readonly contentWords: readonly string[]
  /** Content words that belong to this case alone: without destinations, courtesy and what every handoff holds. */
  readonly specificWords: readonly string[]
  /** True for `none`, `nothing`, `n/a`, `no bugs linked`: a plain answer that there is nothing. */
  readonly saysNone: boolean
  /** True for filler that answers nothing: `tbd`, `asdf`, `???`, `see above`. */
  readonly saysNothing: boolean
  /** Names a problem: something fails, is missing, is wrong, was charged, is asked for. */
  readonly namesProblem: boolean
  /** Says how things stand: open, waiting, fixed, not resolved, still, since. */
  readonly namesStatus: boolean
  /** Names what the receiver has and the sender lacks: access, permission, skill, decision. */
  readonly namesNeed: boolean
  /** Is only about where to send it: `escalating to billing`, `needs tier 2`. */
  readonly onlyDestination: boolean
  /** Something a person can do next: starts from or contains a verb of action with an object. */
  readonly namesAction: boolean
  /** Something that was tried. */
  readonly namesAttempt: boolean
  /** What came of it: worked, failed, no change, same error. */
  readonly namesOutcome: boolean
  /** A promise to the customer, or a plain word that none was made. */
  readonly namesPromise: boolean
  /** How somebody feels. */
  readonly namesFeeling: boolean
  /** Who is hit, how many, how much, what they cannot do. */
  readonly namesImpact: boolean
  /** Why a case will stay where it goes now: a new fact, an agreement, a final owner. */
  readonly namesWhyItHolds: boolean
  /** Actions a second person could repeat, in order. */
  readonly steps: readonly string[]
  readonly namesExpected: boolean
  readonly namesActual: boolean
  /** Browser, operating system, device, app version, plan or instance. */
  readonly namesEnvironment: boolean
  /** Facts that can be checked against the record: numbers, ids, dates, error codes, quotes, names. */
  readonly checkableFacts: readonly string[]
  readonly secrets: readonly SecretFound[]
  /** The text with every secret replaced; equal to `text` when there is none. */
  readonly redacted: string
}
