import type { Run } from '../world/run.ts'

/** The conversations of a run as a list for SQL; ids of the suite's own making hold nothing that needs escaping. */
export function idsOf({ conversations }: Run): string {
  const pairs = conversations.map(({ workspaceId, id }) => `('${workspaceId}', '${id}')`)
  return pairs.length === 0 ? `(('', ''))` : `(${pairs.join(', ')})`
}
