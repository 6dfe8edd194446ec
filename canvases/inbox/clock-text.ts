import { cut } from '../kit/fit.ts'
import { plainLine } from '../kit/plain.ts'
import { showMoment } from '../moment.ts'

/** One promise on the clock. */
export interface ClockView {
  /** What is owed, such as `First reply`. */
  readonly label: string
  readonly dueAt: Date
  readonly state: 'on-track' | 'at-risk' | 'breached' | 'paused' | 'met'
}

/** A clock as a cell of a table: what matters most comes first, as the Inbox shortens it. */
export function clockCell(clock: ClockView | undefined, timeZone: string): string {
  if (!clock) return 'No clock running'
  const owed = owedBy(clock)
  const due = showMoment(clock.dueAt, timeZone)
  switch (clock.state) {
    case 'on-track':
      return `${due} (${owed}, on track)`
    case 'at-risk':
      return `At risk: ${due} (${owed})`
    case 'breached':
      return `Breached: ${due} (${owed})`
    case 'paused':
      return `Paused (${owed})`
    case 'met':
      return `Met (${owed})`
  }
}

/** What a late clock means, in one sentence; undefined while nothing is late. */
export function lateSentence(clock: ClockView | undefined, timeZone: string): string | undefined {
  if (clock?.state !== 'breached') return undefined
  return `Late: due ${showMoment(clock.dueAt, timeZone)} (${owedBy(clock)})`
}

function owedBy({ label }: ClockView): string {
  const words = cut(plainLine(label), 30)
  return words.charAt(0).toLowerCase() + words.slice(1)
}
