import type { CheckName } from '../../../domain/qa-gate/checks/index.ts'

/** What each check of the gate asks, in words for an admin. */
export const CHECK_WORDS: Readonly<Record<CheckName, string>> = {
  receiver: 'One named person can take the case',
  summary: 'The summary tells what is wrong and how it stands',
  reason: 'The reason names a cause or a need',
  tried: 'What was tried, and what came of it',
  promised: 'Every promise of the conversation is in the note',
  feeling: 'The note says so when the customer is upset',
  'next-step': 'The next step is something a person can do',
  'repro-steps': 'Steps another person could follow',
  expected: 'What should have happened',
  actual: 'What happened instead',
  environment: 'Browser, system, version or instance',
  'product-area': 'A page, feature or service',
  impact: 'Who is hit, and what they cannot do',
  severity: 'One of the four severities',
  'previous-attempts': 'What was said about earlier contacts',
  'renewal-date': 'When the contract renews',
  health: 'How healthy the account is',
  friction: 'What went badly lately',
  grounded: 'Drafted facts stand in the conversation or the account',
  secrets: 'No card number, password, token or key',
  'ping-pong': 'A third move within a day says why it will stay',
}
