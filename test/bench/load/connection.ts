import { connect as openSocket, type Socket } from 'node:net'

/** One kept-alive connection with at most one request under way, as cheap as it can be: no headers are parsed but two. */
export interface Connection {
  /** Sends a whole request; `heard` is told the status and the body once the answer is whole. */
  readonly send: (request: Buffer, heard: (answer: Answer) => void) => void
  readonly close: () => void
}

/** What came back: status 0 for a connection that broke. */
export interface Answer {
  readonly status: number
  readonly body: string
}

const BROKEN: Answer = { status: 0, body: '' }

/** Opens a connection to a port of this machine. */
export function connect(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = openSocket({ port, host: '127.0.0.1', noDelay: true })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.removeListener('error', reject)
      resolve(overSocket(socket))
    })
  })
}

function overSocket(socket: Socket): Connection {
  let heard: ((answer: Answer) => void) | undefined
  let received = ''
  const finish = (answer: Answer) => {
    const tell = heard
    heard = undefined
    received = ''
    tell?.(answer)
  }
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    received += chunk
    const answer = wholeAnswer(received)
    if (answer) finish(answer)
  })
  socket.on('error', () => undefined)
  socket.on('close', () => finish(BROKEN))
  return {
    send: (request, tell) => {
      heard = tell
      if (socket.destroyed) finish(BROKEN)
      else socket.write(request)
    },
    close: () => socket.destroy(),
  }
}

/** The answer in what was received so far, one character a byte; undefined while some of it is missing. */
export function wholeAnswer(received: string): Answer | undefined {
  const headEnd = received.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = received.slice(0, headEnd)
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
  const body = received.slice(headEnd + 4)
  return body.length < length ? undefined : { status: Number(head.slice(9, 12)), body }
}
