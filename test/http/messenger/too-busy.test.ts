import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { shedLoad } from '../../../src/http/ops/shed-load.ts'

const BUSY = { loopDelayMs: 900, busyShare: 0.5, waitingForDatabase: 0 }

/** Every endpoint of the card as it answers when there is too much to do. */
const answers: [path: string, answer: object][] = [
  ['live', { content: { components: expect.any(Array) } }],
  ['submit', { canvas: { content: { components: expect.any(Array) } } }],
  ['initialize', { served: true }],
  ['configure', { served: true }],
]

for (const [path, answer] of answers) {
  test(`${path} under overload`, async () => {
    const app = Fastify()
    shedLoad(app, { strain: () => BUSY, onShed: () => undefined })
    app.post(`/canvas/messenger/${path}`, async () => ({ served: true }))
    const payload = { context: { locale: 'de' } }
    const said = await app.inject({ method: 'POST', url: `/canvas/messenger/${path}`, payload })
    expect(said.statusCode).toBe(200)
    expect(said.json()).toMatchObject(answer)
    if (path === 'live') expect(said.body).toContain('Es ist nichts verloren')
    await app.close()
  })
}
