import type { Room } from '../kit/fit.ts'

/** Somebody on our side, with the team they act for. */
export interface PersonView {
  readonly name: string
  readonly team: string | undefined
}

/** A person as they are spoken of: `Mia Chen (Billing)`. */
export function personText({ name, team }: PersonView, room: Room): string {
  const who = room.line(name, 40) || '(no name)'
  const where = room.line(team ?? '', 30)
  return where === '' ? who : `${who} (${where})`
}
