import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Intercom } from '../intercom.ts'
import { conversationJson } from '../wire/conversation-json.ts'
import { Pagination, pageOf } from './pages.ts'
import { refuse } from './refuse.ts'
import { fits, type Query, SearchQuery } from './search-query.ts'

const Search = z.object({ query: SearchQuery, pagination: Pagination.optional() })

/** Lists and searches of conversations: newest change first, without their parts. */
export function conversationListRoutes(app: FastifyInstance, { simulation }: Intercom): void {
  const list = (query: Query | undefined, asked: z.infer<typeof Pagination>) => {
    const { state } = simulation
    const found = state.conversations
      .toSorted((a, b) => b.updated_at - a.updated_at || (a.id < b.id ? -1 : 1))
      .map((conversation) => conversationJson(state, conversation))
      .filter((conversation) => !query || fits(query, conversation))
    const page = pageOf(found, asked)
    return (
      page && {
        type: 'conversation.list',
        pages: page.pages,
        total_count: found.length,
        conversations: page.entries,
      }
    )
  }

  app.get(
    '/conversations',
    { config: { operation: 'conversations.list' } },
    async (request, reply) => {
      const asked = Pagination.safeParse(request.query)
      if (!asked.success)
        return refuse(reply, 400, 'parameter_invalid', 'per_page is invalid', 'per_page')
      return list(undefined, asked.data) ?? invalidCursor(reply)
    },
  )

  app.post(
    '/conversations/search',
    { config: { operation: 'conversations.search' } },
    async ({ body }, reply) => {
      const asked = Search.safeParse(body)
      if (!asked.success) {
        const issue = asked.error.issues[0]
        const field = issue?.path.join('.') ?? 'query'
        return refuse(reply, 400, 'parameter_invalid', `${field} is invalid`, field)
      }
      const { query, pagination } = asked.data
      return list(query, pagination ?? Pagination.parse({})) ?? invalidCursor(reply)
    },
  )
}

function invalidCursor(reply: Parameters<typeof refuse>[0]) {
  return refuse(reply, 400, 'client_error', 'Invalid starting_after param')
}
