import { createServer, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { call } from '../../src/intercom/call.ts'
import { hostBreaker } from '../../src/intercom/host-breaker.ts'
import { followPace } from '../../src/intercom/pace.ts'

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'

/** A server that answers every connection as told, byte by byte. */
async function serverThat(answers: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => answers(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const ask = (baseUrl: string, limitMs = 5_000) =>
  call(
    {
      token: 'a-token',
      baseUrl,
      pace: followPace(Date.now),
      breaker: hostBreaker(),
      tokenRefused: () => undefined,
    },
    {
      wording: { method: 'POST', path: '/conversations/1/reply', body: { words: 'x' } },
      limitMs,
    },
  )

const ODD: [label: string, answers: (socket: Socket) => void, reply: string][] = [
  ['never answers', () => undefined, 'lost'],
  ['hangs up', (socket) => socket.destroy(), 'lost'],
  ['resets the connection', (socket) => socket.resetAndDestroy(), 'lost'],
  [
    'starts its body and never ends it',
    (socket) => socket.write(`${HEAD}Content-Length: 50\r\n\r\n{"type":"conv`),
    'lost',
  ],
  [
    'hangs up in the middle of its body',
    (socket) => socket.end(`${HEAD}Content-Length: 50\r\n\r\n{"type":"conv`),
    'lost',
  ],
  ['speaks no HTTP', (socket) => socket.end('220 mail.example.com ESMTP\r\n'), 'lost'],
]

test.each(ODD)('a host that %s may have done it', async (_label, answers, reply) => {
  const startedAt = performance.now()
  expect(await ask(await serverThat(answers), 300)).toMatchObject({ reply })
  expect(performance.now() - startedAt, 'the deadline holds for the body too').toBeLessThan(2_000)
})

test('an answer without an end is not read to its end', async () => {
  let sent = 0
  const url = await serverThat((socket) => {
    socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`)
    const chunk = Buffer.alloc(1_024 * 1_024, 'a')
    const more = () => {
      if (socket.destroyed) return
      sent += chunk.length
      socket.write(`${chunk.length.toString(16)}\r\n`)
      socket.write(chunk)
      socket.write('\r\n', () => setImmediate(more))
    }
    more()
  })
  expect(await ask(url)).toMatchObject({ reply: 'lost', why: 'Intercom answered without an end' })
  expect(sent).toBeLessThan(64 * 1_024 * 1_024)
})

test('a page instead of JSON is an answer without a body', async () => {
  const page = '<html>Bad gateway</html>'
  const url = await serverThat((socket) =>
    socket.end(`HTTP/1.1 502 Bad Gateway\r\nContent-Length: ${page.length}\r\n\r\n${page}`),
  )
  expect(await ask(url)).toEqual({ reply: 'answered', status: 502, body: undefined })
})

test('a host nobody listens at has surely not done it', async () => {
  expect(await ask('http://127.0.0.1:59998')).toEqual({
    reply: 'not-sent',
    why: 'Intercom could not be reached',
    until: undefined,
  })
})
