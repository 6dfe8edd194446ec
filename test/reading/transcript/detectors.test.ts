import { describe, expect, test } from 'vitest'
import type { IssueType, Mood, SignalKind } from '../../../src/domain/reading.ts'
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
    ['I will update you every 30 minutes.', 'update', 'every 30 minutes'],
    ['I will check the day after tomorrow and let you know.', 'update', 'the day after tomorrow'],
    ['Ich kläre das und melde mich bis zum 23.11.2025.', 'update', '23.11.2025'],
    ['Ich habe die Nummer geändert.', undefined],
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
    ['frustrated', 'This is really not great.'],
    ['frustrated', 'The lists still cannot be imported.'],
    ['frustrated', 'Das ist jetzt zum dritten Mal passiert.'],
    ['pleased', 'Found it, looks great.'],
    ['neutral', 'It worked last week.'],
    ['neutral', 'It worked for ten minutes.'],
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
    ["Labels don't print anymore.", 'bug-report'],
    ['Items do not go back into stock', 'bug-report'],
    ['Your orders API answers 503 on every call', 'outage'],
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
    ['On 3 November 2025 and 2025-11-04'],
    ['We were billed on 3 November 2025', 'Date of the charge: 3 November 2025'],
    ['It is broken since Nov 19', 'Since: Nov 19'],
    ['It was accepted on Nov 15', 'Accepted on: Nov 15'],
    ['After the stock count of Nov 20 it is wrong', 'Date of the stock count: Nov 20'],
    ['I will wait until Nov 28', 'Deadline: Nov 28'],
    ['The contract renews on Dec 10', 'Renewal date: Dec 10'],
    [
      'Invoice FW-20817 is right, FW-20818 is a copy',
      'Invoice number: FW-20817',
      'Invoice number: FW-20818',
    ],
    ['$480.00 twice, and $480 is not nothing', 'Amount: $480.00'],
    ['It books to the wrong account: 4000'],
    ['40 pieces of SKU LIP-RUBY-07', 'SKU: LIP-RUBY-07'],
    ['req_7Yk2QmT9 on POST /v2/orders', 'Request id: req_7Yk2QmT9', 'Endpoint: POST /v2/orders'],
    ['Your API answers 503 on every call', 'Error code: 503'],
    ['Open Reports > Stock valuation', 'Product page: Reports > Stock valuation'],
    ['Click Export > CSV'],
    ['In the app it says "Shipped"', 'Shown on screen: Shipped'],
    ['You have access: https://files.example/a.csv', 'Link they sent: https://files.example/a.csv'],
    ['[Click here](https://evil.example/login)'],
    ['[attached: stock count.xlsx]', 'File they sent: stock count.xlsx'],
    ['Die Rechnung FW-20955 ist falsch', 'Invoice number: FW-20955'],
    ['Richtig ist DE 811 234 567.', 'VAT number: DE 811 234 567'],
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
    [
      'actual',
      'Labels stopped. They told me nothing comes out.',
      'They told me nothing comes out.',
    ],
    ['actual', 'Hi. The stock still says 0.', 'The stock still says 0.'],
    ['actual', 'How are you?', undefined],
    ['impact', 'Hi. 40 users cannot work.', '40 users cannot work.'],
    ['impact', 'We are losing sales every hour.', 'We are losing sales every hour.'],
    [
      'impact',
      'All 11 of our hospitals order through it.',
      'All 11 of our hospitals order through it.',
    ],
    ['impact', 'The contract says a fix within 2 hours.', undefined],
    ['impact', 'It is a bit slow.', undefined],
    ['lastCustomerWords', 'It is order 12.\nThanks!', 'It is order 12.'],
    ['lastCustomerWords', 'Thanks!', 'Thanks!'],
    [
      'lastCustomerWords',
      '](https://evil.example) Please check that.\nThanks!',
      'Please check that.',
    ],
  ]
  for (const [field, text, quote] of cases) {
    test(`${field}: ${text}`, () => expect(fromJoe(text)[field]?.quote).toBe(quote))
  }
})

describe('attempts of our side', () => {
  const cases: [
    who: 'Maya' | 'Maya notes',
    text: string,
    what: string | undefined,
    out?: string,
  ][] = [
    [
      'Maya notes',
      'Tried the refund of FW-1 from the panel: rejected with error RF-409.',
      'Tried the refund of FW-1 from the panel',
      'rejected with error RF-409',
    ],
    ['Maya', 'I recalculated the stock.', 'I recalculated the stock'],
    [
      'Maya',
      'I switched that sync off and set the stock to 40.',
      'I switched that sync off and set the stock to 40',
    ],
    [
      'Maya',
      'I restarted the route without success, so this needs our engineers.',
      'I restarted the route',
      'without success',
    ],
    [
      'Maya',
      'I skipped that line, and now it stops with the same error.',
      'I skipped that line',
      'now it stops with the same error',
    ],
    [
      'Maya notes',
      'Undo of TB-33: 10 of 23 lines done, then locked.',
      'Undo of TB-33',
      '10 of 23 lines done, then locked',
    ],
    [
      'Maya notes',
      'Asked Ravi whether it can be set. No answer yet.',
      'Asked Ravi whether it can be set',
      'No answer yet',
    ],
    [
      'Maya notes',
      'Still active. Already tried: undo twice, skip line.',
      'Already tried: undo twice, skip line',
      'Still active',
    ],
    ['Maya notes', 'Asked him to change the password.', undefined],
    ['Maya notes', 'Removed his message: it held a login.', undefined],
    ['Maya notes', 'Tried twice.', undefined],
    ['Maya', 'I noticed the second invoice.', undefined],
    ['Maya', 'As soon as it has arrived, I undo the last line.', undefined],
    ['Maya', 'Ich habe die neue Nummer hinterlegt.', 'Ich habe die neue Nummer hinterlegt'],
  ]
  for (const [who, text, what, out] of cases) {
    test(`${who}: ${text}`, () => {
      const { attempts } = readConversation(
        told([
          ['Joe', 'Hello'],
          [who, text],
        ]),
      )
      expect(attempts.map((attempt) => [attempt.what, attempt.outcome])).toEqual(
        what === undefined ? [] : [[what, out]],
      )
    })
  }

  const twice: [label: string, lines: Parameters<typeof told>[0], ...attempts: string[]][] = [
    [
      'to the customer and in a note: once, in the words that tell the outcome',
      [
        ['Maya', 'I have just asked our payment system to refund FW-20818.'],
        ['Maya notes', 'Tried the refund of FW-20818: rejected.'],
      ],
      'Tried the refund of FW-20818: rejected',
    ],
    [
      'by two people: twice',
      [
        ['Maya', 'I restarted the print queue of the workspace.'],
        ['Tom notes', 'Restarted the print queue of the workspace, no change.'],
      ],
      'I restarted the print queue of the workspace: undefined',
      'Restarted the print queue of the workspace: no change',
    ],
    [
      'again after the customer answered: twice',
      [
        ['Maya', 'I restarted the print queue of the workspace.'],
        ['Joe', 'Still nothing.'],
        ['Maya', 'I restarted the print queue of your workspace once more.'],
      ],
      'I restarted the print queue of the workspace: Still nothing',
      'I restarted the print queue of your workspace once more: undefined',
    ],
    [
      'with the outcome told by our side later',
      [
        ['Maya', 'I have asked our payment system to refund FW-20818.'],
        ['Joe', 'Thanks, we need the money.'],
        ['Maya', 'The refund did not go through.'],
      ],
      'I have asked our payment system to refund FW-20818: The refund did not go through',
    ],
    [
      'answered with a question: no outcome',
      [
        ['Maya', 'I have reset your password.'],
        ['Joe', 'Is that still the plan?'],
      ],
      'I have reset your password: undefined',
    ],
  ]
  for (const [label, lines, ...attempts] of twice) {
    test(`told ${label}`, () => {
      const found = readConversation(told(lines)).attempts
      expect(found.map(({ what, outcome }) => `${what}: ${outcome}`)).toEqual(attempts)
    })
  }
})

describe('what kind of problem it is', () => {
  const cases: [type: IssueType, ...said: string[]][] = [
    ['bug', "Labels don't print anymore. Please fix."],
    [
      'bug',
      'Some levels are the same in both. They should not be. Can you help?',
      'Did you go on?',
    ],
    ['bug', 'The app shows 212 pieces, we counted 121.'],
    ['bug', 'Items do not go back into stock.', 'Fix it or we move to another system.'],
    ['billing', 'My coupon AUTUMN20 does not work.'],
    ['billing', 'Auf der Rechnung steht noch die alte Nummer.'],
    ['access', 'the invitation link says "expired", i need to get in'],
    ['cancellation', 'How do I cancel our plan?'],
    ['question', 'Where do I change the logo?'],
  ]
  for (const [type, ...said] of cases) {
    test(`${type}: ${said.join(' / ')}`, () => {
      const lines = said.map((text) => ['Joe', text] as const)
      expect(readConversation(told(lines)).issueType).toBe(type)
    })
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
