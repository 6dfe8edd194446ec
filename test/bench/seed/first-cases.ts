import { IntercomContact, toAccount } from '../../../src/intercom/payloads/contact.ts'
import { IntercomConversation, toParts } from '../../../src/intercom/payloads/conversation.ts'
import { setUpDesks } from '../../../src/program/desks.ts'
import { readThread } from '../../../src/program/read-thread.ts'
import type { Database } from '../../../src/store/database.ts'
import { keepDirectory } from '../../../src/store/directory.ts'
import { keepWorkspace } from '../../../src/store/workspaces.ts'
import { handOver } from '../../../src/use-cases/hand-over.ts'
import { openCaseFor } from '../../../src/use-cases/open-case.ts'
import { rememberConversation } from '../../../src/use-cases/remember-conversation.ts'
import type { Sitting } from '../../../src/use-cases/sitting.ts'
import { CONTACT, conversationPayload } from '../conversation-payload.ts'
import { COMPLETE_FORM, DIRECTORY, HANDED_OVER, OPENED, TEAMMATE, WORKSPACE_ID } from './world.ts'

/** Makes the workspace with one open case and one that was handed over, the way the program makes them. */
export async function makeFirstCases(database: Database, updatedAt: Date): Promise<void> {
  const now = new Date()
  await database.withWorkspace(WORKSPACE_ID, async (db) => {
    const workspace = { id: WORKSPACE_ID, name: 'Bench', timeZone: 'Europe/Dublin', region: 'EU' }
    await keepWorkspace(db, { ...workspace, sealedToken: '' }, now)
    await keepDirectory(db, WORKSPACE_ID, DIRECTORY, now)
  })
  const atDesk = setUpDesks(database, async () => undefined)
  const {
    handoff_type: type,
    receiver_team: teamId,
    receiver: teammateId,
    ...fields
  } = COMPLETE_FORM
  for (const conversationId of [OPENED, HANDED_OVER]) {
    const read = readPayload(conversationPayload(conversationId, updatedAt))
    await atDesk(WORKSPACE_ID, async (desk) => {
      await rememberConversation(desk, { conversationId, updatedAt, readAt: updatedAt, ...read })
      const sitting: Sitting = {
        conversationId,
        teammate: TEAMMATE,
        account: () => read.account,
        updatedAt,
        parts: () => [],
        asOf: undefined,
      }
      await openCaseFor(desk, sitting)
      if (conversationId === OPENED) return
      const typed = { type, teamId, teammateId, fields, changed: undefined, undrafted: false }
      const { outcome } = await handOver(desk, sitting, typed, { way: 'check' })
      if (outcome !== 'handed-over') throw new Error(`The first handoff was ${outcome}`)
    })
  }
}

/** Reads a conversation payload the way the job does: payload in, reading and draft out. */
export function readPayload(payload: object) {
  const account = toAccount(IntercomContact.parse(CONTACT), undefined)
  const conversation = IntercomConversation.parse(payload)
  return { account, ...readThread(conversation.id, toParts(conversation), account) }
}
