import type { FastifyPluginAsync } from 'fastify'
import { controlRoutes } from './control/control-routes.ts'
import type { Intercom } from './intercom.ts'
import { appAddress } from './messenger/app-address.ts'
import type { ToldHealth } from './oauth/installation-routes.ts'
import { oauthPages } from './oauth/oauth-pages.ts'
import { tokenBook } from './oauth/token-book.ts'
import { tokenRoutes } from './oauth/token-routes.ts'
import { INSTALLER } from './people/teammates.ts'
import { restApi } from './rest/rest-api.ts'
import { startSimulation } from './simulation.ts'
import type { StateKeeper } from './state/keeper.ts'
import { staticFiles } from './static-files.ts'
import { type MovableClock, movableClock } from './time/movable-clock.ts'
import { deliveryLog } from './webhooks/deliveries.ts'
import { webhookSender } from './webhooks/sender.ts'

/** What the simulator needs to stand in for Intercom. */
export interface SimulatorOptions {
  /** Where the app answers, without a slash at the end. A function where it is known only after listening. */
  readonly appUrl: string | (() => string)
  /** Signs canvas requests and webhooks. */
  readonly clientSecret: string
  /** What the app's REST calls must carry. */
  readonly accessToken: string
  readonly workspaceId: string
  readonly keeper: StateKeeper
  /** Called after everything was made anew, so that the app can forget what it knew. */
  readonly onReset?: () => Promise<void> | void
  /** The time of the demo, where the app should share it. Default: one of its own, on real time. */
  readonly clock?: MovableClock
  /** Called after the clock was moved forward, so that the app can look at what is due by now. */
  readonly onClockMoved?: (now: Date) => Promise<void> | void
  /** False sends no webhooks. Default true. */
  readonly webhooks?: boolean
  /** The wait before a webhook's one retry. A minute with Intercom, two seconds here. */
  readonly webhookRetryMs?: number
  /** Tells the app about every open conversation of a new workspace, once it listens. Default true. */
  readonly announce?: boolean
  /** How long after listening that is. Default one second: the app may still be getting ready. */
  readonly announceAfterMs?: number
  /** Where people open the simulator, when that is neither this machine's own name nor `appUrl`. */
  readonly publicUrl?: string
}

const WEBHOOK_RETRY_MS = 2_000
const ANNOUNCE_AFTER_MS = 1_000

/**
 * A stand-in Intercom at `/simulator`: the page, its control API at `/simulator/api`, and the REST API
 * at `/simulator/intercom`. Register it without a prefix. State survives restarts through the keeper.
 */
export const simulatorPlugin: FastifyPluginAsync<SimulatorOptions> = async (app, options) => {
  const {
    clientSecret,
    accessToken,
    workspaceId,
    keeper,
    webhooks = true,
    announce = true,
  } = options
  const clock = options.clock ?? movableClock()
  const appUrl = () => {
    const url = typeof options.appUrl === 'string' ? options.appUrl : options.appUrl()
    return url.replace(/\/+$/, '')
  }
  const simulation = await startSimulation({
    workspaceId,
    keeper,
    clock,
    saveFailed: (error) => app.log.error(error, 'The simulator could not save its state'),
  })
  const deliveries = deliveryLog()
  const sender = webhookSender(simulation, {
    url: () => (webhooks ? `${appUrl()}/webhooks/intercom` : undefined),
    clientSecret,
    retryAfterMs: options.webhookRetryMs ?? WEBHOOK_RETRY_MS,
    deliveries,
    failed: (error) => app.log.error(error, 'The simulator could not write a webhook'),
  })
  const intercom: Intercom = { simulation, notify: sender.notify }

  const announceConversations = () => {
    if (!announce) return
    for (const conversation of simulation.state.conversations) {
      if (conversation.state === 'closed') continue
      const topic = 'conversation.user.created'
      sender.notify({ topic, about: 'conversation', conversation, parts: [] })
    }
  }
  const reset = async () => {
    deliveries.clear()
    simulation.reset()
    await options.onReset?.()
    simulation.changed('reset')
    announceConversations()
  }

  let announcing: NodeJS.Timeout | undefined
  app.addHook('onListen', async () => {
    if (!simulation.fresh) return
    announcing = setTimeout(announceConversations, options.announceAfterMs ?? ANNOUNCE_AFTER_MS)
  })
  app.addHook('onClose', async () => {
    clearTimeout(announcing)
    await sender.stop()
    await simulation.flush()
  })

  await app.register(
    async (pages) => staticFiles(pages, () => appAddress(appUrl(), options.publicUrl).origins),
    { prefix: '/simulator' },
  )
  const tokens = tokenBook(accessToken, INSTALLER.id)
  const health: ToldHealth = { told: undefined }
  await app.register(restApi, { prefix: '/simulator/intercom', intercom, tokens, health })
  await app.register(tokenRoutes, { prefix: '/simulator/intercom', tokens, clientSecret })
  await app.register(oauthPages, {
    prefix: '/simulator',
    simulation,
    tokens,
    appUrls: () => urlsOf(appUrl(), options.publicUrl),
  })
  await app.register(controlRoutes, {
    prefix: '/simulator/api',
    intercom,
    deliveries,
    appUrl,
    appAddress: () => appAddress(appUrl(), options.publicUrl),
    clientSecret,
    webhooks,
    clock,
    clockMoved: async (now) => options.onClockMoved?.(now),
    leaving: { tokens, health, workspaceId, clientSecret, appUrl },
    reset,
    ownHosts: () => urlsOf(appUrl(), options.publicUrl).map(({ hostname }) => hostname),
    publicOrigin: urlsOf(options.publicUrl)[0]?.origin,
  })
}

const urlsOf = (...urls: (string | undefined)[]) =>
  urls.flatMap((url) => (url && URL.canParse(url) ? [new URL(url)] : []))
