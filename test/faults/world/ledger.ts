import { type Heard, RECEIVERS_WORDS } from './talk.ts'

/** One write that the fake Intercom has carried out, whatever it answered. */
export interface StoredWrite {
  readonly workspaceId: string
  readonly conversationId: string
  readonly artefact:
    | { readonly kind: 'note'; readonly reference: string; readonly isAlert: boolean }
    | { readonly kind: 'assignment'; readonly to: 'admin' | 'team'; readonly assigneeId: string }
    | { readonly kind: 'message'; readonly words: string }
    | { readonly kind: 'attributes' | 'other' }
}

/** What the fake Intercom knows happened, kept apart from anything Baton says. */
export interface Ledger {
  readonly writes: readonly StoredWrite[]
  /** What was seen of conversations and said to customers, in order. */
  readonly talk: readonly Heard[]
  /** Notes that Baton was shown a conversation, in these words. */
  readonly look: (workspaceId: string, conversationId: string, shown: string) => void
  /** Notes that the receiver of a case wrote to its customer. */
  readonly reply: (workspaceId: string, conversationId: string) => void
  /** Notes the write of a request that was carried out; reading changes nothing. */
  readonly note: (workspaceId: string, method: string, path: string, body: string) => void
}

/** An empty ledger. */
export function openLedger(): Ledger {
  const writes: StoredWrite[] = []
  const talk: Heard[] = []
  const hear = (
    workspaceId: string,
    conversationId: string,
    what: Heard['what'],
    showsReply = false,
  ) => talk.push({ workspaceId, conversationId, what, showsReply, atMs: performance.now() })
  return {
    writes,
    talk,
    look: (workspaceId, conversationId, shown) => {
      hear(workspaceId, conversationId, 'look', shown.includes(RECEIVERS_WORDS))
    },
    reply: (workspaceId, conversationId) => {
      hear(workspaceId, conversationId, 'reply')
    },
    note: (workspaceId, method, path, body) => {
      const conversationId = /^\/conversations\/([^/]+)/.exec(path)?.[1]
      if (method === 'GET' || conversationId === undefined || !/^\d+$/.test(conversationId)) return
      const artefact = artefactOf(method, body)
      writes.push({ workspaceId, conversationId, artefact })
      if (artefact.kind === 'message') hear(workspaceId, conversationId, 'message')
    },
  }
}

/** How the note begins that tells a person here of a customer who waits too long. */
const ALERT = /the customer is still waiting/

function artefactOf(method: string, body: string): StoredWrite['artefact'] {
  if (method === 'PUT') return { kind: 'attributes' }
  const sent = JSON.parse(body) as Readonly<Record<string, unknown>>
  const { message_type: type } = sent
  if (type === 'note') {
    const body = String(sent.body)
    const reference = /Ref ([\w-]+)/.exec(body)?.[1] ?? ''
    return { kind: 'note', reference, isAlert: ALERT.test(body) }
  }
  if (type === 'comment') return { kind: 'message', words: String(sent.body) }
  if (type !== 'assignment') return { kind: 'other' }
  const to = sent.type === 'team' ? 'team' : 'admin'
  return { kind: 'assignment', to, assigneeId: String(sent.assignee_id) }
}
