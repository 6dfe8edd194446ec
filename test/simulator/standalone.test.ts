import { expect, onTestFinished, test } from 'vitest'
import { runStandalone } from '../../src/simulator/standalone.ts'
import { JOE, running, SECRET } from './running.ts'

test('alone, it drives any app, and says where it is in one line', async () => {
  const app = await running()
  const lines: string[] = []
  const alone = await runStandalone({
    app: app.url,
    secret: SECRET,
    port: 0,
    say: (line) => lines.push(line),
  })
  onTestFinished(alone.close)
  expect(lines).toEqual([expect.stringContaining(`The simulator is ready: ${alone.url}`)])

  const call = await fetch(`${alone.url}/api/canvas`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ conversationId: JOE, teammateId: '814001', kind: 'initialize' }),
  })
  expect(await call.json()).toMatchObject({ response: { status: 200 }, problems: [] })
  expect(
    app.received.map(({ url }) => url),
    'no webhooks unless asked for',
  ).toEqual(['/canvas/inbox/initialize'])
})
