import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuseControl } from '../control/control-error.ts'
import type { ClockView } from '../control-api.ts'
import type { Simulation } from '../simulation.ts'
import { followingOpening, officeHours } from './following-opening.ts'
import type { MovableClock } from './movable-clock.ts'

const MINUTE_MS = 60_000

/** Further than this, in days, a demo does not go at once: what is kept for a while would be thrown away. */
const MOST_DAYS = 31

const MOST_MINUTES = MOST_DAYS * 24 * 60

const Move = z.union([
  z.strictObject({ forwardMinutes: z.number().int().min(1).max(MOST_MINUTES) }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
])

/** What moving the clock needs. */
export interface ClockOptions {
  readonly simulation: Simulation
  readonly clock: MovableClock
  /** Tells the app that it is later now. */
  readonly moved: (now: Date) => Promise<void> | void
}

/** Shows the time of the demo, and moves it forward: never back, as time never does. */
export function clockRoutes(
  app: FastifyInstance,
  { simulation, clock, moved }: ClockOptions,
): void {
  app.get('/clock', async () => clockView(simulation, clock))

  app.post('/clock', async ({ body }, reply) => {
    const sent = Move.safeParse(body)
    if (!sent.success) {
      const words = `Send forwardMinutes (1 to ${MOST_MINUTES}) or to, a date with time.`
      return refuseControl(reply, 400, 'bad_request', words)
    }
    const now = clock.now().getTime()
    const byMs =
      'to' in sent.data ? Date.parse(sent.data.to) - now : sent.data.forwardMinutes * MINUTE_MS
    if (byMs <= 0 || byMs > MOST_MINUTES * MINUTE_MS) {
      const words = `The clock moves forward only, by ${MOST_DAYS} days at most.`
      return refuseControl(reply, 400, 'not_forward', words)
    }
    clock.setAhead(clock.aheadMs() + byMs)
    simulation.state.clockAheadMs = clock.aheadMs()
    simulation.changed('clock')
    await moved(clock.now())
    return clockView(simulation, clock)
  })
}

/** The clock as the page shows it. */
export function clockView({ state }: Simulation, clock: MovableClock): ClockView {
  const now = clock.now()
  const hours = officeHours(state.workspace.timezone)
  return {
    now: now.toISOString(),
    aheadMinutes: Math.round(clock.aheadMs() / MINUTE_MS),
    nextOpening: followingOpening(hours, now).toISOString(),
  }
}
