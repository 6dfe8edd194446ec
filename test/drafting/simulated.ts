import type { Account } from '../../src/domain/account.ts'
import type { ThreadRead } from '../../src/domain/thread-read.ts'
import { IntercomCompany, IntercomContact, toAccount } from '../../src/intercom/payloads/contact.ts'
import { IntercomConversation, toParts } from '../../src/intercom/payloads/conversation.ts'
import { readThread } from '../../src/program/read-thread.ts'
import { CONVERSATIONS } from '../../src/simulator/conversations/index.ts'
import { makeState } from '../../src/simulator/state/make-state.ts'
import { companyJson } from '../../src/simulator/wire/company-json.ts'
import { contactJson } from '../../src/simulator/wire/contact-json.ts'
import { conversationJson } from '../../src/simulator/wire/conversation-json.ts'

/** A simulator conversation by its name. */
export type SimulatedName = keyof typeof CONVERSATIONS

/** A simulator conversation as the program reads it, with the account it came from. */
export interface Simulated extends ThreadRead {
  readonly account: Account
}

const WORKSPACE = 'demo_acme'

/** A list, not a guess: every written conversation of the simulator. */
export const SIMULATED_NAMES = Object.keys(CONVERSATIONS) as readonly SimulatedName[]

/** Every simulator conversation, read on that day the way the job reads it: over the wire, then drafted. */
export function simulatedOn(now: Date): Readonly<Record<SimulatedName, Simulated>> {
  const state = makeState(WORKSPACE, now)
  const read = state.conversations.map((conversation, index) => {
    const contact = state.contacts.find(({ id }) => id === conversation.contact_id)
    if (!contact) throw new Error(`Nobody wrote ${conversation.id}`)
    const company = state.companies.find(({ id }) => id === contact.company_id)
    const account = toAccount(
      IntercomContact.parse(contactJson(state, contact)),
      company && IntercomCompany.parse(companyJson(company, WORKSPACE)),
    )
    const sent = conversationJson(state, conversation, { parts: conversation.parts })
    const parts = toParts(IntercomConversation.parse(sent))
    return [SIMULATED_NAMES[index], { account, ...readThread(conversation.id, parts, account) }]
  })
  return Object.fromEntries(read)
}
