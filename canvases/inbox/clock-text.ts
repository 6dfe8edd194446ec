import { cut } from '../kit/fit.ts'
import { plainLine } from '../kit/plain.ts'
import { showMoment, showShortMoment } from '../moment.ts'

/** One promise on the clock. */
export interface ClockView {
  /** What is owed, such as `First reply`. */
  readonly label: string
  /** The same in one short word, such as `reply`. */
  readonly word: string
  readonly dueAt: Date
  /** When it was looked at: a due time of the same year is told without it. */
  readonly seenAt: Date
  readonly state: 'on-track' | 'at-risk' | 'breached' | 'paused' | 'met'
}

/** A clock as a cell of a table, short enough for its column in the Inbox; what matters most comes first. */
export function clockCell(clock: ClockView | undefined, timeZone: string): string {
  if (!clock) return 'No clock running'
  const owed = lowered(clock.word, 12)
  const due = `${showShortMoment(clock.dueAt, timeZone, clock.seenAt)} (${owed})`
  switch (clock.state) {
    case 'on-track':
      return due
    case 'at-risk':
      return `At risk: ${due}`
    case 'breached':
      return `Late: ${due}`
    case 'paused':
      return `Paused (${owed})`
    case 'met':
      return `Met (${owed})`
  }
}

/** What a late clock means, in one sentence; undefined while nothing is late. */
export function lateSentence(clock: ClockView | undefined, timeZone: string): string | undefined {
  if (clock?.state !== 'breached') return undefined
  return `Late: due ${showMoment(clock.dueAt, timeZone)} (${lowered(clock.label, 30)})`
}

function lowered(label: string, limit: number): string {
  const words = cut(plainLine(label), limit)
  return words.charAt(0).toLowerCase() + words.slice(1)
}
