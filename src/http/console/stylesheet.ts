import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

/** Serves the console's one stylesheet; browsers ask each time whether it changed, so a release shows at once. */
export function stylesheet(app: FastifyInstance): void {
  const css = readFileSync(`${import.meta.dirname}/console.css`, 'utf8')
  const etag = `"${createHash('sha256').update(css).digest('base64url').slice(0, 16)}"`
  app.get('/style.css', async (request, reply) => {
    reply.headers({ 'cache-control': 'no-cache', etag })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('text/css; charset=utf-8').send(css)
  })
}
