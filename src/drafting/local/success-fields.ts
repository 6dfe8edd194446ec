import type { DraftedField } from '../../domain/drafted-note.ts'
import type { SignalKind } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { moodToday } from './feeling.ts'
import { atStart, type Material, once, speakerOf } from './material.ts'
import { quotedToEnd } from './quoting.ts'
import { fieldOf, stated } from './stated.ts'

const FRICTION_SIGNALS: readonly SignalKind[] = [
  'outage',
  'billing-dispute',
  'bug-report',
  'repeated-story',
]

const MAX_POINTS = 4

/** What has been going wrong for the customer, in their own words, one line each. */
export function draftFriction(material: Material): DraftedField | undefined {
  const { reading, story } = material
  const mood = moodToday(material)
  const isPleased = reading.mood === 'pleased'
  const isWish = reading.issueType === 'feature' || reading.issueType === 'question'
  if (isWish && (mood === 'pleased' || mood === 'neutral')) return undefined
  const points = once([
    ...(reading.issueType === 'cancellation' ? story.complaints : [story.problem, story.more]),
    ...reading.signals
      .filter(({ kind }) => FRICTION_SIGNALS.includes(kind))
      .map(({ evidence }) => evidence),
    isPleased ? undefined : reading.moodEvidence,
  ])
    .filter(tellsMore)
    .slice(0, MAX_POINTS)
  return fieldOf(
    points.map((point) =>
      stated(`${atStart(speakerOf(material, point))}: ${quotedToEnd(point.quote, 200)}`, point),
    ),
  )
}

/** A sentence of which a part stands there already adds nothing. */
const tellsMore = (point: Evidence, index: number, points: readonly Evidence[]): boolean =>
  !points
    .slice(0, index)
    .some(({ messageId, quote }) => messageId === point.messageId && point.quote.includes(quote))

/** The customer health the account names. */
export const draftHealth = ({ account }: Material) => fromAccount(account.health)

/** When the contract renews, as the account says. */
export const draftRenewalDate = ({ account }: Material) => fromAccount(account.renewalDate)

const fromAccount = (value: string | undefined): DraftedField | undefined =>
  value ? { value, evidence: [] } : undefined
