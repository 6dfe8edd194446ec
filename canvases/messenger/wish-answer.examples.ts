import type { WishAnswerView } from './wish-answer.ts'

const base = { stored: {}, back: 'Back' }

/** A call that is arranged, and words that came too late. */
export const wishAnswerExamples: Readonly<Record<string, WishAnswerView>> = {
  'a call': {
    ...base,
    words: 'We will call you at +39 06 6982 1234: Mon, Nov 23, 2:00 – 4:00 PM.',
  },
  'solved meanwhile': {
    ...base,
    words: 'This has been solved in the meantime. If it has not, just write to us here.',
    typed: 'The second charge is on my business card.',
  },
}
