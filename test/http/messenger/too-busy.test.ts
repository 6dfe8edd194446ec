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
  ['sheet/submit', { canvas: { stored_data: { screen: 'wish-answer' } } }],
  ['sheet', { served: true }],
  ['sheet/choose', { served: true }],
  ['sheet/check', { served: true }],
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
    if (path === 'sheet/submit') expect(said.body).toContain('versuchen Sie es noch einmal')
    await app.close()
  })
}

test('words a customer sends under overload come back to them', async () => {
  const app = Fastify()
  shedLoad(app, { strain: () => BUSY, onShed: () => undefined })
  app.post('/canvas/messenger/submit', async () => ({ served: true }))
  const payload = {
    component_id: 'send_addition:7',
    input_values: { addition: 'It is invoice FW-20817.' },
  }
  const said = await app.inject({ method: 'POST', url: '/canvas/messenger/submit', payload })
  expect(said.json().canvas.stored_data.screen).toBe('add-something')
  expect(said.body).toContain('It is invoice FW-20817.')
  await app.close()
})
