import type { DraftedField, DraftedNote, ModelDraft, Statement } from '../../domain/drafted-note.ts'
import type { Reading, TextReading } from '../../domain/reading.ts'
import { readText } from '../../reading/fields/read-text.ts'
import { isSameWords } from '../../reading/transcript/same-words.ts'
import { MODEL_FIELDS, type ModelField } from './model-note.ts'
import { oneLine } from './one-line.ts'

/** Characters of the line on the card. */
const SITUATION_CHARS = 120

const FEWEST_SENTENCES = 2
const MOST_SENTENCES = 5

/**
 * The local drafter's note with what a model wrote better. Field by field the model's words are taken where they do
 * what the field is for; otherwise the local ones stand. Kind of handoff, severity, facts not to ask for and
 * everything read from the account stay as the program found them.
 *
 * The same two drafts give the same note: pure.
 */
export function mergeNote(local: DraftedNote, draft: ModelDraft, reading: Reading): DraftedNote {
  const better = MODEL_FIELDS.flatMap((name) => {
    const said = draft.fields[name] ?? []
    const value = writtenAs(name, said)
    const serves = said.length > 0 && SERVES[name](readText(value), said, reading, local)
    return serves ? [[name, fieldOf(value, said)] as const] : []
  })
  if (better.length === 0) {
    return { ...local, modelDraft: draft, dropped: draft.dropped, drafter: NOTHING_HELD }
  }
  const situation = draft.situation && oneLine(draft.situation.text, SITUATION_CHARS)
  const reply = draft.firstReply?.text
  return {
    ...local,
    situation: situation ?? local.situation,
    oneLook: { ...local.oneLook, issue: situation ?? local.oneLook.issue },
    fields: { ...local.fields, ...Object.fromEntries(better) },
    firstReply: reply !== undefined && !readText(reply).namesPromise ? reply : local.firstReply,
    gist: gistOf(draft, local),
    concluded: draft.concluded.length > 0 ? draft.concluded : local.concluded,
    drafter: { by: 'model', model: draft.model, promptVersion: draft.promptVersion },
    dropped: draft.dropped,
    modelDraft: draft,
  }
}

/** The model's choice of quotes, unless it tells so little that the local one tells more. */
function gistOf({ gist = [] }: ModelDraft, local: DraftedNote): DraftedNote['gist'] {
  return wordsOf(gist) >= wordsOf(local.gist) * TELLS_ENOUGH ? gist : local.gist
}

/** A lead with a smaller share of the words that fit leaves out half of the story. */
const TELLS_ENOUGH = 0.5

const wordsOf = (statements: readonly Statement[]) =>
  statements.flatMap(({ text }) => text.split(' ')).length

const NOTHING_HELD = {
  by: 'local',
  why: 'the conversation does not bear out what it wrote',
} as const

type Serves = (
  typed: TextReading,
  said: readonly Statement[],
  reading: Reading,
  local: DraftedNote,
) => boolean

const always: Serves = () => true

/** Whether a model's words do what the field is for, as the gate would judge them. */
const SERVES: Readonly<Record<ModelField, Serves>> = {
  summary: ({ sentences }) =>
    sentences.length >= FEWEST_SENTENCES && sentences.length <= MOST_SENTENCES,
  reason: ({ onlyDestination }) => !onlyDestination,
  tried: always,
  // A promise our side made is never lost because a model did not mention it; one message may hold two.
  promised: (_, said, { promises }) =>
    promises.every((promise) =>
      said.some((one) => one.evidence.some((proof) => isSameWords(proof, promise.evidence))),
    ),
  feeling: ({ namesFeeling }) => namesFeeling,
  impact: ({ namesImpact }) => namesImpact,
  product_area: always,
  environment: ({ namesEnvironment }, _, __, local) =>
    namesEnvironment || local.fields.environment === undefined,
  repro_steps: (_, said, { steps }) => said.length >= steps.length,
  expected: always,
  actual: always,
  friction: always,
  next_step: ({ namesAction }) => namesAction,
}

/** Fields that read as lines, and the one whose lines are numbered. */
const BY_LINE: readonly ModelField[] = ['tried', 'promised', 'friction']

function writtenAs(name: ModelField, said: readonly Statement[]): string {
  const texts = said.map(({ text }) => text)
  if (name === 'repro_steps') return texts.map((text, at) => `${at + 1}. ${text}`).join('\n')
  return texts.join(BY_LINE.includes(name) ? '\n' : ' ')
}

function fieldOf(value: string, said: readonly Statement[]): DraftedField {
  const evidence = said.flatMap((one) => one.evidence)
  const once = evidence.filter(
    ({ messageId, quote }, at) =>
      evidence.findIndex((one) => one.messageId === messageId && one.quote === quote) === at,
  )
  return { value, evidence: once, statements: said }
}
