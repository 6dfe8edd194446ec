import type { Directory } from '../../domain/owner.ts'
import type { Intercom } from '../../intercom/client.ts'
import { type IntercomMe, toDescription, toDirectory } from '../../intercom/payloads/admin.ts'
import type { JobPayloads } from '../queues.ts'

/** What keeping the directory needs. */
export interface DirectoryTools {
  readonly intercomOf: (workspaceId: string) => Promise<Intercom | undefined>
  readonly describe: (workspaceId: string, known: ReturnType<typeof toDescription>) => Promise<void>
  readonly keepDirectory: (workspaceId: string, directory: Directory) => Promise<void>
  /** Says what an operator should know. */
  readonly warn: (words: string) => void
}

/**
 * Reads what a workspace is called, where it is, who works there and in which teams, as Intercom has it now.
 * Until Intercom has said so, a workspace goes by its id, in UTC, with nobody in it. Of another workspace than
 * this one nothing is kept.
 */
export async function syncDirectoryJob(
  { intercomOf, describe, keepDirectory, warn }: DirectoryTools,
  { workspaceId }: JobPayloads['sync-directory'],
): Promise<void> {
  const intercom = await intercomOf(workspaceId)
  if (!intercom) return
  const me = await introduced(intercom)
  if (me && me.app.id_code !== workspaceId) {
    warn(
      'The access token opens another workspace than it is kept for: check INTERCOM_WORKSPACE_ID',
    )
    return
  }
  if (me) await describe(workspaceId, toDescription(me))
  const [admins, teams] = await Promise.all([intercom.admins(), intercom.teams()])
  await keepDirectory(workspaceId, toDirectory(admins, teams))
}

/** A name is nice to have: a token that may not ask for it still lists the people. */
async function introduced(intercom: Intercom): Promise<IntercomMe | undefined> {
  try {
    return await intercom.me()
  } catch {
    return undefined
  }
}
