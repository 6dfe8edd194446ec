import type { SupportCase } from '../case.ts'
import type { PromiseKept, PromiseMade, Reading } from '../reading.ts'
import type { Transcript } from '../transcript.ts'
import type { SlaClock } from './clock.ts'
import { ROUND_THE_CLOCK } from './round-the-clock.ts'
import type { RunningClock } from './running-clock.ts'
import { startClock } from './start-clock.ts'
import { stopClock } from './stop-clock.ts'

/** A promise with both its ends in time. */
interface Span<Promised> {
  readonly promise: Promised
  readonly saidAt: Date
  readonly dueAt: Date
}

const MINUTE_MS = 60_000

/**
 * What the promise clocks of a case become now that the thread has been read: each promise with a due time that
 * was not past when the case began runs from when it was said, and stops when it was kept, or when the words that
 * made it are gone. Two promises made at once for one time share a clock. Clocks that stay as they are are left out.
 */
export function keepPromiseClocks(
  supportCase: SupportCase,
  clocks: readonly RunningClock[],
  { reading, transcript }: { readonly reading: Reading; readonly transcript: Transcript },
  newId: () => string,
): RunningClock[] {
  const open = withTimes(reading.promises, transcript)
  const kept = withTimes(reading.keptPromises, transcript)
  const running = clocks.filter(({ clock }) => clock.kind === 'promise')
  const stopped = running
    .filter(({ clock }) => !open.some((span) => measures(clock, span)))
    .map((one) => ({ ...one, clock: stopClock(one.clock, endOf(one.clock, kept)) }))
  const unmeasured = open.filter(
    (span, at) =>
      span.dueAt > supportCase.openedAt &&
      !running.some(({ clock }) => measures(clock, span)) &&
      open.findIndex((other) => isSameTime(other, span)) === at,
  )
  return [
    ...stopped,
    ...unmeasured.map((span) => ({
      id: newId(),
      caseId: supportCase.id,
      handoffId: undefined,
      clock: clockOf(span),
    })),
  ]
}

const clockOf = ({ saidAt, dueAt }: Span<PromiseMade>): SlaClock =>
  startClock({
    kind: 'promise',
    allowanceMinutes: (dueAt.getTime() - saidAt.getTime()) / MINUTE_MS,
    hours: ROUND_THE_CLOCK,
    at: saidAt,
  })

/** When it was kept; a promise whose words are gone was never owed any more. */
const endOf = (clock: SlaClock, kept: readonly Span<PromiseKept>[]): Date => {
  const done = kept.find((span) => measures(clock, span))
  return done ? new Date(done.promise.keptAt) : startOf(clock)
}

const startOf = ({ segments }: SlaClock) => segments[0]?.startedAt ?? new Date(0)

const measures = (clock: SlaClock, { saidAt, dueAt }: Span<PromiseMade>) =>
  startOf(clock).getTime() === saidAt.getTime() &&
  Math.abs((clock.dueAt?.getTime() ?? 0) - dueAt.getTime()) < MINUTE_MS

const isSameTime = (one: Span<PromiseMade>, other: Span<PromiseMade>) =>
  one.saidAt.getTime() === other.saidAt.getTime() && one.dueAt.getTime() === other.dueAt.getTime()

function withTimes<Promised extends PromiseMade>(
  promises: readonly Promised[],
  { messages }: Transcript,
): readonly Span<Promised>[] {
  return promises.flatMap((promise) => {
    const said = messages.find(({ id }) => id === promise.evidence.messageId)
    if (!said || promise.dueAt === undefined) return []
    return [{ promise, saidAt: said.at, dueAt: new Date(promise.dueAt) }]
  })
}
