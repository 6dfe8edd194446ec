import type { Directory } from '../../domain/owner.ts'
import type { Intercom } from '../../intercom/client.ts'
import { toDirectory } from '../../intercom/payloads/admin.ts'
import type { JobPayloads } from '../queues.ts'

/** What keeping the directory needs. */
export interface DirectoryTools {
  readonly intercomOf: (workspaceId: string) => Promise<Intercom | undefined>
  readonly keepDirectory: (workspaceId: string, directory: Directory) => Promise<void>
}

/** Reads who works in a workspace and in which teams, as Intercom has it now. */
export async function syncDirectoryJob(
  { intercomOf, keepDirectory }: DirectoryTools,
  { workspaceId }: JobPayloads['sync-directory'],
): Promise<void> {
  const intercom = await intercomOf(workspaceId)
  if (!intercom) return
  const [admins, teams] = await Promise.all([intercom.admins(), intercom.teams()])
  await keepDirectory(workspaceId, toDirectory(admins, teams))
}
