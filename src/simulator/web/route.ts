/** Which conversation is open, and who the person in front of the page is. */
export interface Route {
  readonly conversationId: string | undefined
  readonly teammateId: string | undefined
}

/** Reads `#/conversations/ID/as/TEAMMATE`; anything else is the empty page. */
export function readRoute(hash: string): Route {
  const [, conversationId, teammateId] =
    /^#\/(?:conversations\/([^/]+)\/?)?(?:as\/([^/]+))?$/.exec(hash) ?? []
  return { conversationId: decoded(conversationId), teammateId: decoded(teammateId) }
}

/** The link to a conversation as a teammate, which survives reloading and sending to somebody. */
export function showRoute({ conversationId, teammateId }: Route): string {
  const conversation = conversationId ? ['conversations', encodeURIComponent(conversationId)] : []
  const teammate = teammateId ? ['as', encodeURIComponent(teammateId)] : []
  return `#/${[...conversation, ...teammate].join('/')}`
}

function decoded(part: string | undefined): string | undefined {
  if (part === undefined) return undefined
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
