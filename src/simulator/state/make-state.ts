import { CONVERSATIONS } from '../conversations/index.ts'
import { calendarAround } from '../people/calendar.ts'
import { companies } from '../people/companies.ts'
import { contacts } from '../people/contacts.ts'
import { TEAMMATES } from '../people/teammates.ts'
import { TEAMS } from '../people/teams.ts'
import { stageConversation } from './stage-conversation.ts'
import type { SimulatorState } from './state.ts'

const TIME_ZONE = 'America/New_York'

/** The first conversation's id. Like Intercom's: digits, too long for 32 bits. */
const FIRST_CONVERSATION_ID = 215_470_000_000_101

/** Parts and everything made later count from here. */
const FIRST_PART_ID = 99_001

/** Attributes a workspace would have created for an app like this one. */
const ATTRIBUTES = [
  'Case number',
  'Case status',
  'Case owner',
  'Case tier',
  'Case SLA',
  'Handed over',
]

/** A demo workspace as it looks at `now`: people, customers and written conversations. */
export function makeState(workspaceId: string, now: Date): SimulatorState {
  const calendar = calendarAround(now, TIME_ZONE)
  const people = contacts(calendar)
  const state: SimulatorState = {
    format: 1,
    madeAt: calendar.seconds(0),
    nextId: FIRST_PART_ID,
    workspace: {
      id_code: workspaceId,
      name: 'Fernwick (demo)',
      region: 'US',
      timezone: TIME_ZONE,
      created_at: calendar.seconds(-900),
    },
    admins: Object.values(TEAMMATES).map((admin) => ({ ...admin })),
    teams: Object.values(TEAMS).map((team) => ({ ...team })),
    companies: Object.values(companies(calendar)),
    contacts: Object.values(people),
    tags: [],
    conversationAttributes: ATTRIBUTES.map((name, index) => ({
      id: String(4_100 + index),
      name,
      data_type: 'string',
      description: '',
    })),
    conversations: [],
  }
  for (const [index, write] of Object.values(CONVERSATIONS).entries()) {
    const written = write(calendar)
    const id = String(FIRST_CONVERSATION_ID + index)
    state.conversations.push(stageConversation(state, id, written, people[written.contact]))
  }
  return state
}
