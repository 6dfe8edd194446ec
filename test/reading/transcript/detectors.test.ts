import { describe, expect, test } from 'vitest'
import type { Mood, SignalKind } from '../../../src/domain/reading.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { told } from '../conversations.ts'

const fromMaya = (text: string) =>
  readConversation(
    told([
      ['Joe', 'Hello'],
      ['Maya', text],
    ]),
  )
const fromJoe = (text: string) => readConversation(told([['Joe', text]]))

describe('promises by our side', () => {
  const cases: [text: string, kind: string | undefined, due?: string][] = [
    ["I'll get back to you by Friday.", 'update', 'by Friday'],
    [
      'We will refund the second charge within 5-7 business days.',
      'outcome',
      'within 5-7 business days',
    ],
    ['One of our engineers will call you tomorrow at 3pm.', 'callback', 'tomorrow at 3pm'],
    ['You will receive the new invoice by end of day.', 'outcome', 'by end of day'],
    ['Your refund should arrive on Nov 12.', 'outcome', 'on Nov 12'],
    ['It will be fixed in the next release.', 'outcome'],
    ['We’ll send you an update within the hour.', 'update', 'within the hour'],
    ['Will keep you posted!', 'update'],
    ['Let me look into this and get back to you.', 'update'],
    ['Our billing team will be in touch next week.', 'update', 'next week'],
    ['If that does not work, I will reset it for you.', undefined],
    ["I'll need your order number.", undefined],
    ['Would you like me to call you tomorrow?', undefined],
    ['You will see a button at the top.', undefined],
    ["I'll be happy to help.", undefined],
    ["I'll connect you with a member of our team.", undefined],
    ['We will never ask for your password.', undefined],
    ['You can export the report from Settings.', undefined],
    ['We won’t be able to refund this.', undefined],
  ]
  for (const [text, kind, due] of cases) {
    test(`${kind ?? 'none'}: ${text}`, () => {
      const [promise] = fromMaya(text).promises
      expect([promise?.kind, promise?.due]).toEqual([kind, due])
    })
  }

  test('Fin promises on our behalf, the customer does not', () => {
    const reading = readConversation(
      told([
        ['Joe', "I'll send you the log tomorrow."],
        ['Fin', 'A teammate will get back to you within 2 hours.'],
      ]),
    )
    expect(reading.promises.map(({ evidence }) => evidence.messageNumber)).toEqual([2])
  })

  const kept: [said: string, then: readonly [string, string]][] = [
    ["I'll send you the invoice today.", ['Maya', 'As promised, here is the invoice.']],
    ['We will refund the charge.', ['Tom', 'I have now refunded the charge.']],
    ['We will refund the charge.', ['Joe', 'I got the refund, thanks.']],
    [
      "I'll check with engineering and get back to you.",
      ['Maya', 'I heard back from engineering: it is a known bug.'],
    ],
    ['I will look into it.', ['Maya', 'As promised, the list of affected orders.']],
    ["I'll call you tomorrow.", ['Maya', 'Thanks for the call just now.']],
    ['It will be fixed by Monday.', ['Tom', 'This is now fixed.']],
  ]
  for (const [said, then] of kept) {
    test(`kept: ${said} ${then[1]}`, () => {
      expect(readConversation(told([['Joe', 'Hi'], ['Maya', said], then])).promises).toEqual([])
    })
  }

  const open: [said: string, then: readonly [string, string]][] = [
    ['We will refund the charge.', ['Joe', 'It has not been refunded.']],
    ['We will refund the charge.', ['Joe', 'Has it been refunded?']],
    ["I'll call you tomorrow.", ['Joe', 'Nobody called me.']],
    ['It will be fixed by Monday.', ['Joe', 'It is still not fixed.']],
  ]
  for (const [said, then] of open) {
    test(`still owed: ${said} ${then[1]}`, () => {
      expect(readConversation(told([['Joe', 'Hi'], ['Maya', said], then])).promises.length).toBe(1)
    })
  }
})

describe('attempts and what came of them', () => {
  const cases: [text: string, what: string | undefined, outcome?: string][] = [
    ['I cleared the cache but same error.', 'I cleared the cache', 'same error'],
    [
      'I’ve already restarted the app twice. No luck.',
      'I’ve already restarted the app twice',
      'No luck',
    ],
    ['Tried Firefox and Safari, still broken', 'Tried Firefox and Safari', 'still broken'],
    ['We reinstalled it and it works now.', 'We reinstalled it', 'it works now'],
    [
      'I tried resetting my password, but it did not help.',
      'I tried resetting my password',
      'it did not help',
    ],
    ['I have logged out and in again.', 'I have logged out and in again'],
    ['I updated the app but it still crashes', 'I updated the app', 'it still crashes'],
    ['I tried to pay with my card.', undefined],
    ['I changed the price of the product.', undefined],
    ['Should I clear the cache?', undefined],
    ['If I restart it, nothing changes.', undefined],
  ]
  for (const [text, what, outcome] of cases) {
    test(text, () => {
      const [attempt] = fromJoe(text).attempts
      expect([attempt?.what, attempt?.outcome]).toEqual([what, outcome])
    })
  }

  test('our attempt, with the outcome in the customer’s next message', () => {
    const { attempts } = readConversation(
      told([
        ['Joe', 'I cannot log in'],
        ['Maya', 'We have reset your password.'],
        ['Joe', 'Still getting the same error.'],
      ]),
    )
    expect(attempts.map(({ what, outcome }) => [what, outcome])).toEqual([
      ['We have reset your password', 'Still getting the same error'],
    ])
  })

  test('advice counts once the customer says what came of it', () => {
    const advised = [
      ['Joe', 'It is slow'],
      ['Fin', 'Please try another browser.'],
    ] as const
    const attempts = (reply: string) =>
      readConversation(told([...advised, ['Joe', reply]])).attempts
    expect(readConversation(told(advised)).attempts).toEqual([])
    expect(attempts('That did not help.').map(({ outcome }) => outcome)).toEqual([
      'That did not help',
    ])
    expect(attempts('What is a browser?')).toEqual([])
  })
})

describe('mood of the customer', () => {
  const cases: [mood: Mood, text: string][] = [
    ['angry', 'This is completely unacceptable.'],
    ['angry', 'I AM TELLING YOU AGAIN TO FIX IT'],
    ['angry', 'Answer me!!!'],
    ['frustrated', 'This is the third time I write to you.'],
    ['frustrated', 'I am really disappointed.'],
    ['worried', 'I am worried we lose our data.'],
    ['worried', 'Please help asap, our launch is tonight'],
    ['pleased', 'That worked, thank you so much!'],
    ['neutral', 'How do I change my plan?'],
    ['neutral', 'I am not angry, just asking.'],
    ['neutral', 'No worries, take your time.'],
    ['neutral', 'The API returns JSON in UTF'],
  ]
  for (const [mood, text] of cases)
    test(`${mood}: ${text}`, () => expect(fromJoe(text).mood).toBe(mood))

  test('anger is over once the customer is pleased, and back when it comes back', () => {
    const lines = [
      ['Joe', 'This is ridiculous.'],
      ['Maya', 'Fixed.'],
      ['Joe', 'Perfect, it works now!'],
    ] as const
    expect(readConversation(told(lines)).mood).toBe('pleased')
    expect(readConversation(told([...lines, ['Joe', 'It broke again, I am fed up']])).mood).toBe(
      'angry',
    )
  })
})

describe('signals', () => {
  const cases: [text: string, ...kinds: SignalKind[]][] = [
    ['Your API is down again', 'outage'],
    ['Nobody in our office can open the app', 'outage'],
    ['Please delete all my personal data under GDPR', 'privacy'],
    ['We want to cancel our subscription', 'cancellation'],
    ['We will not renew', 'cancellation'],
    ['You charged me twice', 'billing-dispute'],
    ['I want my money back', 'refund-request'],
    ['I get an error when saving', 'bug-report'],
    ['As I told the last person, it is order 12', 'repeated-story'],
    ['Can I talk to a real person?', 'asks-for-human'],
    ['I do not want a refund'],
    ['I want to cancel my order'],
    ['How do I add a user?'],
  ]
  for (const [text, ...kinds] of cases) {
    test(`${kinds.join() || 'none'}: ${text}`, () => {
      expect(fromJoe(text).signals.map(({ kind }) => kind)).toEqual(kinds)
    })
  }
})

describe('facts the customer gave', () => {
  const cases: [text: string, ...facts: string[]][] = [
    ['My order number is 4411-B.', 'Order number: 4411-B'],
    ['Order #88231 never came', 'Order number: 88231'],
    ['See invoice INV-2091', 'Invoice number: INV-2091'],
    ['My account is AC-7781', 'Account number: AC-7781'],
    ['Write to joe.r+x@mail.example.', 'E-mail: joe.r+x@mail.example'],
    ['My phone is +39 055 123 4567', 'Phone: +39 055 123 4567'],
    ['It says “Payment declined”', 'Error message: Payment declined'],
    ['I get error 502', 'Error code: 502'],
    ['Firefox 131 on macOS 15.1', 'Browser: Firefox 131', 'Operating system: macOS 15.1'],
    ['iPhone 15 Pro, app version 3.4.1', 'Device: iPhone 15 Pro', 'App version: 3.4.1'],
    ['On 3 November 2025 and 2025-11-04', 'Date: 3 November 2025', 'Date: 2025-11-04'],
    ['I paid €1,200.50 and 49 USD', 'Amount: €1,200.50', 'Amount: 49 USD'],
    ['We are on the Growth plan', 'Plan: Growth'],
    ['It happens on https://app.example.com/x?y=1.', 'Product page: https://app.example.com/x?y=1'],
    ['I told you: order 4411. Order 4411!', 'Order number: 4411'],
    ['My card is 4242 4242 4242 4242'],
    ['My password is hunter2-99'],
    ['In order to pay I waited'],
    ['My account is overdrawn'],
  ]
  for (const [text, ...facts] of cases) {
    test(text, () => {
      expect(fromJoe(text).facts.map(({ label, value }) => `${label}: ${value}`)).toEqual(facts)
    })
  }
})

describe('steps to reproduce', () => {
  const cases: [text: string, ...steps: string[]][] = [
    ['1. Open Reports\n2. Click Export', 'Open Reports', 'Click Export'],
    ['- open the app\n- tap Scan\n- it closes', 'open the app', 'tap Scan', 'it closes'],
    ['Steps: 1) log in 2) open Billing 3) click Pay', 'log in', 'open Billing', 'click Pay'],
    [
      'I go to Settings, click Users and then press Invite.',
      'I go to Settings',
      'click Users',
      'press Invite',
    ],
    ['your app is broken'],
    ['When I click Export nothing happens.'],
    ['1. a refund\n2. an apology'],
    ['Can you open the case and click resolve?'],
  ]
  for (const [text, ...steps] of cases) {
    test(text, () => expect(fromJoe(text).steps.map(({ quote }) => quote)).toEqual(steps))
  }
})

describe('expected, actual, impact, last words', () => {
  const cases: [
    field: 'expected' | 'actual' | 'impact' | 'lastCustomerWords',
    text: string,
    quote: string | undefined,
  ][] = [
    ['expected', 'I export. It should download a file.', 'It should download a file.'],
    ['expected', 'Expected: a file', 'Expected: a file'],
    ['expected', 'You should refund me', undefined],
    ['actual', 'I click Save. Nothing happens.', 'Nothing happens.'],
    ['actual', 'How are you?', undefined],
    ['impact', 'Hi. 40 users cannot work.', '40 users cannot work.'],
    ['impact', 'We are losing sales every hour.', 'We are losing sales every hour.'],
    ['impact', 'It is a bit slow.', undefined],
    ['lastCustomerWords', 'It is order 12.\nThanks!', 'It is order 12.'],
    ['lastCustomerWords', 'Thanks!', 'Thanks!'],
  ]
  for (const [field, text, quote] of cases) {
    test(`${field}: ${text}`, () => expect(fromJoe(text)[field]?.quote).toBe(quote))
  }
})

test('an apology admits something, sympathy does not', () => {
  expect(fromMaya('I am so sorry about this.').apologies.length).toBe(1)
  expect(fromMaya('We apologise for the delay.').apologies.length).toBe(1)
  expect(fromMaya('Sorry to hear that!').apologies).toEqual([])
  expect(fromJoe('Sorry for the late reply').apologies).toEqual([])
})

test('what a quoted e-mail repeats is not read again', () => {
  const reading = fromJoe(
    'Any news?\nOn Tue, Oct 14, 2025 at 9:01 AM Support wrote:\n> Order 4411 is unacceptable',
  )
  expect(reading).toMatchObject({ mood: 'neutral', facts: [] })
})
