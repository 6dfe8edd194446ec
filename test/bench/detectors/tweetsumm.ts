import type { Message } from '../../../src/domain/transcript.ts'
import { type Sentence, straightQuotes } from '../../../src/reading/transcript/sentences.ts'
import { denseLead } from '../../../src/reading/transcript/telling/dense-lead.ts'
import { pickTelling } from '../../../src/reading/transcript/telling/pick-telling.ts'
import type { Benchmark, Row } from './benchmark.ts'

type Place = readonly [tweetId: number, off: string]

interface Conversation extends Row {
  readonly turns: readonly {
    readonly tweet_id: number
    readonly role: 'customer' | 'agent'
    readonly sentences: readonly { readonly off: string; readonly text: string }[]
  }[]
  /** What each of the readers picked. */
  readonly extractive: readonly (readonly Place[])[]
  readonly abstractive: readonly string[]
}

const STOP_WORDS = new Set(
  'a an the and or but if of to in on at for from by with as is are was were be been being am do does did have has had i me my we our us you your he she it they them his her its their this that these those there here not no so very just can could will would should may might shall than then too also im ive id dont didnt cant wont isnt youre were its thats please thanks thank hi hello hey sorry customer agent team support complaining informed updated requested asked'.split(
    ' ',
  ),
)

/** Sentences a handoff note rests on and its first sixty words, on Twitter support conversations (TweetSumm). */
export const tweetsumm: Benchmark = {
  file: 'summary/tweetsumm_dev.jsonl',
  predict: (row) => {
    const { sentences, places } = sentencesIn(row as Conversation)
    return {
      note: denseLead(sentences)
        .map(({ text }) => text)
        .join(' '),
      picked: pickTelling(sentences).map(({ index }) => places[index]),
    }
  },
  score: (rows, answers) => {
    const scored = rows.map((row, at) => fitOf(row as Conversation, answers[at] ?? {}))
    return [
      {
        what: 'picked F1',
        value: mean(scored.flatMap(({ f1 }) => f1)),
        target: 0.53,
        beside: { LexRank: 0.348, lead: 0.405, 'trained linear': 0.529, humans: 0.564 },
      },
      {
        what: 'coverage of the first 60 words',
        value: mean(scored.flatMap(({ coverage }) => coverage)),
        target: 0.63,
        beside: { LexRank: 0.504, lead: 0.564, 'trained linear': 0.627, humans: 0.697 },
      },
      {
        what: 'novel content',
        value: mean(scored.flatMap(({ novel }) => novel)),
        target: 0.05,
        atMost: true,
        beside: {},
      },
    ]
  },
}

function sentencesIn({ turns }: Conversation) {
  const sentences: Sentence[] = []
  const places: Place[] = []
  for (const [turn, { tweet_id, role, sentences: said }] of turns.entries()) {
    const message: Message = {
      id: String(turn),
      number: turn + 1,
      role: role === 'customer' ? 'customer' : 'teammate',
      authorName: undefined,
      authorId: undefined,
      kind: 'said',
      text: said.map(({ text }) => text).join(' '),
      at: new Date(0),
    }
    for (const { off, text } of said) {
      sentences.push({ message, text, plain: straightQuotes(text) })
      places.push([tweet_id, off])
    }
  }
  return { sentences, places }
}

/** The figures of one conversation; a list each, empty where there is nothing to compare with. */
function fitOf(
  { turns, extractive, abstractive }: Conversation,
  answer: Readonly<Record<string, unknown>>,
) {
  if (abstractive.length === 0) return { f1: [], coverage: [], novel: [] }
  const note = bare(String(answer.note ?? ''))
  const picked = new Set(((answer.picked ?? []) as readonly Place[]).map(keyOf))
  const said = new Map(
    turns.flatMap(({ tweet_id, sentences }) =>
      sentences.map(({ off, text }) => [keyOf([tweet_id, off]), contentOf(bare(text))] as const),
    ),
  )
  const inLead = contentOf(note.split(/\s+/).slice(0, 60).join(' '))
  const shares = extractive.flat().flatMap((place) => {
    const words = said.get(keyOf(place)) ?? new Set()
    return words.size === 0 ? [] : [share(words, inLead)]
  })
  const inNote = contentOf(note)
  const source = new Set([...said.values()].flatMap((words) => [...words]))
  return {
    f1:
      picked.size === 0
        ? []
        : extractive.map((places) => {
            const theirs = new Set(places.map(keyOf))
            const hits = [...picked].filter((key) => theirs.has(key)).length
            return (2 * hits) / (theirs.size + picked.size)
          }),
    coverage: shares.length === 0 ? [] : [mean(shares)],
    novel: inNote.size === 0 ? [] : [1 - share(inNote, source)],
  }
}

const keyOf = ([tweetId, off]: Place) => `${tweetId} ${off}`

const bare = (text: string) =>
  text
    .replace(/https?:\/\/\S+|\^\w+|@\w+|\*\w{2}$/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const contentOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter(
      (word) => word.length > 1 && !STOP_WORDS.has(word),
    ),
  )

const share = (words: ReadonlySet<string>, among: ReadonlySet<string>) =>
  [...words].filter((word) => among.has(word)).length / words.size

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
