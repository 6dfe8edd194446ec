/** Something that is done again and again until it is told to stop. */
export interface Kept {
  /** Resolves once what is under way has ended. */
  stop(): Promise<void>
}

/** After trouble, for example a database that went away, the next try comes this much later, in milliseconds. */
const TROUBLE_PAUSE_MS = 1_000

/**
 * Does something as long as there is something to do, and looks again every `idleMs` when there is not.
 *
 * @param work returns how much it did; 0 when there was nothing
 * @param onTrouble hears why it did not work; it is tried again
 */
export function keepDoing(
  work: () => Promise<number>,
  idleMs: number,
  onTrouble: (error: Error) => void,
): Kept {
  let stopped = false
  let wake = () => {}
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  const run = async () => {
    while (!stopped) {
      try {
        const done = await work()
        if (done === 0 && !stopped) await rest(idleMs)
      } catch (error) {
        if (stopped) return
        onTrouble(error instanceof Error ? error : new Error(String(error)))
        await rest(Math.max(idleMs, TROUBLE_PAUSE_MS))
      }
    }
  }
  const running = run()
  return {
    stop: () => {
      stopped = true
      wake()
      return running
    },
  }
}
