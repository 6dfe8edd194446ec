import { describe, expect, test } from 'vitest'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { told } from '../conversations.ts'
import { ASKED_AGAIN, CHECKED, OF_ANOTHER } from './asked-anew.ts'

const repeatedAfter = (said: string, question: string) =>
  readConversation(
    told([
      ['Joe', said],
      ['Maya', question],
    ]),
  ).repeatedQuestions.map(({ asked }) => asked.quote)

describe('a question about somebody or something else is no repeat', () => {
  for (const [said, question] of OF_ANOTHER) {
    test(`${said} ${question}`, () => expect(repeatedAfter(said, question)).toEqual([]))
  }
})

describe('making sure is no repeat', () => {
  for (const [said, question] of CHECKED) {
    test(`${said} ${question}`, () => expect(repeatedAfter(said, question)).toEqual([]))
  }
})

describe('a question for what was told is a repeat', () => {
  for (const [said, question] of ASKED_AGAIN) {
    test(`${said} ${question}`, () => expect(repeatedAfter(said, question)).toEqual([question]))
  }
})
