import type { DraftedByView } from './drafted-by.ts'
import { EXAMPLE, HOSTILE, LONG_STORY } from './example-words.ts'
import { asked, drafted, FORMS, MESSAGE } from './form.examples.ts'
import type { HandOverView } from './hand-over.ts'

const support: HandOverView = { ...FORMS.support, draft: 'ready' }

const draftedBy: DraftedByView = {
  model: 'claude-haiku-5-5',
  why: undefined,
  fromMessage: 1,
  toMessage: 14,
  at: new Date('2026-01-08T13:05:00Z'),
  dropped: 0,
  isOlder: false,
}

const crowd = Array.from({ length: 23 }, (_, index) => ({
  id: `${901 + index}`,
  name: `Teammate ${index + 1}`,
  away: index % 5 === 4,
  hasInboxSeat: true,
}))

const manyTeams = Array.from({ length: 14 }, (_, index) => ({
  id: `${201 + index}`,
  name: `Team ${index + 1}`,
}))

/** The hand-over form as agents meet it. */
export const handOverExamples: Readonly<Record<string, HandOverView>> = {
  'support to support': support,
  'support to engineering': { ...FORMS.engineering, draft: 'ready' },
  'support to success': { ...FORMS.success, draft: 'ready' },
  'enterprise escalation': { ...FORMS.enterprise, draft: 'ready' },
  'drafted by the model': { ...support, draftedBy: { ...draftedBy, dropped: 2 } },
  'drafted without the model, and older than the conversation': {
    ...support,
    draftedBy: { ...draftedBy, model: undefined, why: 'it took too long', isOlder: true },
  },
  'draft on its way': {
    ...support,
    draft: 'in-progress',
    fields: support.fields.map(({ name }) => asked(name)),
  },
  'no draft, nothing known': {
    ...support,
    draft: 'none',
    known: [],
    fields: [asked('summary'), asked('reason'), asked('severity')],
    receiver: {
      ...support.receiver,
      teamId: undefined,
      teammates: [],
      teammateId: undefined,
      why: undefined,
    },
  },
  'nobody to hand over to': {
    ...support,
    receiver: {
      ...support.receiver,
      teams: [],
      teamId: '201',
      teammates: [],
      teammateId: undefined,
    },
  },
  'one person in the team': {
    ...support,
    receiver: { ...support.receiver, teammates: support.receiver.teammates.slice(0, 1) },
  },
  'a crowd': {
    ...support,
    receiver: {
      ...support.receiver,
      teams: manyTeams,
      teamId: '214',
      teammates: crowd,
      teammateId: '923',
    },
  },
  'a crowd, second page': {
    ...support,
    receiver: {
      ...support.receiver,
      teams: manyTeams,
      teammates: crowd,
      teammateId: undefined,
      teamPage: 1,
      teammatePage: 1,
    },
  },
  'nobody chosen, so nothing to tell': {
    ...support,
    receiver: { ...support.receiver, teammateId: undefined, why: undefined },
    message: { ...MESSAGE, text: undefined },
  },
  'the customer is not told': { ...support, message: { ...MESSAGE, tell: false } },
  'message edited, in the customer’s language': {
    ...support,
    message: {
      ...MESSAGE,
      text: 'Guten Tag Joe, Mia kümmert sich um die doppelte Buchung.',
      languageName: 'German',
      isEdited: true,
      notice: undefined,
    },
  },
  'message was emptied': {
    ...support,
    message: {
      ...MESSAGE,
      notice:
        'The message was empty, so the proposed one is back. To send nothing, choose “Do not tell”.',
    },
  },
  'changed meanwhile': {
    ...support,
    notice: 'This case changed meanwhile. What was typed is kept.',
  },
  'hostile text': {
    ...support,
    notice: HOSTILE,
    message: { ...MESSAGE, text: HOSTILE, languageName: HOSTILE, notice: HOSTILE },
    known: [[HOSTILE, HOSTILE]],
    fields: [asked('reason', HOSTILE), drafted('summary', HOSTILE, 1, HOSTILE)],
    receiver: {
      ...support.receiver,
      teams: [{ id: '201', name: HOSTILE }],
      teammates: [{ id: '901', name: HOSTILE, away: true, hasInboxSeat: true }],
      why: HOSTILE,
    },
  },
  'more typed than fits': {
    ...support,
    stored: { ...EXAMPLE.stored, held: 'tried' },
    fields: [asked('reason', LONG_STORY), drafted('summary', LONG_STORY.repeat(20), 1, LONG_STORY)],
  },
}
