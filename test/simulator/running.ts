import fastify, { type FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import type {
  CanvasCall,
  CanvasExchange,
  ConversationDetail,
} from '../../src/simulator/control-api.ts'
import { type SimulatorOptions, simulatorPlugin } from '../../src/simulator/plugin.ts'
import { memoryKeeper } from '../../src/simulator/state/keeper.ts'

// biome-ignore lint/suspicious/noExplicitAny: what came over the wire is looked at field by field
type Json = any

/** The secret of the tiny app in these tests. */
export const SECRET = 'canvas-kit-test-secret'

/** The token its REST calls carry. */
export const TOKEN = 'token-of-the-tiny-app'

/** A request the tiny app received, as it came over the wire. */
interface Received {
  readonly url: string
  readonly headers: Readonly<Record<string, unknown>>
  readonly raw: string
  readonly json: Record<string, unknown>
}

/** The simulator and a tiny canvas app in one process, really listening. */
export interface Running {
  readonly url: string
  readonly app: FastifyInstance
  /** Everything the app was sent. */
  readonly received: Received[]
  /** What the app answers next: status and body. The default is a canvas with one text. */
  readonly answers: {
    canvas: { status: number; body: unknown }
    webhook: number[]
    /** By what is asked: configure, initialize, submit, live, sheet/submit. Without one it is 404. */
    messenger: Record<string, unknown>
  }
  readonly control: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; json: Json }>
  readonly rest: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; headers: Headers; json: Json }>
  readonly canvas: (call: Partial<CanvasCall>) => Promise<CanvasExchange>
  readonly conversation: (id: string) => Promise<ConversationDetail>
  readonly webhooks: (topic?: string) => Received[]
}

/** Starts both on 127.0.0.1, for one test. */
export async function running(options: Partial<SimulatorOptions> = {}): Promise<Running> {
  const app = fastify({ forceCloseConnections: true })
  const received: Received[] = []
  const answers: Running['answers'] = {
    canvas: {
      status: 200,
      body: { canvas: { content: { components: [{ type: 'text', text: 'Hello' }] } } },
    },
    webhook: [],
    messenger: {},
  }
  const listening = () => {
    const address = app.server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  }
  await app.register(simulatorPlugin, {
    appUrl: listening,
    clientSecret: SECRET,
    accessToken: TOKEN,
    workspaceId: 'demo_acme',
    keeper: memoryKeeper(),
    announce: false,
    webhookRetryMs: 20,
    ...options,
  })
  await app.register(async (tiny) => {
    tiny.removeAllContentTypeParsers()
    tiny.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: 10_000_000 },
      (_request, body, done) => done(null, body),
    )
    const note = (request: { url: string; headers: object; body: unknown }) =>
      received.push({
        url: request.url,
        headers: { ...request.headers },
        raw: String(request.body),
        json: JSON.parse(String(request.body)),
      })
    tiny.post('/canvas/inbox/:kind', async (request, reply) => {
      note(request)
      return reply
        .code(answers.canvas.status)
        .type('application/json')
        .send(
          typeof answers.canvas.body === 'string'
            ? answers.canvas.body
            : JSON.stringify(answers.canvas.body),
        )
    })
    tiny.post<{ Params: { '*': string } }>('/canvas/messenger/*', async (request, reply) => {
      note(request)
      const answer = answers.messenger[request.params['*']]
      return reply.code(answer === undefined ? 404 : 200).send(answer ?? {})
    })
    tiny.post('/webhooks/intercom', async (request, reply) => {
      note(request)
      return reply.code(answers.webhook.shift() ?? 200).send()
    })
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  onTestFinished(() => app.close())

  const call = async (
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      json: text ? JSON.parse(text) : undefined,
    }
  }
  const control: Running['control'] = (method, path, body) =>
    call(method, `/simulator/api${path}`, body, {})
  return {
    url,
    app,
    received,
    answers,
    control,
    rest: (method, path, body, headers = {}) =>
      call(method, `/simulator/intercom${path}`, body, {
        authorization: `Bearer ${TOKEN}`,
        'intercom-version': '2.16',
        ...headers,
      }),
    canvas: async (asked) =>
      (
        await control('POST', '/canvas', {
          conversationId: JOE,
          teammateId: ANA,
          kind: 'initialize',
          ...asked,
        })
      ).json,
    conversation: async (id) => (await control('GET', `/conversations/${id}`)).json.conversation,
    webhooks: (topic) =>
      received.filter(
        ({ url: path, json }) => path === '/webhooks/intercom' && (!topic || json.topic === topic),
      ),
  }
}

/** The conversation about the double charge. */
export const JOE = '215470000000101'

/** Ana Rossi, Support. */
export const ANA = '814001'

/** Mia Chen, Billing. */
export const MIA = '814004'

/** The Billing team. */
export const BILLING = '502'
