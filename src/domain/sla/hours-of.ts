import type { Workspace } from '../workspace.ts'
import type { BusinessHours } from './business-hours.ts'
import { DEFAULT_HOURS } from './default-hours.ts'

/** The hours in which a workspace's promises run: Intercom's office hours, or the default ones in its own time zone. */
export function hoursOf({
  officeHours,
  timeZone,
}: Pick<Workspace, 'officeHours' | 'timeZone'>): BusinessHours {
  return officeHours ?? { ...DEFAULT_HOURS, timeZone }
}
