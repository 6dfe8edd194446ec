import type { SimulatorState } from './state.ts'

/** Where the simulator's state outlives the process. */
export interface StateKeeper {
  readonly load: () => Promise<SimulatorState | undefined>
  readonly save: (state: SimulatorState) => Promise<void>
}

/** Keeps the state as long as the process lives: for the simulator alone, and for tests. */
export function memoryKeeper(): StateKeeper {
  let kept: string | undefined
  return {
    load: async () => (kept === undefined ? undefined : JSON.parse(kept)),
    save: async (state) => {
      kept = JSON.stringify(state)
    },
  }
}
