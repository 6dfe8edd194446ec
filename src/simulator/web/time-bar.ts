import type { ClockMove, ClockView } from '../control-api.ts'
import { element } from './element.ts'
import { dayAndTime } from './moment.ts'

/** How often the shown time catches up with the real one, in milliseconds. */
const TICK_MS = 5_000

/** The time of the demo, and buttons that move it. */
export interface TimeBar {
  readonly element: HTMLElement
  readonly update: (clock: ClockView) => void
  /** What time it is in the demo. */
  readonly now: () => Date
}

/** Shows the demo's time in the workspace's zone; nobody waits here: a button is as good as an hour. */
export function timeBar(timeZone: string, move: (move: ClockMove) => void): TimeBar {
  let aheadMs = 0
  let nextOpening = ''
  const shown = element('time', { class: 'clock-now', 'data-testid': 'clock-now' })
  const steps: readonly (readonly [id: string, label: string, what: string, () => ClockMove])[] = [
    ['clock-15', '+15 min', 'Fifteen minutes later', () => ({ forwardMinutes: 15 })],
    ['clock-60', '+1 h', 'One hour later', () => ({ forwardMinutes: 60 })],
    ['clock-opening', 'Next opening', 'When the office opens next', () => ({ to: nextOpening })],
    ['clock-day', '+1 day', 'One day later', () => ({ forwardMinutes: 24 * 60 })],
  ]
  const buttons = steps.map(([id, label, title, to]) =>
    element(
      'button',
      { type: 'button', 'data-testid': id, title, onclick: () => move(to()) },
      label,
    ),
  )
  const now = () => new Date(Date.now() + aheadMs)
  const draw = () => {
    shown.textContent = dayAndTime(now().getTime() / 1_000, timeZone)
  }
  setInterval(draw, TICK_MS)
  return {
    element: element(
      'div',
      { class: 'time-bar', role: 'group', 'aria-label': 'Time' },
      shown,
      ...buttons,
    ),
    update: (clock) => {
      aheadMs = Date.parse(clock.now) - Date.now()
      nextOpening = clock.nextOpening
      shown.classList.toggle('clock-moved', clock.aheadMinutes > 0)
      draw()
    },
    now,
  }
}
