import { setTimeout as sleep } from 'node:timers/promises'

/** Asks again until the answer is there (not undefined and not false), for as long as `withinMs`. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > deadline) throw new Error(`${what}: not within ${withinMs / 1000} s`)
    await sleep(100)
  }
}
