import { z } from 'zod'
import type { Team, Teammate } from '../../domain/owner.ts'
import { officialTimeZone } from '../../domain/sla/official-time-zone.ts'
import { id, optionalText, someText } from './loose.ts'

/** A teammate as Intercom sends them. Team inboxes also come as admins; only people have an inbox seat or an e-mail. */
export const IntercomAdmin = z.object({
  id,
  type: z.string().nullish(),
  name: optionalText.catch(undefined),
  away_mode_enabled: z.boolean().nullish().catch(false),
  has_inbox_seat: z.boolean().nullish().catch(undefined),
  team_ids: z.array(id).nullish().catch([]),
})

/** A teammate as read from a payload. */
export type IntercomAdmin = z.output<typeof IntercomAdmin>

/** A team as Intercom sends it. */
export const IntercomTeam = z.object({
  id,
  name: someText.catch('Team'),
  admin_ids: z.array(id).nullish().catch([]),
})

/** Who a token belongs to, and the workspace it opens. */
export const IntercomMe = z.object({
  id,
  name: optionalText.catch(undefined),
  /** Only a verified address proves who somebody is: anybody can write another's into their profile. */
  email_verified: z.boolean().nullish().catch(undefined),
  app: z.object({
    id_code: z.string().min(1),
    name: someText.catch('Workspace'),
    region: z.string().catch('US'),
    timezone: z.string().nullish().catch(undefined),
  }),
})

const isPerson = ({ type }: IntercomAdmin) => type !== 'team'

/** Who a token belongs to, as read from a payload. */
export type IntercomMe = z.output<typeof IntercomMe>

/** What a workspace is called and where it is. A time zone nobody knows is shown in UTC. */
export function toDescription({ app: { name, region, timezone } }: IntercomMe): {
  readonly name: string
  readonly region: string
  readonly timeZone: string
} {
  return { name, region, timeZone: officialTimeZone(timezone ?? 'UTC') ?? 'UTC' }
}

/** People and teams with their memberships, whichever side Intercom lists them on. */
export function toDirectory(
  admins: readonly IntercomAdmin[],
  teams: readonly z.output<typeof IntercomTeam>[],
): { readonly teams: Team[]; readonly teammates: Teammate[] } {
  return {
    teams: teams.map(({ id: teamId, name }) => ({ id: teamId, name })),
    teammates: admins.filter(isPerson).map((admin) => ({
      id: admin.id,
      name: admin.name ?? `Teammate ${admin.id}`,
      away: admin.away_mode_enabled ?? false,
      hasInboxSeat: admin.has_inbox_seat ?? true,
      teamIds: [
        ...new Set([
          ...(admin.team_ids ?? []),
          ...teams.filter(({ admin_ids }) => admin_ids?.includes(admin.id)).map((team) => team.id),
        ]),
      ],
    })),
  }
}
