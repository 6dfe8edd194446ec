import type {
  Bootstrap,
  CanvasCall,
  CanvasExchange,
  ClockMove,
  ClockView,
  ControlError,
  ConversationDetail,
  ConversationSummary,
  Fault,
  Faults,
  Insertion,
  InsertionStep,
  MessengerCardView,
  MessengerPlace,
  MessengerUse,
  SheetSubmit,
} from '../control-api.ts'

interface OneConversation {
  readonly conversation: ConversationDetail
}

/** Everything the page asks of the simulator. Each fails with a sentence that can be shown as it is. */
export const control = {
  bootstrap: () => ask<Bootstrap>('/bootstrap'),
  conversations: async () =>
    (await ask<{ conversations: ConversationSummary[] }>('/conversations')).conversations,
  conversation: (id: string) => one(ask<OneConversation>(conversationPath(id))),
  markRead: (id: string) => one(ask<OneConversation>(`${conversationPath(id)}/read`, {})),
  replyAsTeammate: (id: string, teammateId: string, body: string, card?: unknown) =>
    one(ask(`${conversationPath(id)}/replies`, { as: 'teammate', teammateId, body, card })),
  replyAsCustomer: (id: string, body: string) =>
    one(ask(`${conversationPath(id)}/replies`, { as: 'customer', body })),
  note: (id: string, teammateId: string, body: string) =>
    one(ask(`${conversationPath(id)}/notes`, { teammateId, body })),
  assign: (id: string, teammateId: string, type: 'admin' | 'team', assigneeId: string) =>
    one(ask(`${conversationPath(id)}/assignment`, { teammateId, type, assigneeId })),
  setState: (id: string, teammateId: string, state: 'open' | 'closed') =>
    one(ask(`${conversationPath(id)}/state`, { teammateId, state })),
  redact: (id: string, partId: string) =>
    one(ask(`${conversationPath(id)}/parts/${encodeURIComponent(partId)}/redaction`, {})),
  startConversation: (contactId: string, body: string) =>
    one(ask('/conversations', { contactId, body })),
  setAway: (teammateId: string, away: boolean) =>
    ask<unknown>(`/teammates/${encodeURIComponent(teammateId)}/away`, { away }),
  faults: () => ask<Faults>('/faults'),
  addFault: (fault: Fault) => ask<Faults>('/faults', fault),
  clearFaults: () => ask<Faults>('/faults', undefined, 'DELETE'),
  callCanvas: (call: CanvasCall) => ask<CanvasExchange>('/canvas', call),
  seeCard: (at: MessengerPlace) => ask<MessengerCardView>('/messenger/views', at),
  useCard: (use: MessengerUse) => ask<MessengerCardView>('/messenger/submits', use),
  openSheet: (use: MessengerUse) => ask<{ intercom_data: string }>('/messenger/sheets', use),
  submitSheet: (sent: SheetSubmit) => ask<MessengerCardView>('/messenger/sheet-submits', sent),
  insert: (insertion: Insertion) => ask<InsertionStep>('/messenger/insertions', insertion),
  speak: (contactId: string, language: string) =>
    ask<unknown>(`/contacts/${encodeURIComponent(contactId)}/language`, { language }),
  clock: () => ask<ClockView>('/clock'),
  moveClock: (move: ClockMove) => ask<ClockView>('/clock', move),
  reset: () => ask<{ version: number }>('/reset', {}),
}

function conversationPath(id: string): string {
  return `/conversations/${encodeURIComponent(id)}`
}

async function one(answer: Promise<OneConversation>): Promise<ConversationDetail> {
  return (await answer).conversation
}

async function ask<Answer>(
  path: string,
  body?: unknown,
  method: 'GET' | 'POST' | 'DELETE' = body === undefined ? 'GET' : 'POST',
): Promise<Answer> {
  const write = {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }
  const answer = await fetch(
    `/simulator/api${path}`,
    body === undefined ? { method } : write,
  ).catch(() => {
    throw new Error('The simulator does not answer. Is it still running?')
  })
  const said: Answer | ControlError = await answer.json().catch(() => {
    throw new Error(`The simulator answered ${answer.status} without JSON.`)
  })
  if (isRefusal(said)) throw new Error(said.error.message)
  if (!answer.ok) throw new Error(`The simulator answered ${answer.status}. Please try again.`)
  return said
}

function isRefusal(said: unknown): said is ControlError {
  if (typeof said !== 'object' || said === null || !('error' in said)) return false
  return typeof said.error === 'object' && said.error !== null && 'message' in said.error
}
