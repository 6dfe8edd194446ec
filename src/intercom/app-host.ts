import { type Region, readRegion } from '../domain/region.ts'

const APP_HOSTS: Readonly<Record<Region, string>> = {
  US: 'https://app.intercom.com',
  EU: 'https://app.eu.intercom.com',
  AU: 'https://app.au.intercom.com',
}

/** Where a region's people open Intercom, without a slash at the end; `override` for tests and the simulator. */
export function appHost(region: string, override: string | undefined): string {
  return override?.replace(/\/+$/, '') ?? APP_HOSTS[readRegion(region) ?? 'US']
}

/** The page on which a teammate reads a conversation. */
export function conversationPage(
  host: string,
  workspaceId: string,
  conversationId: string,
): string {
  return `${host}/a/inbox/${workspaceId}/inbox/shared/all/conversation/${conversationId}`
}

/** The page on which an admin lets an app into their workspace. */
export function authorizePage(
  host: string,
  asked: { readonly clientId: string; readonly state: string; readonly redirectUri: string },
): string {
  const query = new URLSearchParams({
    client_id: asked.clientId,
    state: asked.state,
    redirect_uri: asked.redirectUri,
  })
  return `${host}/oauth?${query}`
}

/** The page that ends an install begun in the App Store: it says that it worked, or what went wrong. */
export function appStorePage(host: string, problem: string | undefined): string {
  const query = new URLSearchParams(
    problem === undefined
      ? { install_success: 'true' }
      : { install_success: 'false', error_message: problem },
  )
  return `${host}/appstore/redirect?${query}`
}
