import type { Language } from '../../../domain/waiting/customer-message.ts'
import type { Estimate } from '../../../domain/waiting/estimate.ts'
import type { Wording } from '../../../domain/wording/wording.ts'
import { writeOverrun } from '../../../domain/wording/write-overrun.ts'
import { writeTransition } from '../../../domain/wording/write-transition.ts'

/** A message as a made-up customer would read it. */
export interface SampleMessage {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** A Monday in office hours, and what is expected then. */
const SOON: Estimate = {
  madeAt: new Date('2026-03-02T10:00:00Z'),
  soonest: new Date('2026-03-02T10:15:00Z'),
  latest: new Date('2026-03-02T10:30:00Z'),
  backAt: undefined,
  basis: { from: 'policy' },
}

/** A Saturday, when nobody is there until Monday. */
const ON_MONDAY: Estimate = {
  madeAt: new Date('2026-02-28T10:00:00Z'),
  soonest: new Date('2026-03-02T09:00:00Z'),
  latest: new Date('2026-03-02T10:00:00Z'),
  backAt: new Date('2026-03-02T09:00:00Z'),
  basis: { from: 'policy' },
}

/** The messages an admin judges their wording by. */
export function sampleMessages(language: Language, wording: Wording): readonly SampleMessage[] {
  const spoken = {
    language,
    wording,
    customerName: 'Anna',
    zone: { timeZone: 'UTC', isTheirs: true },
    senderName: 'Sam',
  } as const
  const transition = {
    ...spoken,
    issueType: undefined,
    tier: 'standard',
    receiver: { name: 'Priya', teamName: 'Billing' },
  } as const
  const inChat = writeTransition({
    ...transition,
    channel: 'chat',
    type: 'support-to-engineering',
    receiver: { name: 'Priya', teamName: 'Engineering' },
    estimate: SOON,
    offersWayOut: false,
  })
  const byEmail = writeTransition({
    ...transition,
    channel: 'email',
    type: 'support-to-support',
    issueType: 'billing',
    estimate: ON_MONDAY,
    offersWayOut: true,
  })
  const late = writeOverrun({
    ...spoken,
    channel: 'chat',
    again: false,
    missedCall: false,
    estimate: SOON,
    offersWayOut: true,
  })
  return [
    { title: 'In the chat, to engineering', paragraphs: inChat.paragraphs },
    { title: 'By e-mail, out of hours, to billing', paragraphs: byEmail.paragraphs },
    { title: 'When it takes longer', paragraphs: late.paragraphs },
  ]
}
