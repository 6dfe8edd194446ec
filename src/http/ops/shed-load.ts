import type { FastifyInstance } from 'fastify'
import { inboxRequestOf } from '../canvas-kit/inbound.ts'
import { answeringOf, readMessengerRequest } from '../canvas-kit/messenger/inbound.ts'
import { showCustomerTrouble } from '../canvas-kit/messenger/show/trouble.ts'
import { showTrouble } from '../canvas-kit/show/trouble.ts'
import { showRefusal } from '../canvas-kit/wishes/show-answer.ts'
import { UNREADABLE } from '../signed-json.ts'

/** How hard the process has it at this moment. */
export interface Strain {
  /** How late the event loop is, in milliseconds. */
  readonly loopDelayMs: number
  /** Share of the time in which the event loop is busy, 0 to 1. */
  readonly busyShare: number
  /** Requests that wait for a connection to PostgreSQL. */
  readonly waitingForDatabase: number
}

/** What decides that there is too much to do. */
export interface LoadOptions {
  readonly strain: () => Strain
  /** Hears what was turned away: a page, or a card. */
  readonly onShed: (kind: 'page' | 'card') => void
}

/** Pages and the API go first: whoever asked can ask again. Late enough to be felt, far from harm. */
const PAGES_STOP_AT: Strain = { loopDelayMs: 150, busyShare: 0.97, waitingForDatabase: 50 }

/**
 * Cards go next. By then one would come after a second or more, and the seconds it took would be missing where
 * a notification has to be kept. Busy all the time alone is no reason: then a card is a little late.
 */
const CARDS_STOP_AT: Strain = { loopDelayMs: 500, busyShare: 1, waitingForDatabase: 500 }

/**
 * A card that took this long only to be read, in milliseconds, has used up what it may take: the teammate sees
 * an empty place meanwhile, and Intercom gives up after about 10 s.
 */
const CARD_LATE_MS = 2_000

/** A page that was turned away may come again after this many seconds. */
const RETRY_AFTER_SECONDS = 5

const BUSY = 'Baton has too much to do at this moment.'

/** Never turned away: notifications, which Intercom sends once more at most, its other signed calls, and the platform's. */
const ALWAYS_SERVED = [
  '/webhooks/',
  '/intercom/',
  '/oauth/',
  '/healthz',
  '/readyz',
  '/metrics',
  // They ask nobody, and what they answer stays in a message for good.
  '/canvas/messenger/initialize',
  '/canvas/messenger/configure',
  // A page for people, which turns away who asks too much by itself.
  '/canvas/messenger/sheet',
  // It stands in for Intercom, and half a page of it is none: one file turned away leaves it empty.
  '/simulator',
]

/** Answered without a canvas around the content. */
const LIVE = '/canvas/messenger/live'

/** What a page over the Messenger handed over: the card says what became of it. */
const SHEET_SUBMIT = '/canvas/messenger/sheet/submit'

const CUSTOMER_CARDS = [LIVE, SHEET_SUBMIT, '/canvas/messenger/submit']

/**
 * Turns requests away under overload, the least important first, so that notifications are kept as long as
 * PostgreSQL takes them. A card still is a canvas with status 200, which says so and keeps what was typed.
 * Call before any route is added.
 */
export function shedLoad(app: FastifyInstance, { strain, onShed }: LoadOptions): void {
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    if (kindOf(routeOptions.url) !== 'page' || !isOver(strain(), PAGES_STOP_AT)) return
    onShed('page')
    return reply
      .code(503)
      .header('retry-after', RETRY_AFTER_SECONDS)
      .send({ status: 503, error: 'too busy' })
  })

  // After the signature was checked and the body read: an answer with a canvas is for Intercom alone.
  app.addHook('preHandler', async ({ routeOptions, body }, reply) => {
    const kind = kindOf(routeOptions.url)
    if (kind !== 'card' && kind !== 'customer-card') return
    if (reply.elapsedTime < CARD_LATE_MS && !isOver(strain(), CARDS_STOP_AT)) return
    onShed('card')
    if (kind === 'card') {
      const request = inboxRequestOf(body)
      return reply.send(showTrouble(request === UNREADABLE ? undefined : request, BUSY))
    }
    return reply.send(busyForCustomer(routeOptions.url, body))
  })
}

function kindOf(route = ''): 'page' | 'card' | 'customer-card' | 'served' {
  if (route.startsWith('/canvas/inbox/')) return 'card'
  if (CUSTOMER_CARDS.includes(route)) return 'customer-card'
  return ALWAYS_SERVED.some((path) => route.startsWith(path)) ? 'served' : 'page'
}

/** A customer is not told of our load: that nothing is lost, in their language. */
function busyForCustomer(route: string | undefined, body: unknown) {
  const request = readMessengerRequest(body)
  if (route === SHEET_SUBMIT) return showRefusal('changed-meanwhile', answeringOf(request))
  const answer = showCustomerTrouble(request)
  return route === LIVE ? { content: answer.canvas.content } : answer
}

const isOver = (now: Strain, limit: Strain) =>
  now.loopDelayMs > limit.loopDelayMs ||
  now.busyShare > limit.busyShare ||
  now.waitingForDatabase > limit.waitingForDatabase
