import fastify from 'fastify'
import type { ConversationDetail, Fault } from '../../src/simulator/control-api.ts'
import { simulatorPlugin } from '../../src/simulator/plugin.ts'
import { memoryKeeper } from '../../src/simulator/state/keeper.ts'
import { type CallCanvas, canvasCaller, conversationAt } from './simulated-card.ts'

/** What the app and the stand-in Intercom know of each other. */
export interface StandInCredentials {
  readonly workspaceId: string
  readonly clientSecret: string
  readonly accessToken: string
}

/** An Intercom for Baton processes that believe it is the real one. */
export interface StandIn {
  /** What `INTERCOM_API_BASE_URL` must say. */
  readonly restUrl: string
  /** Where the app answers; set it when it is known. */
  readonly tellApp: (appUrl: string) => void
  readonly call: CallCanvas
  readonly conversation: (id: string) => Promise<ConversationDetail>
  readonly control: (path: string, body: unknown) => Promise<unknown>
  /** Makes the next call of an operation go wrong. */
  readonly spoil: (operation: string, effect: Fault['effect']) => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts the simulator as a stand-in Intercom on a port of its own. */
export async function standInIntercom(credentials: StandInCredentials): Promise<StandIn> {
  let appUrl = 'http://127.0.0.1:9'
  const app = fastify({ forceCloseConnections: true })
  await app.register(simulatorPlugin, {
    ...credentials,
    appUrl: () => appUrl,
    keeper: memoryKeeper(),
    announce: false,
    webhookRetryMs: 100,
  })
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const control: StandIn['control'] = async (path, body) => {
    const response = await fetch(`${base}/simulator/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return {
    restUrl: `${base}/simulator/intercom`,
    tellApp: (url) => {
      appUrl = url
    },
    call: canvasCaller(base),
    conversation: (id) => conversationAt(base, id),
    control,
    spoil: async (operation, effect) => {
      await control('/faults', { operation, effect, times: 1 })
    },
    close: () => app.close(),
  }
}
