import type { StateKeeper } from './keeper.ts'
import type { SimulatorState } from './state.ts'

/** Changes that come together are saved together: one save this long after the first of them. */
const SAVE_DELAY_MS = 150

/** Saves the state a moment after it changed, one save at a time. */
export interface StateSaver {
  readonly soon: () => void
  /** Resolves when everything changed so far is saved. Rejects when it could not be. */
  readonly flush: () => Promise<void>
}

/** Makes a saver; `failed` hears of a save that did not work, and the next change tries again. */
export function stateSaver(
  keeper: StateKeeper,
  state: () => SimulatorState,
  failed: (error: unknown) => void,
): StateSaver {
  let timer: NodeJS.Timeout | undefined
  let dirty = false
  let running: Promise<void> = Promise.resolve()

  const save = async () => {
    if (!dirty) return
    dirty = false
    try {
      await keeper.save(state())
    } catch (error) {
      dirty = true
      throw error
    }
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    running = running.catch(() => undefined).then(save)
    return running
  }

  return {
    soon: () => {
      dirty = true
      timer ??= setTimeout(() => flush().catch(failed), SAVE_DELAY_MS)
    },
    flush,
  }
}
