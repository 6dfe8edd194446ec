import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { assign } from '../changes/assign.ts'
import { changeState } from '../changes/change-state.ts'
import { deleteConversation } from '../changes/delete-conversation.ts'
import { findAdmin, findContact, findConversation } from '../changes/find.ts'
import { redactPart } from '../changes/redact-part.ts'
import { replyAsCustomer } from '../changes/reply-as-customer.ts'
import { replyAsTeammate } from '../changes/reply-as-teammate.ts'
import { startConversation } from '../changes/start-conversation.ts'
import type { Intercom } from '../intercom.ts'
import type { Admin, Conversation } from '../state/state.ts'
import { refuseControl } from './control-error.ts'
import { conversationDetail, conversationSummary } from './conversation-view.ts'

const Words = z.string().trim().min(1).max(50_000)

const NewConversation = z.object({ contactId: z.string(), body: Words })
const Reply = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('teammate'),
    teammateId: z.string(),
    /** May be empty where a card goes out. */
    body: z.string().trim().max(50_000),
    /** The canvas of the app's card that goes out with it. */
    card: z.record(z.string(), z.unknown()).optional(),
  }),
  z.object({ as: z.literal('customer'), body: Words }),
])
const Note = z.object({ teammateId: z.string(), body: Words })
const Assignment = z.object({
  teammateId: z.string(),
  type: z.enum(['admin', 'team']),
  assigneeId: z.string(),
})
const NewState = z.object({
  teammateId: z.string(),
  state: z.enum(['open', 'closed', 'snoozed']),
  snoozedUntil: z.number().int().optional(),
})

/** What a person does to conversations on the page: as a teammate, or as the customer. */
export function conversationControls(app: FastifyInstance, intercom: Intercom): void {
  const { simulation } = intercom
  const show = (conversation: Conversation) => ({
    conversation: conversationDetail(simulation.state, conversation),
  })
  const badBody = (reply: FastifyReply, error: z.ZodError) => {
    const field = error.issues[0]?.path.join('.') || 'body'
    return refuseControl(
      reply,
      400,
      'bad_request',
      `What was sent is not complete: look at ${field}.`,
    )
  }
  const emptyReply = (reply: FastifyReply) =>
    refuseControl(reply, 400, 'bad_request', 'What was sent is not complete: look at body.')
  const noTeammate = (reply: FastifyReply) =>
    refuseControl(reply, 404, 'not_found', 'There is no such teammate.')

  /** A write to one conversation: finds it, checks what was sent, does it, and answers with how it stands now. */
  const onConversation = <Body>(
    path: string,
    schema: z.ZodType<Body>,
    act: (conversation: Conversation, body: Body, reply: FastifyReply) => FastifyReply | undefined,
  ) =>
    app.post<{ Params: { id: string } }>(`/conversations/:id/${path}`, async (request, reply) => {
      const conversation = findConversation(simulation.state, request.params.id)
      if (!conversation)
        return refuseControl(reply, 404, 'not_found', 'There is no such conversation.')
      const sent = schema.safeParse(request.body)
      if (!sent.success) return badBody(reply, sent.error)
      return act(conversation, sent.data, reply) ?? show(conversation)
    })

  const asTeammate = (id: string, reply: FastifyReply, act: (admin: Admin) => void) => {
    const admin = findAdmin(simulation.state, id)
    if (!admin) return noTeammate(reply)
    act(admin)
    return undefined
  }

  app.get('/conversations', async () => ({
    conversations: simulation.state.conversations
      .toSorted((a, b) => b.updated_at - a.updated_at)
      .map((conversation) => conversationSummary(simulation.state, conversation)),
  }))

  app.get<{ Params: { id: string } }>('/conversations/:id', async ({ params }, reply) => {
    const conversation = findConversation(simulation.state, params.id)
    if (!conversation)
      return refuseControl(reply, 404, 'not_found', 'There is no such conversation.')
    return show(conversation)
  })

  app.post('/conversations', async (request, reply) => {
    const sent = NewConversation.safeParse(request.body)
    if (!sent.success) return badBody(reply, sent.error)
    const contact = findContact(simulation.state, sent.data.contactId)
    if (!contact) return refuseControl(reply, 404, 'not_found', 'There is no such customer.')
    return reply.code(201).send(show(startConversation(intercom, contact, sent.data.body)))
  })

  app.delete<{ Params: { id: string } }>('/conversations/:id', async ({ params }, reply) => {
    const conversation = findConversation(simulation.state, params.id)
    if (!conversation)
      return refuseControl(reply, 404, 'not_found', 'There is no such conversation.')
    deleteConversation(intercom, conversation)
    return { deleted: true }
  })

  onConversation('replies', Reply, (conversation, said, reply) => {
    if (said.as === 'teammate') {
      if (said.body === '' && !said.card) return emptyReply(reply)
      return asTeammate(said.teammateId, reply, (admin) =>
        replyAsTeammate(intercom, conversation, {
          kind: 'comment',
          admin,
          body: said.body,
          card: said.card,
        }),
      )
    }
    replyAsCustomer(intercom, conversation, said.body)
    return undefined
  })

  onConversation('notes', Note, (conversation, { teammateId, body }, reply) =>
    asTeammate(teammateId, reply, (admin) =>
      replyAsTeammate(intercom, conversation, { kind: 'note', admin, body }),
    ),
  )

  onConversation(
    'assignment',
    Assignment,
    (conversation, { teammateId, type, assigneeId }, reply) => {
      const by = findAdmin(simulation.state, teammateId)
      if (!by) return noTeammate(reply)
      const { outcome } = assign(intercom, conversation, { type, assigneeId, by })
      if (outcome === 'assigned') return undefined
      return outcome === 'assignee-without-seat'
        ? refuseControl(
            reply,
            400,
            'no_seat',
            'They have no inbox seat, so nothing can be assigned to them.',
          )
        : refuseControl(reply, 404, 'not_found', 'There is nobody to assign this to under that id.')
    },
  )

  onConversation('state', NewState, (conversation, { teammateId, state, snoozedUntil }, reply) =>
    asTeammate(teammateId, reply, (by) =>
      changeState(intercom, conversation, { state, by, snoozedUntil }),
    ),
  )

  onConversation('read', z.object({}), (conversation) => {
    if (conversation.read) return undefined
    conversation.read = true
    simulation.changed('conversation', conversation.id)
    return undefined
  })

  app.post<{ Params: { id: string; partId: string } }>(
    '/conversations/:id/parts/:partId/redaction',
    async ({ params }, reply) => {
      const conversation = findConversation(simulation.state, params.id)
      if (!conversation || redactPart(intercom, conversation, params.partId) === 'no-such-part') {
        return refuseControl(reply, 404, 'not_found', 'There is no such message.')
      }
      return show(conversation)
    },
  )
}
