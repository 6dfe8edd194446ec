import type { FastifyInstance } from 'fastify'
import type { Simulation } from '../simulation.ts'

/** Proxies and browsers drop a stream that says nothing for long. */
const PING_MS = 20_000

/** Tells open pages about every change, as server-sent events. */
export function eventStream(app: FastifyInstance, simulation: Simulation): void {
  const open = new Set<() => void>()

  app.get('/version', async () => ({ version: simulation.version }))

  app.get('/events', (request, reply) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    const say = (event: string, data: unknown) =>
      raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
    say('hello', { version: simulation.version })
    const deaf = simulation.listen((change) => say('change', change))
    const ping = setInterval(() => raw.write(': ping\n\n'), PING_MS)
    const end = () => {
      clearInterval(ping)
      deaf()
      open.delete(end)
      raw.end()
    }
    open.add(end)
    request.raw.once('close', end)
  })

  app.addHook('preClose', async () => {
    for (const end of open) end()
  })
}
