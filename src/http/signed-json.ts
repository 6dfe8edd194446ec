import type { FastifyInstance } from 'fastify'
import { isSigned, type SignatureScheme } from './signature.ts'

/** A signed request whose bytes are not a JSON object: genuine, but nothing to read. */
export const UNREADABLE = Symbol('a signed body that is not a JSON object')

/** An unsigned or wrongly signed request. Nothing of it was parsed. */
class UnsignedError extends Error {
  readonly statusCode = 401
}

/**
 * From here on, every body of this plugin's scope must be signed, and is parsed only then.
 * What is signed but no JSON object becomes `UNREADABLE`: the route decides what a person sees.
 *
 * @param maxBytes larger bodies are refused unread
 */
export function acceptSignedJson(
  app: FastifyInstance,
  secrets: readonly string[],
  scheme: SignatureScheme,
  maxBytes: number,
): void {
  // Fastify's own parser refuses keys that would poison a prototype.
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: maxBytes },
    (request, body: Buffer, done) => {
      if (!isSigned(body, request.headers[scheme.header], secrets, scheme)) {
        return done(new UnsignedError('Unsigned body'))
      }
      void parseJson(request, body.toString('utf8'), (error, parsed: unknown) =>
        done(null, error || !isObject(parsed) ? UNREADABLE : parsed),
      )
    },
  )
  // A request without a body never meets a parser, so it is refused here.
  app.addHook('preHandler', async (request) => {
    if (request.method === 'POST' && request.body === undefined) throw new UnsignedError('No body')
  })
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
