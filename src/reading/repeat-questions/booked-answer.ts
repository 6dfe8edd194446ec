import type { Evidence } from '../../domain/transcript.ts'
import { evidenceOf } from '../transcript/thread.ts'
import { type Asked, whatIsAsked } from './asked.ts'
import type { Subject } from './subject.ts'
import type { Told } from './told.ts'
import { type Value, valuesIn } from './values.ts'

/** Where the customer has said what a question about a booking, an order or a transfer asks for, newest words first. */
export function bookedAnswer(told: readonly Told[], question: string): Evidence | undefined {
  const current = told.at(-1)?.subjects ?? []
  for (const asked of whatIsAsked(question)) {
    const wanted = asked.subjects.length > 0 ? asked.subjects : current.slice(-1)
    const found = told.findLast((one) => answers(one, asked, wanted))
    if (found) return evidenceOf(found.sentence)
  }
  return undefined
}

function answers(told: Told, asked: Asked, wanted: readonly Subject[]): boolean {
  if (!told.byCustomer || !wanted.some((subject) => told.subjects.includes(subject))) return false
  const values = valuesIn(told.sentence.plain, asked.kind)
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
