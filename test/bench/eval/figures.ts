import type { DraftedNote } from '../../../src/domain/drafted-note.ts'
import { tweetsumm } from '../detectors/tweetsumm.ts'
import { type EvalRow, sentencesOf } from './conversation.ts'

/** One figure of both drafters. */
export interface EvalFigure {
  readonly what: string
  readonly value: number
}

/** The fields a receiver reads as the story, in this order. */
const STORY = ['summary', 'reason', 'tried', 'promised', 'feeling', 'next_step'] as const

/**
 * Scores the notes of one drafter: coverage and novel content as the benchmark counts them, over the words of the
 * story; and of the sentences the note rests on, how many a reader picked too.
 */
export function figuresOf(
  rows: readonly EvalRow[],
  notes: readonly DraftedNote[],
): readonly EvalFigure[] {
  const answers = rows.map((row, at) => answerOf(row, notes[at]))
  const precisions = rows.flatMap(({ extractive }, at) => {
    const picked = answers[at]?.picked ?? []
    const theirs = new Set(extractive.flat().map(String))
    const hits = picked.filter((place) => theirs.has(String(place)))
    return picked.length === 0 ? [] : [hits.length / picked.length]
  })
  const sum = precisions.reduce((total, one) => total + one, 0)
  const precision = sum / Math.max(1, precisions.length)
  return [
    ...tweetsumm.score(rows, answers).map(({ what, value }) => ({ what, value })),
    { what: 'evidence precision', value: precision },
  ]
}

function answerOf(row: EvalRow, note: DraftedNote | undefined) {
  const fields = STORY.flatMap((name) => {
    const field = note?.fields[name]
    return field ? [field] : []
  })
  return {
    note: fields.map(({ value }) => value).join(' '),
    picked: sentencesOf(
      row,
      fields.flatMap(({ evidence }) => evidence),
    ),
  }
}
