import type { FieldId } from '../ids.ts'
import { EXAMPLE } from './example-words.ts'
import type { FieldView } from './field-input.ts'
import type { HandoffFormView } from './handoff-form.ts'
import type { MessagePreviewView } from './message-preview.ts'

const joe = (messageNumber: number, quote: string) => ({
  messageNumber,
  authorName: 'Joe',
  quote,
})

/** A field that only the sender can fill. */
export const asked = (name: FieldId, value = ''): FieldView => ({
  name,
  value,
  asked: true,
  evidence: [],
})

/** A field that was drafted from what Joe wrote. */
export const drafted = (name: FieldId, value: string, from: number, quote: string): FieldView => ({
  name,
  value,
  asked: false,
  evidence: [joe(from, quote)],
})

/** What Joe would read, as it was proposed. */
export const MESSAGE: MessagePreviewView = {
  tell: true,
  text: 'Hi Joe! I am passing this to Mia from our Billing team, who will check the billing side for you. I have shared our whole conversation, so there is no need to repeat anything.\n\nYou can expect to hear from Mia in 15 to 30 minutes (by 1:05 PM).',
  languageName: 'English',
  isEdited: false,
  notice: undefined,
}

/** The form of each type as an agent meets it in an ordinary conversation. */
export const FORMS = {
  support: form('support-to-support', [
    asked('reason'),
    asked('next_step'),
    drafted(
      'summary',
      'Joe was charged twice for November. The refund of Nov 5 did not arrive. He is waiting for the money.',
      1,
      'I was charged twice on Nov 3',
    ),
    drafted('tried', 'Refund started on Nov 5, no money so far.', 6, 'still nothing on my account'),
    drafted('promised', 'An update by Friday.', 7, 'you will hear from us by Friday'),
    drafted('feeling', 'Frustrated after two contacts.', 6, 'this is the second time I ask'),
  ]),
  engineering: form('support-to-engineering', [
    asked('reason'),
    { ...asked('linked_bugs'), optional: true },
    asked('repro_steps'),
    drafted('summary', 'CSV export ends with error 502. It worked on Monday.', 1, 'error 502'),
    drafted('tried', 'Other browser: same error.', 4, 'same in Firefox'),
    drafted('promised', 'Nothing was promised.', 4, 'please let me know'),
    drafted('feeling', 'Worried about the month end.', 5, 'month end is tomorrow'),
    drafted('impact', 'Three accountants cannot close the month.', 5, 'three of us are stuck'),
    drafted('product_area', 'Reports > Export', 1, 'on the export page'),
    drafted('environment', 'Chrome 131, Windows 11', 3, 'Chrome 131 on Windows 11'),
    drafted('expected', 'A CSV file downloads.', 1, 'it should just download'),
    drafted('actual', 'Error 502 after a minute.', 1, 'after a minute I get error 502'),
    drafted('next_step', 'Look at the export worker.', 5, 'month end is tomorrow'),
  ]),
  success: form('support-to-success', [
    asked('reason'),
    asked('friction'),
    drafted('summary', 'Joe asks how to leave. Nothing is broken.', 1, 'how do we cancel'),
    drafted('tried', 'Nothing was tried.', 1, 'how do we cancel'),
    drafted('promised', 'Nothing was promised.', 2, 'thanks'),
    drafted('feeling', 'Calm, decided.', 1, 'we have decided'),
    drafted('renewal_date', 'Mar 1, 2026', 1, 'before the renewal on March 1'),
    drafted('health', 'Two of nine seats used last month.', 3, 'hardly anyone uses it'),
    drafted('next_step', 'Call Joe before the renewal.', 1, 'before the renewal on March 1'),
  ]),
  enterprise: form('enterprise-escalation', [
    asked('reason'),
    asked('severity', 'urgent'),
    asked('impact'),
    drafted(
      'summary',
      'Single sign-on fails for everybody. It is not fixed.',
      1,
      'nobody can log in',
    ),
    drafted('tried', 'Certificate renewed, same error.', 5, 'new certificate, same error'),
    drafted('promised', 'A call within the hour.', 6, 'call you within the hour'),
    drafted('feeling', 'Angry.', 5, 'this is unacceptable'),
    drafted('previous_attempts', 'C-871 in October, solved by a restart.', 2, 'same as in October'),
    drafted('next_step', 'Call Joe and stay on the line.', 6, 'call you within the hour'),
  ]),
}

function form(type: string, fields: readonly FieldView[]): HandoffFormView {
  return {
    stored: EXAMPLE.stored,
    timeZone: EXAMPLE.timeZone,
    type,
    types: [
      {
        id: 'support-to-support',
        label: 'Support to support',
        purpose: 'Another agent or shift carries on.',
      },
      {
        id: 'support-to-engineering',
        label: 'Support to engineering',
        purpose: 'Something is broken and needs a developer.',
      },
      {
        id: 'support-to-success',
        label: 'Support to success',
        purpose: 'The relationship is at stake: renewal, adoption, churn.',
      },
      {
        id: 'enterprise-escalation',
        label: 'Enterprise escalation',
        purpose: 'A large customer is hit badly and the clock runs.',
      },
    ],
    receiver: {
      teams: [
        { id: '201', name: 'Billing' },
        { id: '202', name: 'Tier 2' },
        { id: '203', name: 'Engineering' },
      ],
      teamId: '201',
      teammates: [
        { id: '901', name: 'Mia Chen', away: false, hasInboxSeat: true },
        { id: '902', name: 'Tom Weber', away: true, hasInboxSeat: true },
        { id: '903', name: 'Ines Costa', away: false, hasInboxSeat: false },
      ],
      teammateId: '901',
      why: 'Chosen because billing disputes go to Billing and Mia Chen is there.',
    },
    transcriptUrl: 'https://app.intercom.com/a/inbox/abcd1234/inbox/conversation/215470000000123',
    known: [
      ['Account', 'Northwind Traders'],
      ['Contact', 'Joe Bianchi'],
      ['Tier', 'Priority'],
      ['SLA', 'Jan 8, 1:05PM (reply)'],
      ['Owner', 'Ana Rossi (Support)'],
    ],
    fields,
    message: MESSAGE,
    notice: undefined,
  }
}
