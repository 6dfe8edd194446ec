import type { Admin, Company, Contact, Conversation, SimulatorState, Team } from '../state/state.ts'

/** The conversation of that id, if it exists. */
export function findConversation(state: SimulatorState, id: string): Conversation | undefined {
  return state.conversations.find((conversation) => conversation.id === id)
}

/** The teammate of that id, if they exist. */
export function findAdmin(state: SimulatorState, id: string): Admin | undefined {
  return state.admins.find((admin) => admin.id === id)
}

/** The team of that id, if it exists. */
export function findTeam(state: SimulatorState, id: string): Team | undefined {
  return state.teams.find((team) => team.id === id)
}

/** The customer of that id, if they exist. */
export function findContact(state: SimulatorState, id: string): Contact | undefined {
  return state.contacts.find((contact) => contact.id === id)
}

/** The company of that id, if it exists. */
export function findCompany(state: SimulatorState, id: string | null): Company | undefined {
  return state.companies.find((company) => company.id === id)
}

/** The customer of a conversation. */
export function contactOf(state: SimulatorState, conversation: Conversation): Contact {
  const contact = findContact(state, conversation.contact_id)
  if (!contact) throw new Error(`Conversation ${conversation.id} has no contact`)
  return contact
}
