import { describe, expect, test } from 'vitest'
import type { SignalKind } from '../../../../src/domain/reading.ts'
import { signalsOf } from '../../../../src/reading/transcript/signals.ts'
import { readThread } from '../../../../src/reading/transcript/thread.ts'
import type { TriggerName } from '../../../../src/reading/transcript/triggers/trigger-marks.ts'
import { isTriggered } from '../../../../src/reading/transcript/triggers/triggered.ts'
import { told } from '../../conversations.ts'

const signalsIn = (...said: readonly string[]) =>
  signalsOf(readThread(told(said.map((text) => ['Joe', text] as const))))

describe('a sentence pulls a trigger', () => {
  const cases: [TriggerName, yes: readonly string[], no: readonly string[]][] = [
    [
      'asks-human',
      [
        'Could somebody from your team ring me, please?',
        'I would rather talk to a real person about this.',
        'Please pass me on to an agent.',
        'No more bots, get me a human.',
      ],
      [
        'Our agents like the new inbox.',
        'The person who bought it has left.',
        'How many people can use one seat?',
      ],
    ],
    [
      'wants-cancelled',
      [
        'I would like to close my account.',
        'How can I cancel my plan?',
        'Please terminate our membership.',
      ],
      ['Please close the window first.', 'Where do I see the cancellation fee?'],
    ],
    [
      'wants-money-back',
      ['When do I get my refund?', 'I want that 40€ back!', 'Reimburse me for the second order.'],
      ['I will be back on Monday.', 'How do I pay by card?'],
    ],
    [
      'something-wrong',
      [
        'My payment was declined.',
        'The transfer is still pending.',
        'I did not receive the invoice.',
        'The wifi is dead.',
      ],
      ['Thanks, that worked!', 'I would like to order two more.', 'What time do you open?'],
    ],
  ]
  for (const [name, yes, no] of cases) {
    for (const text of yes)
      test(`${name}: ${text}`, () => expect(isTriggered(name, text)).toBe(true))
    for (const text of no)
      test(`not ${name}: ${text}`, () => expect(isTriggered(name, text)).toBe(false))
  }
})

describe('a conversation shows why it deserves a case', () => {
  const cases: [text: string, ...kinds: SignalKind[]][] = [
    ['I think my account has been hacked.', 'security'],
    ['You will hear from my lawyer.', 'legal'],
    ['I want to make a formal complaint.', 'complaint'],
    ['My payment is still pending.', 'something-wrong'],
    ['I want to close my account.', 'cancellation'],
    ['Just let me talk to a human already!', 'asks-for-human'],
    ['Please reimburse the second order.', 'refund-request'],
    ['Please cancel my booking for Friday.'],
    ['You charged me twice', 'billing-dispute'],
    ['How do I add a user?'],
  ]
  for (const [text, ...kinds] of cases) {
    test(`${kinds.join() || 'nothing'}: ${text}`, () => {
      expect(signalsIn(text).map(({ kind }) => kind)).toEqual(kinds)
    })
  }

  const denied: [text: string, kind: SignalKind][] = [
    ['I cannot log in. I was not hacked, I just forgot my password.', 'security'],
    ['Nobody hacked our account.', 'security'],
    ['None of us got hacked.', 'security'],
    ['Unser Konto wurde nicht gehackt.', 'security'],
    ['We do not want to sue you.', 'legal'],
    ["Don't worry, we are not going to sue.", 'legal'],
    ['Nobody leaked our password.', 'privacy'],
    ['It is not an outage.', 'outage'],
    ['We were not hacked and nobody leaked our password.', 'security'],
    ['Nobody shared our private data with another company.', 'privacy'],
    ['You did not leak my data.', 'privacy'],
    ['This is no data protection matter.', 'privacy'],
    ["Please don't delete my data.", 'privacy'],
    ["We don't need any copy of the data you hold about us.", 'privacy'],
    ['You do not need to delete all the data you hold about me.', 'privacy'],
    ['Please do not freeze my account now.', 'security'],
    ['Please let it rest.', 'legal'],
  ]
  for (const [text, kind] of denied) {
    test(`not ${kind}, which is denied: ${text}`, () => {
      expect(signalsIn(text).map((signal) => signal.kind)).not.toContain(kind)
    })
  }

  const saidAllTheSame: [text: string, kind: SignalKind][] = [
    ['I was not hacked, but someone got into my account and changed my email.', 'security'],
    ['Someone got into our account and it was not a hacker.', 'security'],
    ["Isn't the website down for everyone?", 'outage'],
    ['We were not hacked, but I am logged in as a different user.', 'security'],
    ['My account is not hacked but the mouse moves by itself.', 'security'],
    [
      'Nobody hacked us, but an intern could see the admin pages and managed to open other accounts.',
      'security',
    ],
    ['I do not want a refund, I want to cancel and get my money back.', 'refund-request'],
    ['Nobody refunded me.', 'refund-request'],
    ['Nobody put me through to a human.', 'asks-for-human'],
  ]
  for (const [text, kind] of saidAllTheSame) {
    test(`${kind} all the same: ${text}`, () => {
      expect(signalsIn(text).map((signal) => signal.kind)).toContain(kind)
    })
  }

  const leftUndone: [text: string, kind: SignalKind][] = [
    ['I will not let this rest.', 'legal'],
    ['We will not leave this rest until you pay.', 'legal'],
    ["I won't let it rest.", 'legal'],
    ['i wont let this rest', 'legal'],
    ['We are not going to let this rest.', 'legal'],
    ['You did not delete all the data you hold about me, as I asked.', 'privacy'],
    ['You did not delete my data.', 'privacy'],
    ['They do not delete my data.', 'privacy'],
    ['We got no copy of the data you hold about us.', 'privacy'],
    ['You did not stop selling my data.', 'privacy'],
    ['You did not forget me.', 'privacy'],
    ['You have no data protection officer.', 'privacy'],
    ['You have no record of processing activities.', 'privacy'],
    ['Sie haben keine Auskunft gemäß Artikel 15 erteilt.', 'privacy'],
    ['Ich habe keine Auskunft über meine Daten bekommen.', 'privacy'],
    ['You did not freeze my account immediately although somebody stole it.', 'security'],
    ['You did not rotate the key right away.', 'security'],
    ['Nobody revoked the token, please do it now.', 'security'],
    ['You did not log me out of all devices.', 'security'],
  ]
  for (const [text, kind] of leftUndone) {
    test(`${kind}, because it was not done: ${text}`, () => {
      expect(signalsIn(text).map((signal) => signal.kind)).toContain(kind)
    })
  }

  test('in a long message, the sentence that says it is quoted, word for word', () => {
    const [signal] = signalsIn(
      'Hello, I hope you are well. We have used the app since May and like it. I would rather talk to a real person about this. Best, Joe',
    )
    expect(signal).toMatchObject({
      kind: 'asks-for-human',
      evidence: { quote: 'I would rather talk to a real person about this.' },
    })
  })

  test('that something is wrong goes without saying where a bug is reported', () => {
    const kinds = signalsIn('The app crashes.', 'My payment is pending.').map(({ kind }) => kind)
    expect(kinds).toEqual(['bug-report'])
  })
})
