import fc from 'fast-check'
import { toTranscript } from '../../src/reading/transcript/to-transcript.ts'
import { partsOf } from './conversations.ts'

/** Things people write, to be shuffled into conversations nobody would write. */
const PHRASES = [
  'I was charged twice on Nov 3, order #4411.',
  'We’ll refund you by Friday.',
  'I cleared the cache, but the “same error” appears!',
  'As I told the last person… it is joe@mail.example',
  'THIS IS UNACCEPTABLE!!!',
  '1. Open Reports\n2. Click Export\n3. Wait',
  'I go to Settings, then click Users, and press Invite.',
  'Expected: a file. Actual: nothing happens.',
  'I get error 502 on https://app.example.com/a?b=1, Chrome 129.',
  'As promised, here is the invoice.',
  'Please try another browser.',
  'That did not help.',
  'I will call you tomorrow at 3pm.',
  '300 users cannot work since Monday.',
  'We want to cancel before the renewal.',
  'Refund failed. I do not have access to Stripe.',
  'Works now, thank you so much 🎉',
  'Why? How? "Quote “in” a quote"',
  'e.g. v2.3 vs. v2.4, i.e. the last. OK?',
  'مرحبا، لا أستطيع الدخول',
  '> quoted\nmine',
  'x'.repeat(900),
]

const phrase = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
)

const line = fc.tuple(
  fc.constantFrom('Joe', 'Joe', 'Maya', 'Tom', 'Fin', 'Operator', 'Maya notes'),
  fc.array(phrase, { minLength: 1, maxLength: 4 }).map((said) => said.join(' ')),
)

/** Any conversation: real sentences in any order by anybody, mixed with noise. */
export const anyTranscript = fc
  .array(line, { maxLength: 14 })
  .map((lines) => toTranscript('conv-1', partsOf(lines)))
