import type { FastifyInstance } from 'fastify'
import { isPoisoned } from './poisoned.ts'
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
 * @param schemes how it may be signed: one of them is enough
 * @param maxBytes larger bodies are refused unread
 * @param read what becomes the request's body; never throws
 */
export function acceptSignedJson(
  app: FastifyInstance,
  secrets: readonly string[],
  schemes: SignatureScheme | readonly SignatureScheme[],
  maxBytes: number,
  read: (body: Buffer) => unknown = readObject,
): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: maxBytes },
    (request, body: Buffer, done) => {
      const signed = [schemes]
        .flat()
        .some((scheme) => isSigned(body, request.headers[scheme.header], secrets, scheme))
      if (!signed) {
        return done(new UnsignedError('Unsigned body'))
      }
      done(null, read(body))
    },
  )
  // A request without a body never meets a parser, so it is refused here.
  app.addHook('preHandler', async (request) => {
    if (request.method === 'POST' && request.body === undefined) throw new UnsignedError('No body')
  })
}

/** The JSON object of a body that was found genuine; `UNREADABLE` where it is none, or holds keys that could do harm. */
export function readObject(body: Buffer): object | typeof UNREADABLE {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    return isObject && !isPoisoned(parsed) ? parsed : UNREADABLE
  } catch {
    return UNREADABLE
  }
}
