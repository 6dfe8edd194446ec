/** A place in this workspace that a link leads to. */
export interface MessagePlace {
  readonly conversationId: string
  /** Undefined where the link names the conversation only. */
  readonly messageId: string | undefined
}

/** Where a link leads in the Inbox of this workspace; undefined when it leads elsewhere. */
export function messageLink(address: string, workspaceId: string): MessagePlace | undefined {
  if (!URL.canParse(address)) return undefined
  const { pathname, hash, search } = new URL(address)
  const path = pathname.split('/')
  const at = path.findIndex((part) => part === 'conversation' || part === 'conversations')
  const conversationId = at === -1 ? undefined : path[at + 1]
  if (!conversationId || !path.slice(0, at).includes(workspaceId)) return undefined

  const part = /[#?&]part_id=(?:[^&]*-)?([^-&]+)/.exec(`${search}${hash}`)
  return { conversationId, messageId: part?.[1] }
}
