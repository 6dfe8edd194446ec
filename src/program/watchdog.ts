import { url as inspectorUrl } from 'node:inspector'
import { Worker } from 'node:worker_threads'

/**
 * A process that does nothing else for this long, in milliseconds, is beyond help. Intercom gave up on its
 * cards after 10 s, other workers take over its jobs after 10 s, and nothing we do takes a tenth of it.
 */
const STUCK_MS = 15_000

/** How often the thread looks, in milliseconds. */
const TICK_MS = 500

/** All that thread needs: a counter and a timer. In megabytes. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 }

/**
 * Ends the process with SIGKILL, and a line on standard error, when its event loop stands still: nothing
 * inside it could, and a platform only sees that it still runs. A thread of its own watches, because a
 * timer would stand still too.
 *
 * Does nothing while a debugger is attached: a breakpoint stands still on purpose.
 *
 * @returns stops watching
 */
export function startWatchdog(stuckMs = STUCK_MS): () => Promise<void> {
  if (inspectorUrl() !== undefined) return async () => undefined
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const counter = new Int32Array(beats)
  const beat = setInterval(() => Atomics.add(counter, 0, 1), TICK_MS / 2)
  beat.unref()
  const thread = new Worker(new URL('./watchdog-thread.js', import.meta.url), {
    workerData: { beats, tickMs: TICK_MS, ticks: Math.ceil(stuckMs / TICK_MS) },
    execArgv: [],
    resourceLimits: THREAD_LIMITS,
  })
  thread.unref()
  return async () => {
    clearInterval(beat)
    await thread.terminate()
  }
}
