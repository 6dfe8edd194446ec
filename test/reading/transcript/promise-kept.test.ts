import { describe, expect, test } from 'vitest'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { told } from '../conversations.ts'

type Line = readonly [who: string, words: string]

const readAfter = (said: string, ...then: readonly Line[]) =>
  readConversation(told([['Joe', 'Hi'], ['Maya', said], ...then]))

describe('a promise is still owed where nobody did what it said', () => {
  const open: readonly (readonly [said: string, then: Line])[] = [
    [
      'We will look into it and get back to you by Friday.',
      ['Joe', 'I checked the settings again, same error.'],
    ],
    ["I'll call you back tomorrow at 10am.", ['Joe', 'I just called my bank']],
    ["I'll call you back tomorrow at 10am.", ['Maya', 'I just called our bank about it.']],
    ["I'll refund the second charge by Friday.", ['Joe', 'Last month you refunded me in a day.']],
    ["I'll refund the second charge by Friday.", ['Maya', 'I have refunded the first charge.']],
    ['I will refund order 55120 by Friday.', ['Maya', 'Order 55119 has been refunded.']],
    ['We will fix the export by Friday.', ['Joe', 'Thanks, the login is fixed.']],
    ['We will fix the export by Friday.', ['Maya', 'The login is fixed now.']],
    ['I will get back to you by Friday.', ['Maya notes', 'I have asked engineering to look.']],
    ['I will get back to you by Friday.', ['Maya', 'I have asked engineering to look.']],
    ['I will get back to you by Friday.', ['Maya notes', 'Engineering confirmed it is a bug.']],
    ['I will send you the invoice by Friday.', ['Joe', 'Got it, thanks!']],
    ['I will send you the invoice by Friday.', ['Maya', 'I have sent you a reset link.']],
    ['I will send you the invoice by Friday.', ['Maya', 'Here is how to reset it.']],
    ['I will call you tomorrow at 10am.', ['Maya', 'As promised, here is the invoice.']],
    ['I will call you tomorrow at 10am.', ['Maya', 'As promised, I will call you at 10am.']],
    ['I will unlock your account by Friday.', ['Joe', 'I have reset the password myself.']],
  ]
  for (const [said, then] of open) {
    test(`${said} ${then[0]}: ${then[1]}`, () => {
      const { promises, keptPromises } = readAfter(said, then)
      expect(promises).not.toEqual([])
      expect(keptPromises).toEqual([])
    })
  }
})

describe('a promise is kept once our side did it, or the customer has it', () => {
  const kept: readonly (readonly [said: string, then: Line])[] = [
    ['We will look into it and get back to you by Friday.', ['Maya', 'Good news: it is a bug.']],
    ['I will get back to you by Friday.', ['Maya', 'Engineering confirmed it is a known bug.']],
    ["I'll call you back tomorrow at 10am.", ['Joe', 'Thanks for the call!']],
    ["I'll call you back tomorrow at 10am.", ['Maya', 'I just called you, as we said.']],
    ["I'll refund the second charge by Friday.", ['Joe', 'I received the refund, thank you.']],
    ["I'll refund the second charge by Friday.", ['Maya', 'The second charge has been refunded.']],
    ['We will fix the export by Friday.', ['Joe', 'The export works now.']],
    ['We will fix the export by Friday.', ['Maya', 'This is now fixed.']],
    ['I will send you the invoice by Friday.', ['Joe', 'I got the invoice.']],
    ['I will send you the invoice by Friday.', ['Maya', 'Here is the invoice.']],
    ['I will unlock your account by Friday.', ['Maya', 'I have unlocked it.']],
  ]
  for (const [said, then] of kept) {
    test(`${said} ${then[0]}: ${then[1]}`, () => {
      const { promises, keptPromises } = readAfter(said, then)
      expect(promises).toEqual([])
      expect(keptPromises).toHaveLength(1)
    })
  }
})

describe('a promise made again is one promise, due when it was last said to be', () => {
  const again: readonly (readonly [first: string, again: string, due: string])[] = [
    ["I'll update you by Friday.", "I'll now update you by Monday.", 'by Monday'],
    ["I'll update you by Friday.", 'I will get back to you on Tuesday instead.', 'on Tuesday'],
    [
      'I will call you tomorrow at 10am.',
      "I'll call you on Thursday at noon.",
      'on Thursday at noon',
    ],
    ["I'll refund the second charge by Friday.", "We'll refund it by Monday.", 'by Monday'],
    ['We will fix the export by Friday.', 'We will have the export fixed by Monday.', 'by Monday'],
    [
      "I'll check with billing and update you by Friday.",
      "I'll now update you by Monday.",
      'by Monday',
    ],
    ['We will get back to you.', 'We will get back to you by Friday.', 'by Friday'],
    ["I'll update you by Friday.", "I'll keep you posted.", 'by Friday'],
  ]
  for (const [first, next, due] of again) {
    test(`${first} ${next}`, () => {
      const { promises, keptPromises } = readAfter(first, ['Joe', 'Any news?'], ['Maya', next])
      expect(promises.map((promise) => promise.due)).toEqual([due])
      expect(keptPromises).toEqual([])
    })
  }

  test('in the same words on another day', () => {
    const same: Line = ['Maya', 'I will get back to you tomorrow.']
    const transcript = told([same, ['Joe', 'Any news?'], same, same])
    const { promises } = readConversation({
      ...transcript,
      messages: transcript.messages.map((message) => ({
        ...message,
        at: new Date(Date.UTC(2025, 10, message.number < 3 ? 5 : 7, 9)),
      })),
    })
    expect(promises.map(({ evidence }) => evidence.messageNumber)).toEqual([3])
  })

  test('and kept once it is kept', () => {
    const { promises, keptPromises } = readAfter(
      "I'll refund the second charge by Friday.",
      ['Maya', "We'll refund the second charge by Monday."],
      ['Maya', 'The second charge has been refunded.'],
    )
    expect(promises).toEqual([])
    expect(keptPromises.map((promise) => promise.due)).toEqual(['by Monday'])
  })
})

describe('promises of two things are two', () => {
  const both: readonly (readonly [first: string, second: string])[] = [
    ["I'll refund the second charge by Friday.", "I'll refund the shipping fee by Monday."],
    ['I will refund order 55120 by Friday.', 'I will refund order 55121 by Monday.'],
    ['I will send you the invoice by Friday.', 'I will send you the label by Monday.'],
    ['We will refund you by Friday.', 'We will fix the export by Monday.'],
    ["I'll update you by Friday.", "I'll call you on Monday."],
    ["I'll call you tomorrow.", 'Our engineer will call you on Monday.'],
    ["I'll update you on the refund by Friday.", "I'll update you on the export by Monday."],
  ]
  for (const [first, second] of both) {
    test(`${first} ${second}`, () => {
      const { promises } = readAfter(first, ['Joe', 'Thanks.'], ['Maya', second])
      expect(promises.map(({ what }) => what)).toEqual([first, second])
    })
  }

  test('and so are two of a kind in one message', () => {
    const { promises } = readAfter(
      "I'll update you at noon. I'll update you again tomorrow at 9am.",
    )
    expect(promises).toHaveLength(2)
  })
})

test('a promise made again after it was kept is owed again', () => {
  const { promises, keptPromises } = readAfter(
    'I will get back to you tomorrow.',
    ['Maya', 'Good news: it is a known bug.'],
    ['Maya', 'I will get back to you tomorrow.'],
  )
  expect(promises.map(({ evidence }) => evidence.messageNumber)).toEqual([4])
  expect(keptPromises.map(({ evidence }) => evidence.messageNumber)).toEqual([2])
})
