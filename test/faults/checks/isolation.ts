import type { Run } from '../world/run.ts'
import { WORKSPACES } from '../world/workspaces.ts'

/** Words of one workspace in another's output, or of anybody in the logs. */
export function leaksIn(
  { world }: Run,
  since: { readonly leaks: number; readonly output: number },
): string[] {
  const logged = world.output().slice(since.output)
  return [
    ...world.intercom.leaks.slice(since.leaks),
    ...WORKSPACES.filter(
      ({ canary, token }) => logged.includes(canary) || logged.includes(token),
    ).map(({ id }) => `words of ${id} are in the log`),
  ]
}
