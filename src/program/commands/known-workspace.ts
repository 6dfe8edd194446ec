import { allWorkspaceIds } from '../../store/workspace-ids.ts'
import type { CommandDesk } from './command.ts'

/** Why a workspace cannot be worked on, in words; undefined when it can. A slip of the finger must not look like an empty answer. */
export async function unknownWorkspace(
  { database }: Pick<CommandDesk, 'database'>,
  workspaceId: string,
): Promise<string | undefined> {
  const ids = await database.acrossWorkspaces(allWorkspaceIds)
  if (ids.includes(workspaceId)) return undefined
  return `There is no workspace ${workspaceId} here. A workspace goes by Intercom's id of it, as in the address of its inbox.`
}
