import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/account.ts'
import type { DraftedNote, Statement } from '../../../src/domain/drafted-note.ts'
import type { Transcript } from '../../../src/domain/transcript.ts'
import { draftNote } from '../../../src/drafting/local/draft-note.ts'
import { contentWords } from '../../../src/reading/fields/content-words.ts'
import { plain } from '../../../src/reading/fields/plain.ts'
import { wordList } from '../../../src/reading/fields/word-list.ts'
import { wordsOf } from '../../../src/reading/fields/words.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { anyTranscript } from '../../reading/any-transcript.ts'
import { SIMULATED_NAMES, simulatedOn } from '../simulated.ts'
import { statementsIn } from './statements-in.ts'

/** The words a note is put together with: whatever else it says, somebody in the conversation or the account said. */
const OUR_WORDS = wordList(`
  writes wrote says said reports noted answered asks asked add told tell suggested promised promise
  waiting waits last answer nothing tried yet far still open resolved seems bothers known
  plan tier standard customer spends month renews renewal date health
  calm conversation shows strong feelings language another recognised german french spanish
  portuguese japanese english angry frustrated worried pleased problem
  update call time named
  find found causes cause without asking steps fix whether check confirm close case everything works
  upset restore access sign act talk agree stay give service back estimate get through try arrives keep go
  decide log request planned reproduce leads first stands order take care privacy made correct money
  charge disputed refund invoice billing record against went deadline matters ask repeat story
  outcome message teammate bot
  environment expected actual product area error code id endpoint browser operating system device
  app version number high urgent account lead word replied else`)

const SIMULATED = simulatedOn(new Date('2025-11-21T15:00:00Z'))

/** Words of a statement that neither its evidence, nor the account, nor our own list holds. */
function unfounded(
  { text, evidence }: Statement,
  { transcript, account }: { transcript: Transcript; account: Account },
): readonly string[] {
  const authors = transcript.messages.flatMap(({ authorName }) => authorName ?? [])
  const from = [...evidence.map(({ quote }) => quote), ...Object.values(account), ...authors]
  const known = new Set(wordsIn(from.join(' \n ')))
  const said = text.replace(/^\d+\. /gm, '').replace(/['’]s\b/g, '')
  return contentWords(wordsIn(said)).filter(
    (word) => !known.has(word) && !OUR_WORDS.has(word) && !isCut(word, known),
  )
}

/** A word without end is cut where the line ends. */
const isCut = (word: string, known: ReadonlySet<string>) =>
  word.length > 40 && [...known].some((whole) => whole.startsWith(word))

const wordsIn = (text: string) =>
  wordsOf(plain(text).replace(/\bv(?=\d)/g, '')).flatMap((word) =>
    /[.'_-]/.test(word) ? word.split(/[.'_-]/) : [word],
  )

function expectGrounded(
  note: DraftedNote,
  from: { transcript: Transcript; account: Account },
): number {
  const statements = statementsIn(note)
  for (const statement of statements) {
    const { at, text, evidence } = statement
    for (const { messageId, messageNumber, quote } of evidence) {
      const message = from.transcript.messages.find(({ id }) => id === messageId)
      expect(message?.number, `${at}: ${text}`).toBe(messageNumber)
      expect(message?.text, `${at}: ${text}`).toContain(quote)
    }
    expect(unfounded(statement, from), `${at}: ${text}`).toEqual([])
  }
  return statements.length
}

describe('every sentence of a note rests on what was said', () => {
  for (const name of SIMULATED_NAMES) {
    test(name, () => {
      const { drafted, transcript, account } = SIMULATED[name]
      expect(expectGrounded(drafted, { transcript, account })).toBeGreaterThan(5)
    })
  }

  test('whatever the conversation', () => {
    const account: Account = {
      ...SIMULATED['double-charge'].account,
      contactName: 'Ann Lee',
    }
    let looked = 0
    fc.assert(
      fc.property(anyTranscript, fc.boolean(), (transcript, isHandedOver) => {
        const reading = readConversation(transcript)
        const handedOverAt = isHandedOver ? transcript.messages[0]?.at : undefined
        const note = draftNote({ transcript, reading, account, handedOverAt })
        looked += expectGrounded(note, { transcript, account })
      }),
      { numRuns: 200 },
    )
    expect(looked, 'the property looked at something').toBeGreaterThan(1_000)
  })
})

test('a sentence nobody said is noticed', () => {
  const { transcript, account } = SIMULATED['double-charge']
  const [message] = transcript.messages
  const { id: messageId, number: messageNumber } = message ?? { id: '', number: 0 }
  const quote = 'my card was charged twice'
  const made = {
    text: 'Joe reports that their card was charged twice by a thief.',
    evidence: [{ messageId, messageNumber, authorName: 'Joe Marsh', quote }],
  }
  expect(unfounded(made, { transcript, account })).toEqual(['thief'])
})
