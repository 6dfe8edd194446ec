import type { Account } from '../domain/account.ts'
import type { Actor } from '../domain/event.ts'
import type { Owner } from '../domain/owner.ts'
import type { ConversationPart } from '../domain/transcript.ts'
import type { Desk } from './desk.ts'

/** Who sits in front of the card, at which conversation, as the signed request says. */
export interface Sitting {
  readonly conversationId: string
  readonly teammate: { readonly id: string; readonly name: string }
  /** What the request itself says of the customer, for as long as nothing better is known. */
  readonly account: () => Account
  /** Intercom's `updated_at` in the request; undefined when it has none. */
  readonly updatedAt: Date | undefined
  /** What the request itself holds of the conversation. */
  readonly parts: () => readonly ConversationPart[]
  /** The newest event the canvas knew of; undefined when the canvas did not say. */
  readonly asOf: string | undefined
  /** True where a program asks on somebody's behalf: what it wrote nobody has looked at. */
  readonly automated?: true
}

/** The sitting teammate as somebody who does something. */
export const actorOf = ({ teammate }: Sitting): Actor => ({
  teammateId: teammate.id,
  name: teammate.name,
})

/** The sitting teammate as an owner, in the team they act for: the case's, if they are in it, else their first. */
export async function ownerOf(
  desk: Desk,
  { teammate }: Sitting,
  preferredTeamId?: string,
): Promise<Owner> {
  const { teams, teammates } = await desk.directory()
  const known = teammates.find(({ id }) => id === teammate.id)
  const teamIds = known?.teamIds ?? []
  const teamId =
    preferredTeamId !== undefined && teamIds.includes(preferredTeamId)
      ? preferredTeamId
      : teamIds[0]
  return {
    teammateId: teammate.id,
    name: known?.name ?? teammate.name,
    team: teams.find(({ id }) => id === teamId),
  }
}
