import type { Region } from '../domain/region.ts'
import type { Identity, InstallDesk } from './install-desk.ts'

/** How a sign-in went. */
export type SignInOutcome =
  | { readonly outcome: 'signed-in'; readonly identity: Identity }
  | { readonly outcome: 'refused' | 'unverified' | 'not-installed' | 'no-answer' }

/** Signs an admin in whom Intercom vouches for. Only where Baton is installed already. */
export async function signInThroughIntercom(
  desk: InstallDesk,
  code: string,
  region: Region,
): Promise<SignInOutcome> {
  const exchanged = await desk.exchange(code, region)
  if (exchanged.outcome !== 'token') return exchanged
  const identified = await desk.identify(exchanged.token, region)
  if (identified.outcome !== 'known') {
    return { outcome: identified.outcome === 'no-answer' ? 'no-answer' : 'refused' }
  }
  const { identity } = identified
  if (!identity.admin.emailVerified) return { outcome: 'unverified' }
  if (!(await desk.isInstalled(identity.workspaceId))) return { outcome: 'not-installed' }
  await desk.renewToken(identity, exchanged.token)
  return { outcome: 'signed-in', identity }
}
