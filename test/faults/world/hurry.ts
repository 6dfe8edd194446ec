import type { World } from './world.ts'

/** Pauses between tries grow to minutes. What is waited for is the same with shorter ones. */
export async function hurry({ ask }: World): Promise<void> {
  await ask(
    `update jobs.job set start_after = now() where state = 'retry' and start_after > now() + interval '2 seconds'`,
  )
}
