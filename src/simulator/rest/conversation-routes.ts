import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { findConversation } from '../changes/find.ts'
import { redactPart } from '../changes/redact-part.ts'
import type { Intercom } from '../intercom.ts'
import type { Conversation } from '../state/state.ts'
import { conversationJson } from '../wire/conversation-json.ts'
import { manageConversation } from './manage-conversation.ts'
import type { Operation } from './operations.ts'
import { refuse } from './refuse.ts'
import { replyToConversation } from './reply-to-conversation.ts'
import { Id, Value } from './sent-values.ts'

const Update = z.object({
  read: z.boolean().optional(),
  title: z.string().nullish(),
  custom_attributes: z.record(z.string(), Value).optional(),
})

const Redaction = z.union([
  z.object({ conversation_id: Id, conversation_part_id: Id }),
  z.object({ conversation_id: Id, source_id: Id }),
])

/** One conversation: read it, change it, write in it. */
export function conversationRoutes(app: FastifyInstance, intercom: Intercom): void {
  const { simulation } = intercom
  const on = (operation: Operation) => ({ config: { operation } })
  type ById = { Params: { id: string }; Querystring: { display_as?: string } }

  const whole = (conversation: Conversation, displayAs?: string) =>
    conversationJson(simulation.state, conversation, {
      format: displayAs === 'plaintext' ? 'plaintext' : 'html',
      parts: conversation.parts,
    })
  const missing = (reply: FastifyReply) => refuse(reply, 404, 'not_found', 'Resource Not Found')

  app.get<ById>(
    '/conversations/:id',
    on('conversations.find'),
    async ({ params, query }, reply) => {
      const conversation = findConversation(simulation.state, params.id)
      return conversation ? whole(conversation, query.display_as) : missing(reply)
    },
  )

  app.put<ById>(
    '/conversations/:id',
    on('conversations.update'),
    async ({ params, body }, reply) => {
      const conversation = findConversation(simulation.state, params.id)
      if (!conversation) return missing(reply)
      const asked = Update.safeParse(body)
      if (!asked.success) return refuse(reply, 400, 'parameter_invalid', 'The body is not valid')
      const { read, title, custom_attributes: attributes = {} } = asked.data
      const known = new Set(simulation.state.conversationAttributes.map(({ name }) => name))
      const unknown = Object.keys(attributes).find((name) => !known.has(name))
      if (unknown !== undefined) {
        const message = `Custom attribute '${unknown}' does not exist`
        return refuse(reply, 400, 'parameter_invalid', message, 'custom_attributes')
      }
      if (read !== undefined) conversation.read = read
      if (title !== undefined) conversation.title = title
      Object.assign(conversation.custom_attributes, attributes)
      conversation.updated_at = simulation.seconds()
      simulation.changed('conversation', conversation.id)
      return whole(conversation)
    },
  )

  app.post<ById>(
    '/conversations/:id/reply',
    on('conversations.reply'),
    async ({ params, body }, reply) => {
      const conversation = findConversation(simulation.state, params.id)
      if (!conversation) return missing(reply)
      const refusal = replyToConversation(intercom, conversation, body)
      return refusal ? refuse(reply, ...refusal) : whole(conversation)
    },
  )

  app.post<ById>(
    '/conversations/:id/parts',
    on('conversations.manage'),
    async ({ params, body }, reply) => {
      const conversation = findConversation(simulation.state, params.id)
      if (!conversation) return missing(reply)
      const refusal = manageConversation(intercom, conversation, body)
      return refusal ? refuse(reply, ...refusal) : whole(conversation)
    },
  )

  app.post('/conversations/redact', on('conversations.redact'), async ({ body }, reply) => {
    const asked = Redaction.safeParse(body)
    if (!asked.success) return refuse(reply, 400, 'parameter_invalid', 'Name a part or the source')
    const conversation = findConversation(simulation.state, asked.data.conversation_id)
    if (!conversation) return missing(reply)
    const partId =
      'source_id' in asked.data ? asked.data.source_id : asked.data.conversation_part_id
    if (redactPart(intercom, conversation, partId) === 'no-such-part') return missing(reply)
    return whole(conversation)
  })
}
