import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DeliveryView } from '../control-api.ts'
import type { Simulation } from '../simulation.ts'
import { hubSignature, wireJson } from '../wire/signed-body.ts'
import type { Deliveries } from './deliveries.ts'
import type { Notice } from './notice.ts'
import { noticeItem, notificationJson } from './notification-json.ts'

/** Intercom waits this long for an answer. */
const ANSWER_WITHIN_MS = 5_000

/** Where webhooks go and how they are signed. */
export interface SenderOptions {
  /** Undefined sends nothing. Asked again for the retry. */
  readonly url: () => string | undefined
  readonly clientSecret: string
  /** The wait before the one retry: a minute with Intercom, shorter here. */
  readonly retryAfterMs: number
  readonly deliveries: Deliveries
  /** Hears of a notification that could not even be written. */
  readonly failed: (error: unknown) => void
}

/** Tells the app about changes, in the background. */
export interface Sender {
  readonly notify: (notice: Notice) => void
  /** Gives up whatever is under way and waits until nothing is. */
  readonly stop: () => Promise<void>
}

/** Makes a sender. The notification is written down at once, so it says how things stood then. */
export function webhookSender(simulation: Simulation, options: SenderOptions): Sender {
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()

  const deliver = async (notice: Notice) => {
    const now = simulation.seconds()
    const envelope = {
      id: `notif_${randomUUID()}`,
      workspaceId: simulation.state.workspace.id_code,
      topic: notice.topic,
      item: noticeItem(simulation.state, notice),
      createdAt: now,
      firstSentAt: now,
    }
    let delivery: DeliveryView = {
      id: envelope.id,
      topic: notice.topic,
      conversationId: notice.about === 'conversation' ? notice.conversation.id : null,
      at: now,
      attempts: [],
      outcome: 'pending',
    }
    const log = (change: Partial<DeliveryView>) => {
      delivery = { ...delivery, ...change }
      options.deliveries.put(delivery)
      simulation.changed('webhooks')
    }
    log({})
    for (const attempt of [1, 2]) {
      if (attempt === 2) await sleep(options.retryAfterMs, undefined, { signal: stopping.signal })
      const body = wireJson(notificationJson({ ...envelope, attempt }))
      const tried = await post(options.url() ?? '', body, options.clientSecret, stopping.signal)
      const delivered = tried.status !== null && tried.status >= 200 && tried.status < 300
      const outcome = delivered ? 'delivered' : attempt === 2 ? 'failed' : 'pending'
      log({ attempts: [...delivery.attempts, { at: simulation.seconds(), ...tried }], outcome })
      if (delivered) return
    }
  }

  return {
    notify: (notice) => {
      if (options.url() === undefined || stopping.signal.aborted) return
      const delivery = deliver(notice)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) options.failed(error)
        })
        .finally(() => underWay.delete(delivery))
      underWay.add(delivery)
    },
    stop: async () => {
      stopping.abort()
      await Promise.allSettled(underWay)
    },
  }
}

async function post(url: string, body: string, clientSecret: string, stopping: AbortSignal) {
  const started = performance.now()
  const ms = () => Math.round(performance.now() - started)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'user-agent': 'intercom-parrot-service-client/1.0',
        'x-hub-signature': hubSignature(body, clientSecret),
      },
      body,
      signal: AbortSignal.any([stopping, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    })
    await response.arrayBuffer()
    return { status: response.status, ms: ms(), error: null }
  } catch (error) {
    return { status: null, ms: ms(), error: whyNoAnswer(error) }
  }
}

function whyNoAnswer(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  if (error.name === 'TimeoutError') return `no answer within ${ANSWER_WITHIN_MS / 1000} s`
  return error.cause instanceof Error ? error.cause.message : error.message
}
