import type { ApiOptions, ReadNow } from '../http/api/routes.ts'
import type { Intercom } from '../intercom/client.ts'
import type { IntercomConversation } from '../intercom/payloads/conversation.ts'
import { type ReadingTools, readConversationJob } from '../jobs/handlers/read-conversation.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import { liveApiKeys, touchApiKey } from '../store/api-keys.ts'
import type { Database } from '../store/database.ts'

/** What the API is made of. */
export interface ApiParts {
  readonly database: Database
  readonly queue: JobQueue
  readonly reading: ReadingTools
  readonly publicUrl: () => string
}

/** Wires the API to the store, the queue and Intercom. */
export function apiOptions({ database, queue, reading, publicUrl }: ApiParts): ApiOptions {
  return {
    now: reading.now,
    publicUrl,
    atDesk: reading.atDesk,
    keys: {
      liveKeys: (workspaceId) =>
        database.withWorkspace(workspaceId, (db) => liveApiKeys(db, workspaceId)),
      used: (workspaceId, keyId) =>
        database.withWorkspace(workspaceId, (db) => touchApiKey(db, workspaceId, keyId)),
    },
    readNow: (workspaceId, conversationId) => readNow(reading, workspaceId, conversationId),
    askForReading: (workspaceId, conversationId) =>
      queue.ask('read-conversation', { workspaceId, conversationId }),
  }
}

/** Does the reading job's work at once, and looks on the way whom the conversation is assigned to. */
async function readNow(
  reading: ReadingTools,
  workspaceId: string,
  conversationId: string,
): Promise<ReadNow> {
  const intercom = await reading.intercomOf(workspaceId)
  if (!intercom) return { outcome: 'failed' }
  const seen: { conversation?: IntercomConversation | undefined } = {}
  const looking: Intercom = {
    ...intercom,
    conversation: async (id) => {
      seen.conversation = await intercom.conversation(id)
      return seen.conversation
    },
  }
  const tools = { ...reading, intercomOf: async () => looking }
  await readConversationJob(tools, { workspaceId, conversationId })
  return seen.conversation?.id === conversationId
    ? { outcome: 'read', assigneeId: seen.conversation.admin_assignee_id }
    : { outcome: 'missing' }
}
