import type { FastifyInstance } from 'fastify'
import type { Intercom } from '../intercom.ts'
import type { Operation } from './operations.ts'

const TICKET_TYPES = [
  { id: '9001', name: 'Bug report', category: 'Tracker' },
  { id: '9002', name: 'Refund request', category: 'Customer' },
] as const

/** Nine to five, Monday to Friday, in minutes of the week. */
const WORKING_DAYS = [0, 1, 2, 3, 4].map((day) => ({
  start_minute: day * 1_440 + 540,
  end_minute: day * 1_440 + 1_020,
}))

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
        time_intervals: WORKING_DAYS,
      },
    ],
  }))
}
