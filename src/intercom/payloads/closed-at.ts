/** A part of a conversation, as far as it shows that somebody closed it. */
export interface ClosingPart {
  readonly partType: string
  readonly at: Date
}

/**
 * When a conversation that is closed now was closed last; undefined where it is open or snoozed.
 *
 * @param state as Intercom calls it
 * @param updatedAt when the conversation last changed: counts where no part shows the closing
 */
export function closedAt(
  state: string | undefined,
  parts: readonly ClosingPart[],
  updatedAt: Date,
): Date | undefined {
  if (state !== 'closed') return undefined
  return parts.findLast(({ partType }) => partType.includes('close'))?.at ?? updatedAt
}
