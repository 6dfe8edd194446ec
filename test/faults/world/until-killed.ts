import { eventually } from '../../program/eventually.ts'
import type { Program } from '../../program/process.ts'
import type { Run } from './run.ts'

/** A worker comes to what it is killed at within so many milliseconds. */
const COMES_MS = 20_000

/** Waits until the worker has died where the plan says; from then on nothing goes wrong any more. */
export async function untilKilled({ world }: Run, worker: Program): Promise<void> {
  await eventually('the worker is killed', () => world.plan.fired().length > 0, COMES_MS)
  await worker.ended
  world.plan.clear()
}
