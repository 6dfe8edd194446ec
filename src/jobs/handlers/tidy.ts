/** What tidying needs. */
export interface TidyTools {
  readonly workspaceIds: () => Promise<readonly string[]>
  /** Removes what is of no more use in one workspace. */
  readonly tidyWorkspace: (workspaceId: string, at: Date) => Promise<void>
  /** Removes what is of no more use and belongs to no workspace. */
  readonly tidyOutside: (at: Date) => Promise<void>
  readonly again: (afterSeconds: number) => Promise<void>
  readonly warn: (words: string) => void
  readonly now: () => Date
}

/** Once a day, in seconds. */
const EVERY_SECONDS = 86_400

/** Removes what is kept for a while only, everywhere. One workspace in trouble holds up no other. */
export async function tidyJob(tools: TidyTools): Promise<void> {
  const { workspaceIds, tidyWorkspace, tidyOutside, again, warn, now } = tools
  const at = now()
  await tidyOutside(at)
  for (const workspaceId of await workspaceIds()) {
    await tidyWorkspace(workspaceId, at).catch(() =>
      warn('A workspace could not be tidied today; it is tried again tomorrow'),
    )
  }
  await again(EVERY_SECONDS)
}
