import type { Change } from './control-api.ts'
import { type Faults, faultList } from './rest/faults.ts'
import type { StateKeeper } from './state/keeper.ts'
import { makeState } from './state/make-state.ts'
import { type StateSaver, stateSaver } from './state/saver.ts'
import type { SimulatorState } from './state/state.ts'
import type { MovableClock } from './time/movable-clock.ts'

/** What a simulation needs to start. */
export interface SimulationOptions {
  readonly workspaceId: string
  readonly keeper: StateKeeper
  /** The time of the demo; set to what was kept, and back on a reset. */
  readonly clock: MovableClock
  /** Hears of a save that did not work. */
  readonly saveFailed: (error: unknown) => void
}

/** The stand-in Intercom while it runs: its state, who listens to changes, and what is set to go wrong. */
export interface Simulation {
  readonly state: SimulatorState
  readonly faults: Faults
  /** True when the state was made just now instead of loaded. */
  readonly fresh: boolean
  readonly version: number
  /** Unix seconds. */
  readonly seconds: () => number
  readonly nextId: () => string
  /** Says that something changed: saves soon, and tells who listens. */
  readonly changed: (what: Change['what'], conversationId?: string) => void
  /** Calls back on every change until the returned function is called. */
  readonly listen: (listener: (change: Change) => void) => () => void
  /** Throws everything away and makes the workspace anew. Whoever calls it says so once the app knows. */
  readonly reset: () => void
  readonly flush: () => Promise<void>
}

/** Loads the kept state, or makes it, and keeps it from then on. */
export async function startSimulation(options: SimulationOptions): Promise<Simulation> {
  const { workspaceId, keeper, clock, saveFailed } = options
  const { now } = clock
  const loaded = await keeper.load()
  const usable = loaded?.format === 1 && loaded.workspace.id_code === workspaceId
  clock.setAhead(usable ? (loaded.clockAheadMs ?? 0) : 0)
  let state = usable ? loaded : makeState(workspaceId, now())
  let version = now().getTime()
  const listeners = new Set<(change: Change) => void>()
  const saver: StateSaver = stateSaver(keeper, () => state, saveFailed)
  const faults = faultList()

  const changed: Simulation['changed'] = (what, conversationId) => {
    version += 1
    if (what !== 'webhooks' && what !== 'faults') saver.soon()
    const change = { version, what, conversationId: conversationId ?? null }
    for (const listener of listeners) listener(change)
  }
  if (!usable) saver.soon()

  return {
    get state() {
      return state
    },
    get version() {
      return version
    },
    faults,
    fresh: !usable,
    seconds: () => Math.floor(now().getTime() / 1000),
    nextId: () => String(state.nextId++),
    changed,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reset: () => {
      clock.setAhead(0)
      // What an app set up in the workspace is no conversation: it stays, and the app need not know of the reset.
      const { conversationAttributes } = state
      state = { ...makeState(workspaceId, now()), conversationAttributes }
      faults.clear()
      saver.soon()
    },
    flush: saver.flush,
  }
}
