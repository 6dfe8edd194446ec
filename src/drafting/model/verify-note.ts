import type { ModelDraft, Statement } from '../../domain/drafted-note.ts'
import type { Message } from '../../domain/transcript.ts'
import { borneOut, type SaidRecord } from './borne-out.ts'
import { MODEL_FIELDS, type ModelClaim, type ModelField, type ModelNote } from './model-note.ts'
import { quotedGist } from './quoted-gist.ts'
import { textMark } from './text-mark.ts'

/** What is left of a model's note once everything nobody said is out of it. */
export type VerifiedNote = Pick<
  ModelDraft,
  'situation' | 'fields' | 'concluded' | 'firstReply' | 'gist' | 'dropped' | 'heard'
>

/** Statements of a field: what a person reads in one go, and what the gate takes. */
const MAX_STATEMENTS: Readonly<Record<ModelField | 'concluded' | 'gist', number>> = {
  summary: 5,
  reason: 2,
  tried: 8,
  promised: 6,
  feeling: 1,
  impact: 3,
  product_area: 1,
  environment: 1,
  repro_steps: 12,
  expected: 1,
  actual: 1,
  friction: 4,
  next_step: 2,
  concluded: 6,
  gist: 8,
}

/** Claims of one field that are looked at: an answer of a thousand is cut short. */
const MAX_CLAIMS = 24

/** Left out is said of so many at most; the others only count. */
const MAX_DROPPED = 20

/** Holds every statement of a model's note against the conversation, keeps what stands and says what does not. Pure. */
export function verifyNote(note: ModelNote, record: SaidRecord): VerifiedNote {
  const dropped: string[] = []
  const keep = (
    name: string,
    claims: readonly ModelClaim[],
    most: number,
    counts?: (message: Message) => boolean,
    against = record,
  ): readonly Statement[] => {
    const kept: Statement[] = []
    for (const claim of claims.slice(0, MAX_CLAIMS)) {
      const judged = borneOut(claim, against, counts)
      if (!judged.stands) dropped.push(`${labelOf(name)}: ${judged.why}`)
      else if (kept.length < most) kept.push(judged.statement)
    }
    return kept
  }
  const fields: Partial<Record<ModelField, readonly Statement[]>> = {}
  for (const name of MODEL_FIELDS) {
    const kept = keep(name, note[name], MAX_STATEMENTS[name], COUNTS[name])
    if (kept.length > 0) fields[name] = kept
  }
  const [situation] = keep('situation', note.situation, 1)
  const concluded = keep('concluded', note.concluded, MAX_STATEMENTS.concluded)
  const [firstReply] = keep('first reply', note.first_reply, 1, undefined, heardByCustomer(record))
  const quotes = note.gist.map((one) => ({ text: one.quote, evidence: [one] }))
  const gist = quotedGist(keep('gist', quotes, MAX_STATEMENTS.gist), record.transcript)
  const heard = textMark(record.transcript.messages)
  const told = dropped.slice(0, MAX_DROPPED)
  return { situation, fields, concluded, firstReply, gist, dropped: told, heard }
}

/** The customer reads the first reply: what only stands in an internal note must not reach them through it. */
const heardByCustomer = ({ transcript, reading }: SaidRecord): SaidRecord => ({
  reading,
  transcript: { ...transcript, messages: transcript.messages.filter((one) => one.kind === 'said') },
})

/** A promise is ours: what a customer says they were promised proves nothing. A feeling is theirs. */
const COUNTS: Partial<Record<ModelField, (message: Message) => boolean>> = {
  promised: ({ role, kind }) => role !== 'customer' && kind === 'said',
  feeling: ({ role }) => role === 'customer',
}

const labelOf = (name: string) =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replaceAll('_', ' ')
