/** Something that happened between a customer, the receiver of their case and Baton, as Intercom saw it. */
export interface Heard {
  readonly workspaceId: string
  readonly conversationId: string
  /** `reply`: the receiver wrote to the customer. `look`: Baton was shown the conversation. `message`: Baton wrote. */
  readonly what: 'reply' | 'look' | 'message'
  /** Whether a look showed the reply; false for all else. */
  readonly showsReply: boolean
  /** Milliseconds of a clock that only goes forward. */
  readonly atMs: number
}

/** What the receiver of a case writes to its customer: nobody else writes it. */
export const RECEIVERS_WORDS = 'I have your case now, and the second charge goes back today.'

/** A message goes out within so many milliseconds of the look before it: the product's lease, and the way. */
const FRESH_MS = 7_000

/**
 * Messages that went out although a reply was there to be seen: after the reply, with no fresh look at the
 * conversation from before it.
 */
export function toldAfterReply(talk: readonly Heard[]): string[] {
  return talk.flatMap((message, index) => {
    if (message.what !== 'message') return []
    const before = talk
      .slice(0, index)
      .filter(
        ({ workspaceId, conversationId }) =>
          workspaceId === message.workspaceId && conversationId === message.conversationId,
      )
    const isFresh = before.some(
      ({ what, showsReply, atMs }) =>
        what === 'look' && !showsReply && message.atMs - atMs <= FRESH_MS,
    )
    const isReplied = before.some(({ what }) => what === 'reply')
    return isReplied && !isFresh ? ['the customer was told something after they had a reply'] : []
  })
}
