/** Whether the job queue still answers. */
export interface QueueWatch {
  readonly answers: () => boolean
  readonly stop: () => void
}

/** How often it is asked, in milliseconds. */
const ASK_EVERY_MS = 2_000

/**
 * A queue silent for this long, in milliseconds, does no work any more. Longer than PostgreSQL takes to
 * restart, shorter than anybody should wait for a note.
 */
const SILENT_MS = 20_000

/** Asks the queue again and again whether it is there, through the connections its work is fetched with. */
export function watchQueue(ping: () => Promise<void>, silentMs = SILENT_MS): QueueWatch {
  let answeredAt = performance.now()
  let asking = false
  const ask = async () => {
    if (asking) return
    asking = true
    try {
      await ping()
      answeredAt = performance.now()
    } catch {
      // It is asked again; only for how long it was silent counts.
    }
    asking = false
  }
  const timer = setInterval(() => void ask(), ASK_EVERY_MS)
  timer.unref()
  return {
    answers: () => performance.now() - answeredAt < silentMs,
    stop: () => clearInterval(timer),
  }
}
