import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'
import type { EventView, TimelineView } from './timeline.ts'

const at = (time: string) => new Date(`2026-01-08T${time}:00Z`)

const events: readonly EventView[] = [
  {
    at: at('14:02'),
    who: 'Ana Rossi',
    what: 'Opened the case',
    detail: 'Charged twice on Nov 3, refund did not go through',
  },
  {
    at: at('16:40'),
    who: 'Ana Rossi',
    what: 'Handed over to Mia Chen (Billing)',
    detail: 'Refund did not go through, needs someone with Stripe access.',
  },
  { at: at('17:05'), who: undefined, what: 'Status changed to In progress', detail: undefined },
]

const story: TimelineView = {
  stored: EXAMPLE.stored,
  timeZone: EXAMPLE.timeZone,
  caseNumber: 'C-1042',
  events,
  earlierCount: 0,
}

/** What happened to a case. */
export const timelineExamples: Readonly<Record<string, TimelineView>> = {
  'an ordinary case': story,
  'nothing yet': { ...story, events: [] },
  'a long history': {
    ...story,
    events: Array.from({ length: 80 }, (_, minute) => ({
      at: new Date(at('08:00').getTime() + minute * 60_000),
      who: 'Ana Rossi',
      what: 'Replied to the customer',
      detail: undefined,
    })),
    earlierCount: 12,
  },
  'hostile text': {
    ...story,
    events: [{ at: at('14:02'), who: HOSTILE, what: HOSTILE, detail: HOSTILE }],
  },
  'long text': {
    ...story,
    events: events.map((event) => ({ ...event, what: LONG_STORY, detail: LONG_STORY })),
  },
}
