import type { Evidence } from '../../domain/transcript.ts'
import { evidenceOf } from '../transcript/thread.ts'
import { type Asked, whatIsAsked } from './asked.ts'
import type { SaidIndex } from './said-index.ts'
import type { Subject } from './subject.ts'
import type { Told } from './told.ts'
import type { Value } from './values.ts'

/**
 * Where the customer has said what a question about a booking, an order or a transfer asks for, newest words first.
 *
 * @param current what was spoken of last
 */
export function bookedAnswer(
  said: SaidIndex,
  current: readonly Subject[],
  question: string,
  before: number,
): Evidence | undefined {
  for (const asked of whatIsAsked(question)) {
    const wanted = asked.subjects.length > 0 ? asked.subjects : current.slice(-1)
    const found = said.byCustomer.findLast(
      (one) => one.sentence.message.number < before && answers(said, one, asked, wanted),
    )
    if (found) return evidenceOf(found.sentence)
  }
  return undefined
}

function answers(said: SaidIndex, told: Told, asked: Asked, wanted: readonly Subject[]): boolean {
  if (!wanted.some((subject) => told.subjects.includes(subject))) return false
  const values = said.values(told, asked.kind)
  const wasAsked = told.askedBefore.some(({ kind }) => kind === asked.kind)
  return values.some(
    (value) => fitsSide(value, asked, told, values.length) && (wasAsked || !isWhole(value, told)),
  )
}

/** A name alone answers nothing unless it was asked for. */
const isWhole = ({ length }: Value, { sentence }: Told): boolean =>
  length >= sentence.plain.length - 1

function fitsSide(value: Value, asked: Asked, told: Told, count: number): boolean {
  if (asked.side === undefined) return asked.kind !== 'date' || value.side !== 'end'
  const side = value.side ?? told.askedBefore.find(({ kind }) => kind === asked.kind)?.side
  if (side !== undefined) return side === asked.side
  return asked.side === 'start' || count > 1
}
