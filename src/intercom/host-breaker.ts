import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel'
import type { Reply } from './reply.ts'

/** Lets calls to one host through while the host works. */
export type HostBreaker = (call: () => Promise<Reply>) => Promise<Reply>

/** So many calls in a row that the host failed, whoever made them, and it is left alone. */
const FAILURES_IN_A_ROW = 10

/** Then one call tries again, after so many milliseconds. */
const REST_MS = 10_000

/**
 * Stops calling a host that fails, so that effects wait instead of wearing out their attempts. After a rest
 * one call tries for all the others.
 */
export function hostBreaker(restMs = REST_MS): HostBreaker {
  const policy = circuitBreaker(
    handleWhenResult((reply) => isHostFailure(reply as Reply)),
    { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) },
  )
  return async (call) => {
    try {
      return await policy.execute(call)
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) throw error
      return {
        reply: 'not-sent',
        why: 'Intercom fails at the moment',
        until: new Date(Date.now() + restMs),
      }
    }
  }
}

/** One breaker for each host, shared by all workspaces there. */
export function hostBreakers(): (baseUrl: string) => HostBreaker {
  const breakers = new Map<string, HostBreaker>()
  return (baseUrl) => {
    const { host } = new URL(baseUrl)
    const breaker = breakers.get(host) ?? hostBreaker()
    breakers.set(host, breaker)
    return breaker
  }
}

function isHostFailure(reply: Reply): boolean {
  switch (reply.reply) {
    case 'answered':
      return reply.status >= 500
    case 'lost':
      return true
    case 'not-sent':
      return reply.until === undefined
  }
}
