import type { FastifyInstance } from 'fastify'
import { WEEKDAYS } from '../../domain/sla/business-hours.ts'
import type { Intercom } from '../intercom.ts'
import { officeHours } from '../time/following-opening.ts'
import type { Operation } from './operations.ts'

const TICKET_TYPES = [
  { id: '9001', name: 'Bug report', category: 'Tracker' },
  { id: '9002', name: 'Refund request', category: 'Customer' },
] as const

const DAY_MINUTES = 24 * 60

/** What a workspace has beside people and conversations, as far as an app for the Inbox reads it. */
export function catalogRoutes(app: FastifyInstance, { simulation }: Intercom): void {
  const on = (operation: Operation) => ({ config: { operation } })

  app.get('/ticket_types', on('ticketTypes.list'), async () => ({
    type: 'list',
    data: TICKET_TYPES.map((type) => ({ type: 'ticket_type', archived: false, ...type })),
  }))

  app.get('/office_hours_schedules', on('officeHours.list'), async () => ({
    type: 'list',
    data: [
      {
        type: 'office_hours_schedule',
        id: '1',
        name: 'Default',
        is_default: true,
        time_zone_name: simulation.state.workspace.timezone,
        time_intervals: timeIntervals(simulation.state.workspace.timezone),
      },
    ],
  }))
}

/** When the office is open, in minutes of the week, which begins on Monday. */
function timeIntervals(timeZone: string) {
  const { week } = officeHours(timeZone)
  return WEEKDAYS.flatMap((day, at) =>
    week[day].map(({ fromMinute, toMinute }) => ({
      start_minute: at * DAY_MINUTES + fromMinute,
      end_minute: at * DAY_MINUTES + toMinute,
    })),
  )
}
