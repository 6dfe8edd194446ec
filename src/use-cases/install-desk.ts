import type { Region } from '../domain/region.ts'

/** Who a token belongs to and which workspace it opens, as Intercom says. */
export interface Identity {
  readonly workspaceId: string
  readonly workspaceName: string
  readonly region: string
  readonly timeZone: string
  readonly admin: AdminIdentity
}

/** The admin a token belongs to. */
export interface AdminIdentity {
  readonly teammateId: string
  readonly name: string
  /** Only a verified e-mail address proves who somebody is. */
  readonly emailVerified: boolean
}

/** All that letting Baton into a workspace may ask of the outside. */
export interface InstallDesk {
  /** Turns the code Intercom gave the browser into a token. */
  exchange(
    code: string,
    region: Region,
  ): Promise<
    | { readonly outcome: 'token'; readonly token: string }
    | { readonly outcome: 'refused' | 'no-answer' }
  >
  /** Who the token belongs to. */
  identify(
    token: string,
    region: Region,
  ): Promise<
    | { readonly outcome: 'known'; readonly identity: Identity }
    | { readonly outcome: 'unauthorized' | 'unusable' | 'no-answer' }
  >
  /** Keeps the workspace with its token and asks for what comes after an install, whole or not at all. */
  record(identity: Identity, token: string): Promise<void>
  /** Whether Baton is installed in a workspace. */
  isInstalled(workspaceId: string): Promise<boolean>
  /** Keeps a token that came with a sign-in, if Intercom no longer takes the one of the install. */
  renewToken(identity: Identity, token: string): Promise<void>
}
