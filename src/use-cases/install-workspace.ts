import type { Region } from '../domain/region.ts'
import type { Identity, InstallDesk } from './install-desk.ts'

/** How an install went. Where it did not, nothing was changed. */
export type InstallOutcome =
  | { readonly outcome: 'installed'; readonly identity: Identity }
  | { readonly outcome: 'refused' | 'no-workspace' | 'no-answer' }

/** What Intercom calls its workspaces, as far as we have seen: anything else is no name to keep rows under. */
const WORKSPACE_ID = /^[\w-]{1,64}$/

/** Installs Baton in the workspace that Intercom says a code is for. Installing again brings a new token. */
export async function installWorkspace(
  desk: InstallDesk,
  code: string,
  region: Region,
): Promise<InstallOutcome> {
  const exchanged = await desk.exchange(code, region)
  if (exchanged.outcome !== 'token') return exchanged
  const identified = await desk.identify(exchanged.token, region)
  if (identified.outcome !== 'known') {
    return { outcome: identified.outcome === 'no-answer' ? 'no-answer' : 'no-workspace' }
  }
  const { identity } = identified
  if (!WORKSPACE_ID.test(identity.workspaceId)) return { outcome: 'no-workspace' }
  await desk.record(identity, exchanged.token)
  return { outcome: 'installed', identity }
}
