import fastify from 'fastify'
import { simulatorPlugin } from './plugin.ts'
import { memoryKeeper } from './state/keeper.ts'

/** How to run the simulator beside any Canvas Kit app. */
export interface StandaloneOptions {
  /** The app's address: requests go to `/canvas/inbox/initialize` and `/submit` under it. */
  readonly app: string
  /** The app's client secret, which signs them. */
  readonly secret: string
  readonly port: number
  /** Where to listen. Default 127.0.0.1. */
  readonly host?: string
  /** True also sends webhooks, to `/webhooks/intercom` under the app's address. */
  readonly webhooks?: boolean
  /** What REST calls must carry. Default `simulator`. */
  readonly token?: string
  /** Says the line that it is ready. Default standard output. */
  readonly say?: (line: string) => void
}

/** A simulator that runs alone. */
export interface Standalone {
  /** Where its page is. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Runs the simulator alone, for an app that runs elsewhere. Nothing is kept when it ends. */
export async function runStandalone(options: StandaloneOptions): Promise<Standalone> {
  const { app, secret, port, host = '127.0.0.1', webhooks = false, token = 'simulator' } = options
  const say = options.say ?? ((line: string) => process.stdout.write(`${line}\n`))
  const server = fastify({ logger: false })
  await server.register(simulatorPlugin, {
    appUrl: app,
    clientSecret: secret,
    accessToken: token,
    workspaceId: 'demo_acme',
    keeper: memoryKeeper(),
    webhooks,
  })
  await server.listen({ port, host })
  const address = server.server.address()
  const listening = typeof address === 'object' && address ? address.port : port
  const url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${listening}/simulator`
  say(`The simulator is ready: ${url} (app ${app}, REST ${url}/intercom, token ${token})`)
  return { url, close: () => server.close() }
}
