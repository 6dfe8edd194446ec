import type { FastifyReply, FastifyRequest } from 'fastify'
import { type RateAllowance, rateLimit } from '../rate-limit.ts'
import { plainPage } from './plain-page.ts'

/**
 * What one address may ask for: an office that installs and signs in all day stays far below it, and each request
 * costs us a row or a call to Intercom.
 */
const ALLOWANCE: RateAllowance = { burst: 120, perMinute: 60 }

/** Holds up whoever asks for installs faster than people do: undefined for everybody else. */
export function slowDown(
  now: () => Date,
): (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined {
  const secondsToWait = rateLimit(ALLOWANCE, now)
  return (request, reply) => {
    const wait = secondsToWait(addressOf(request))
    return wait > 0 ? plainPage(reply.header('retry-after', wait), 429, TOO_MANY) : undefined
  }
}

/** Behind Fly's proxy the visitor's own address stands in a header; where there is no proxy, lying in it gains nothing but a count of one's own. */
function addressOf({ headers, ip }: FastifyRequest): string {
  const named = headers['fly-client-ip']
  return typeof named === 'string' && named.length <= LONGEST_ADDRESS ? named : ip
}

/** An IPv6 address with an IPv4 one at its end, in characters. */
const LONGEST_ADDRESS = 45

const TOO_MANY = {
  title: 'Please try again in a minute',
  words:
    'This address has asked for a lot of installs at once. Nothing was changed in your workspace.',
  links: [{ href: '/install', label: 'Start again' }],
}
