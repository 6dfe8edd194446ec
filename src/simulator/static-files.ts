import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { extname, join } from 'node:path'
import type { FastifyInstance, FastifyReply } from 'fastify'

const WEB = join(import.meta.dirname, 'web')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Names of files and folders that may be asked for: no dots in front, no way up. */
const SAFE_PATH = /^[a-z0-9][a-z0-9-]*(?:[/.][a-z0-9][a-z0-9-]*)*$/i

/** Nothing but what the simulator itself serves may run or be loaded, pictures in conversations and the app's sheets aside. */
const securityPolicy = (app: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' https: data:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    `form-action ${["'self'", ...app].join(' ')}`,
    `frame-src ${["'self'", ...app].join(' ')}`,
    "frame-ancestors 'none'",
  ].join('; ')

/** Serves the simulator's page. Its TypeScript is sent with the types taken out, so that there is nothing to build. */
export function staticFiles(app: FastifyInstance, appOrigins: () => readonly string[]): void {
  const cache = new Map<string, string | Buffer>()

  const read = async (path: string): Promise<string | Buffer | undefined> => {
    const known = cache.get(path)
    if (known !== undefined) return known
    const file = await readFile(join(WEB, path)).catch(() => undefined)
    if (file === undefined) return undefined
    const served = path.endsWith('.ts') ? stripTypeScriptTypes(file.toString()) : file
    cache.set(path, served)
    return served
  }

  const send = async (reply: FastifyReply, path: string) => {
    const type = CONTENT_TYPES[extname(path)]
    const served = type && SAFE_PATH.test(path) ? await read(path) : undefined
    if (!type || served === undefined) return reply.code(404).type('text/plain').send('Not found')
    return reply
      .headers({
        'content-type': type,
        'content-security-policy': securityPolicy(appOrigins()),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-cache',
      })
      .send(served)
  }

  app.get('/', (_request, reply) => send(reply, 'index.html'))
  app.get<{ Params: { '*': string } }>('/web/*', ({ params }, reply) => send(reply, params['*']))
}
