import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { Pool } from 'pg'

/**
 * What receiving webhooks is measured against: the least a server can do that keeps each of them. It checks
 * the signature, parses, inserts one row and answers when that row is on disk.
 */
const { DATABASE_URL, SECRET = '', POOL_SIZE } = process.env

const pool = new Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE), pipeline: true })
const app = Fastify({ bodyLimit: 1_000_000 })

app.removeAllContentTypeParsers()
app.addContentTypeParser(
  'application/json',
  { parseAs: 'buffer' },
  (request, body: Buffer, done) => {
    const expected = createHmac('sha1', SECRET).update(body).digest()
    const given = Buffer.from(String(request.headers['x-hub-signature']).slice(5), 'hex')
    const genuine = given.length === expected.length && timingSafeEqual(given, expected)
    if (!genuine) return done(Object.assign(new Error('Unsigned body'), { statusCode: 401 }))
    done(null, JSON.parse(body.toString()))
  },
)

interface Body {
  readonly app_id: string
  readonly id: string
  readonly topic: string
  readonly created_at: number
  readonly data: { readonly item: { readonly type: string; readonly id: string } }
}

app.post<{ Body: Body }>('/', async ({ body }, reply) => {
  const { item } = body.data
  await pool.query({
    name: 'keep',
    text: 'insert into bare_received values ($1, $2, $3, $4, $5, to_timestamp($6), now()) on conflict do nothing',
    values: [body.app_id, body.id, body.topic, item.type, item.id, body.created_at],
  })
  return reply.code(200).send()
})

process.once('SIGTERM', () => void app.close().then(() => pool.end()))
await app.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`ready: http://127.0.0.1:${(app.server.address() as AddressInfo).port}\n`)
