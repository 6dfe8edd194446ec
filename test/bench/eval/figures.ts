import type { DraftedNote } from '../../../src/domain/drafted-note.ts'
import { tweetsumm } from '../detectors/tweetsumm.ts'
import { type EvalRow, sentencesOf } from './conversation.ts'

/** One figure of both drafters. */
export interface EvalFigure {
  readonly what: string
  readonly value: number
}

/** Who says it goes before each line of the lead: no part of what is scored. */
const SPEAKER = /^[^:"]{1,80}: (?=")/

/**
 * Scores the notes of one drafter by what a receiver reads first: the lead of sixty words and the sentences it rests
 * on. Coverage, novel content and F1 as the benchmark counts them; and of those sentences, how many a reader picked too.
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
  const lead = note?.gist ?? []
  return {
    note: lead.map(({ text }) => text.replace(SPEAKER, '').replace(/["…]/g, '')).join(' '),
    picked: sentencesOf(
      row,
      lead.flatMap(({ evidence }) => evidence),
    ),
  }
}
