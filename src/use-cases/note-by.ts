import type { SupportCase } from '../domain/case.ts'
import type { Desk } from './desk.ts'

/**
 * Who writes a note that the owner of a case is to see, by Intercom's id: whoever handed it over, because Intercom
 * tells nobody of what they write themselves; else the owner.
 */
export async function noteBy(desk: Desk, { id, owner }: SupportCase): Promise<string> {
  const handoff = await desk.latestHandoff(id)
  const sender = handoff?.from.teammateId ?? owner.teammateId
  const { teammates } = await desk.directory()
  return teammates.some(({ id: known }) => known === sender) ? sender : owner.teammateId
}
