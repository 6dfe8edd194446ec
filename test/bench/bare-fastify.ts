import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { Pool } from 'pg'

/**
 * What the card is measured against: the least a server can do that answers a signed request from
 * Postgres. It checks the signature, parses, asks for one row by its key and sends that row's JSON.
 */
const { DATABASE_URL, SECRET = '', POOL_SIZE } = process.env

const pool = new Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE), pipeline: true })
const app = Fastify({ bodyLimit: 10_000_000 })

app.removeAllContentTypeParsers()
app.addContentTypeParser(
  'application/json',
  { parseAs: 'buffer' },
  (request, body: Buffer, done) => {
    const expected = createHmac('sha256', SECRET).update(body).digest()
    const given = Buffer.from(String(request.headers['x-body-signature']), 'hex')
    const genuine = given.length === expected.length && timingSafeEqual(given, expected)
    if (!genuine) return done(Object.assign(new Error('Unsigned body'), { statusCode: 401 }))
    done(null, JSON.parse(body.toString()))
  },
)

app.post<{ Body: { workspace_id: string; conversation: { id: string } } }>(
  '/',
  async ({ body }, reply) => {
    const { rows } = await pool.query<{ canvas: string }>({
      name: 'stored-canvas',
      text: 'select canvas from stored_canvases where workspace_id = $1 and conversation_id = $2',
      values: [body.workspace_id, body.conversation.id],
    })
    reply.header('content-type', 'application/json; charset=utf-8')
    return rows[0]?.canvas
  },
)

process.once('SIGTERM', () => void app.close().then(() => pool.end()))
await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`ready: http://127.0.0.1:${(app.server.address() as AddressInfo).port}\n`)
