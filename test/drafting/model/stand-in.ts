import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MODEL_FIELDS, type ModelNote } from '../../../src/drafting/model/model-note.ts'

/** A request as the stand-in got it. */
export interface AskedOfModel {
  readonly headers: IncomingMessage['headers']
  readonly body: {
    readonly model: string
    readonly max_tokens: number
    readonly system: readonly { readonly text: string; readonly cache_control?: unknown }[]
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly output_config: {
      readonly effort?: string
      readonly format: { readonly schema: { readonly properties: object } }
    }
    readonly tools?: unknown
  }
}

/** What the stand-in does with one request. */
export type Behaviour = (asked: AskedOfModel, response: ServerResponse) => void

/** A stand-in of the Messages API: real HTTP on loopback, that keeps count of what it charged. */
export interface ModelStandIn {
  readonly url: string
  readonly asked: AskedOfModel[]
  /** Tokens charged so far. */
  readonly charged: () => number
  /** What is done with the next requests, one each; afterwards `usual` again. */
  readonly next: (...behaviours: Behaviour[]) => void
  usual: Behaviour
  readonly close: () => Promise<void>
}

export const KEY = 'sk-ant-of-these-tests'

/** Every field empty. */
export const NOTHING_WRITTEN: ModelNote = {
  situation: [],
  gist: [],
  ...(Object.fromEntries(MODEL_FIELDS.map((name) => [name, []])) as unknown as Record<
    (typeof MODEL_FIELDS)[number],
    []
  >),
  concluded: [],
  first_reply: [],
}

const USAGE = {
  input_tokens: 700,
  cache_creation_input_tokens: 100,
  cache_read_input_tokens: 1_200,
  output_tokens: 500,
}
const CHARGED = 2_500

let charged = 0

/** A message around a text, as the service sends it. */
export const saying =
  (text: string, stop: string = 'end_turn', usage: object | undefined = USAGE): Behaviour =>
  ({ body }, response) => {
    if (usage === USAGE) charged += CHARGED
    send(response, 200, {
      id: 'msg_01',
      type: 'message',
      role: 'assistant',
      model: body.model,
      content: [
        { type: 'thinking', thinking: '', signature: 'x' },
        { type: 'text', text, citations: null },
      ],
      stop_reason: stop,
      stop_sequence: null,
      usage,
    })
  }

/** A note, the fields that are not given empty. */
export const writing = (note: Partial<ModelNote>, stop?: string): Behaviour =>
  saying(JSON.stringify({ ...NOTHING_WRITTEN, ...note }), stop)

/** An error as the service sends it. */
export const failing =
  (status: number, type: string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (_, response) =>
    send(
      response,
      status,
      { type: 'error', error: { type, message: 'No.' }, request_id: 'req_1' },
      headers,
    )

/** Nothing at all comes back. */
export const silent: Behaviour = () => undefined

/** An answer begins and never ends. */
export const dripping: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"id":"msg_01",')
  const drip = setInterval(() => response.write(' '), 20)
  response.once('close', () => clearInterval(drip))
}

/** More comes back than any answer has. */
export const flooding: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const pour = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, 32)));
    if (!response.destroyed) response.once('drain', pour)
  }
  pour()
}

/** The connection is cut. */
export const hangingUp: Behaviour = (_, response) => void response.socket?.destroy()

/** Half of an answer, then the connection is cut. */
export const breakingOff: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
  response.write('{"id":')
  setTimeout(() => response.socket?.destroy(), 10)
}

/** A page of some proxy. */
export const showingAPage: Behaviour = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end('<html><body>Welcome</body></html>')
}

/** Sends on to another address, which must not get the key. */
export const sendingElsewhere =
  (url: string): Behaviour =>
  (_, response) => {
    response.writeHead(307, { location: url })
    response.end()
  }

/** Opens the stand-in on a free port. */
export async function openModelStandIn(): Promise<ModelStandIn> {
  charged = 0
  const asked: AskedOfModel[] = []
  const planned: Behaviour[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method !== 'POST' || request.url !== '/v1/messages') {
        return send(response, 404, { type: 'error', error: { type: 'not_found_error' } })
      }
      if (
        request.headers.authorization !== `Bearer ${KEY}` ||
        !request.headers['anthropic-version']
      ) {
        return failing(401, 'authentication_error')(NO_REQUEST, response)
      }
      const body = JSON.parse(Buffer.concat(chunks).toString()) as AskedOfModel['body']
      const one = { headers: request.headers, body }
      asked.push(one)
      const behave = planned.shift() ?? standIn.usual
      behave(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const standIn: ModelStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    charged: () => charged,
    next: (...behaviours) => void planned.push(...behaviours),
    usual: writing({}),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return standIn
}

const NO_REQUEST = {} as AskedOfModel

function send(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
