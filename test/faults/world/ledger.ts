/** One write that the fake Intercom has carried out, whatever it answered. */
export interface StoredWrite {
  readonly workspaceId: string
  readonly conversationId: string
  readonly artefact:
    | { readonly kind: 'note'; readonly reference: string }
    | { readonly kind: 'assignment'; readonly to: 'admin' | 'team'; readonly assigneeId: string }
    | { readonly kind: 'attributes' | 'message' | 'other' }
}

/** What the fake Intercom knows happened, kept apart from anything Baton says. */
export interface Ledger {
  readonly writes: readonly StoredWrite[]
  /** Notes the write of a request that was carried out; reading changes nothing. */
  readonly note: (workspaceId: string, method: string, path: string, body: string) => void
}

/** An empty ledger. */
export function openLedger(): Ledger {
  const writes: StoredWrite[] = []
  return {
    writes,
    note: (workspaceId, method, path, body) => {
      const conversationId = /^\/conversations\/([^/]+)/.exec(path)?.[1]
      if (method === 'GET' || conversationId === undefined || !/^\d+$/.test(conversationId)) return
      writes.push({ workspaceId, conversationId, artefact: artefactOf(method, body) })
    },
  }
}

function artefactOf(method: string, body: string): StoredWrite['artefact'] {
  if (method === 'PUT') return { kind: 'attributes' }
  const sent = JSON.parse(body) as Readonly<Record<string, unknown>>
  const { message_type: type } = sent
  if (type === 'note') {
    return { kind: 'note', reference: /Ref ([\w-]+)/.exec(String(sent.body))?.[1] ?? '' }
  }
  if (type === 'comment') return { kind: 'message' }
  if (type !== 'assignment') return { kind: 'other' }
  const to = sent.type === 'team' ? 'team' : 'admin'
  return { kind: 'assignment', to, assigneeId: String(sent.assignee_id) }
}
