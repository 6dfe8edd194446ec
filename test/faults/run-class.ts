import { checkRun } from './checks/check-run.ts'
import { leaksIn } from './checks/isolation.ts'
import type { FaultClass } from './fault-class.ts'
import { newRun, type Run } from './world/run.ts'
import type { World } from './world/world.ts'

/** What came of a class. */
export interface ClassResult {
  readonly name: string
  readonly what: string
  readonly iterations: number
  readonly violations: readonly string[]
  /** What the negative control showed: nothing means that the suite is blind to this class. */
  readonly control: readonly string[]
  readonly seconds: number
}

/** After every fault is over, effects have so many milliseconds to end. */
const PATIENCE_MS = 90_000

/** The same in a negative control, where something often never ends: that is what is to be noticed. */
const CONTROL_PATIENCE_MS = 25_000

const NOT_DONE = 'it could not be carried out'

/** Runs a class, and then its negative control: the same with the protection switched off. */
export async function runClass(
  world: World,
  fault: FaultClass,
  iterations: number,
): Promise<ClassResult> {
  const began = performance.now()
  world.plan.breakOnly([])
  if (fault.restart) await restart(world)
  const violations = await attempt(world, fault, iterations, false)
  world.plan.breakOnly(fault.control)
  if (fault.restart) await restart(world)
  const control = await attempt(world, fault, fault.controlIterations ?? iterations, true)
  world.plan.breakOnly([])
  if (fault.restart) await restart(world)
  const noticed = control.filter((one) => !one.startsWith(NOT_DONE))
  const seconds = (performance.now() - began) / 1_000
  const { name, what } = fault
  return { name, what, iterations, violations, control: noticed, seconds }
}

/** A class that cannot even be acted out is a violation, and no proof that the suite sees anything. */
async function attempt(
  world: World,
  fault: FaultClass,
  iterations: number,
  control: boolean,
): Promise<readonly string[]> {
  const run = newRun(world)
  const since = { leaks: world.intercom.leaks.length, output: world.output().length }
  try {
    await fault.act(run, iterations, control)
    world.databaseLine.mend()
    world.plan.clear()
    for (const role of ['web', 'worker'] as const) await world.running(role)
    return [
      ...(await checkRun(run, control ? controlPatienceMs(run) : PATIENCE_MS)),
      ...leaksIn(run, since),
    ]
  } catch (error) {
    return [...run.violations, `${NOT_DONE}: ${String(error).split('\n', 1)[0]}`]
  } finally {
    world.databaseLine.mend()
    world.plan.clear()
  }
}

/** What was seen already is enough: nobody needs to wait for more. */
const controlPatienceMs = ({ violations }: Run) => (violations.length > 0 ? 0 : CONTROL_PATIENCE_MS)

async function restart(world: World): Promise<void> {
  for (const role of ['web', 'worker'] as const) await world.end(role, 'SIGKILL')
}
