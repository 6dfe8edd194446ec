import { setTimeout as sleep } from 'node:timers/promises'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { closeWhatTurnsIdle } from '../../src/http/close-what-turns-idle.ts'

/** Answers take this long, in milliseconds: every request is under way when closing begins. */
const WORK_MS = 300

/** Longer than the work and the look that lets go of a connection, shorter than callers keep one, in milliseconds. */
const SOON_MS = 3_000

test('a stop ends when whoever was being answered has the answer, although they keep their connections', async () => {
  expect(await closingTakes(true)).toBe('soon')
})

test('this would be seen: without it a stop waits for connections nobody uses', async () => {
  expect(await closingTakes(false)).toBe('long')
})

async function closingTakes(letGo: boolean): Promise<'soon' | 'long'> {
  const app = Fastify({ forceCloseConnections: 'idle' })
  if (letGo) closeWhatTurnsIdle(app)
  app.post('/', async () => {
    await sleep(WORK_MS)
    return { said: 'answered' }
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  await ask(url)
  const answers = Array.from({ length: 5 }, () => ask(url))
  await sleep(WORK_MS / 2)
  const closed = app.close().then(() => 'soon' as const)
  expect(await Promise.all(answers)).toEqual(Array(5).fill('{"said":"answered"}'))
  const took = await Promise.race([closed, sleep(SOON_MS, 'long' as const)])
  app.server.closeAllConnections()
  await closed
  return took
}

async function ask(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url, { method: 'POST', body: '{}', headers })).text()
}
