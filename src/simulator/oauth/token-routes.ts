import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { refuse } from '../rest/refuse.ts'
import type { TokenBook } from './token-book.ts'

const Exchange = z.object({
  code: z.string().min(1),
  client_id: z.string().min(1),
  client_secret: z.string(),
})

/** Where an app turns the code its browser came back with into a token. Form-encoded or JSON, as with Intercom. */
export async function tokenRoutes(
  app: FastifyInstance,
  { tokens, clientSecret }: { readonly tokens: TokenBook; readonly clientSecret: string },
): Promise<void> {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 10_000 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.post('/auth/eagle/token', async ({ body }, reply) => {
    const asked = Exchange.safeParse(body)
    const token =
      asked.success && asked.data.client_secret === clientSecret
        ? tokens.redeem(asked.data.code)
        : undefined
    if (token === undefined) return refuse(reply, 401, 'unauthorized', 'Unauthorized Code')
    return { token_type: 'Bearer', token, access_token: token }
  })
}
