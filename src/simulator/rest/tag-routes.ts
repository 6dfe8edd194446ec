import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findAdmin, findConversation } from '../changes/find.ts'
import { type Intercom, settle } from '../intercom.ts'
import { tagNamed } from '../state/tag-named.ts'
import type { Operation } from './operations.ts'
import { refuse } from './refuse.ts'
import { Id } from './sent-values.ts'

const Tagging = z.object({ id: Id, admin_id: Id })
const NewTag = z.object({ name: z.string().trim().min(1) })
const NewAttribute = z.object({
  name: z.string().trim().min(1).max(190),
  data_type: z.enum([
    'string',
    'integer',
    'list',
    'decimal',
    'boolean',
    'datetime',
    'relationship',
    'files',
  ]),
  description: z.string().default(''),
})

/** Tags, and the conversation attributes that exist. */
export function tagRoutes(app: FastifyInstance, intercom: Intercom): void {
  const { simulation } = intercom
  const on = (operation: Operation) => ({ config: { operation } })

  app.get('/tags', on('tags.list'), async () => ({
    type: 'list',
    data: simulation.state.tags.map((tag) => ({ type: 'tag', ...tag })),
  }))

  app.post('/tags', on('tags.create'), async ({ body }, reply) => {
    const asked = NewTag.safeParse(body)
    if (!asked.success) return refuse(reply, 400, 'parameter_missing', 'name is required', 'name')
    const tag = tagNamed(simulation.state, asked.data.name)
    simulation.changed('conversation')
    return { type: 'tag', ...tag }
  })

  app.post<{ Params: { id: string } }>(
    '/conversations/:id/tags',
    on('conversations.tag'),
    async ({ params, body }, reply) => {
      const asked = Tagging.safeParse(body)
      if (!asked.success)
        return refuse(reply, 400, 'parameter_invalid', 'id and admin_id are required')
      const { state } = simulation
      const conversation = findConversation(state, params.id)
      const tag = state.tags.find(({ id }) => id === asked.data.id)
      if (!conversation) return refuse(reply, 404, 'not_found', 'Resource Not Found')
      if (!findAdmin(state, asked.data.admin_id))
        return refuse(reply, 404, 'admin_not_found', 'Admin not found')
      if (!tag) return refuse(reply, 404, 'tag_not_found', 'Tag not found')
      if (!conversation.tag_ids.includes(tag.id)) {
        conversation.tag_ids.push(tag.id)
        settle(intercom, conversation, 'conversation_part.tag.created', [])
      }
      return { type: 'tag', ...tag }
    },
  )

  app.delete<{ Params: { id: string; tagId: string } }>(
    '/conversations/:id/tags/:tagId',
    on('conversations.untag'),
    async ({ params }, reply) => {
      const conversation = findConversation(simulation.state, params.id)
      const tag = simulation.state.tags.find(({ id }) => id === params.tagId)
      if (!conversation || !tag) return refuse(reply, 404, 'not_found', 'Resource Not Found')
      conversation.tag_ids = conversation.tag_ids.filter((id) => id !== tag.id)
      simulation.changed('conversation', conversation.id)
      return { type: 'tag', ...tag }
    },
  )

  app.get('/conversations/attributes', on('conversations.attributes'), async () => ({
    type: 'list',
    data: simulation.state.conversationAttributes.map((attribute) => ({
      type: 'conversation_attribute',
      ...attribute,
    })),
  }))

  app.post('/conversations/attributes', on('conversations.attributes'), async ({ body }, reply) => {
    const asked = NewAttribute.safeParse(body)
    if (!asked.success)
      return refuse(reply, 400, 'parameter_invalid', 'name or data_type is invalid')
    const { conversationAttributes: known } = simulation.state
    if (known.some(({ name }) => name === asked.data.name)) {
      return refuse(reply, 400, 'parameter_invalid', `'${asked.data.name}' already exists`, 'name')
    }
    const attribute = { id: simulation.nextId(), ...asked.data }
    known.push(attribute)
    simulation.changed('conversation')
    return { type: 'conversation_attribute', ...attribute }
  })
}
