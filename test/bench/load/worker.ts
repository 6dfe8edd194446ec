import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { cardBody, signedRequest } from '../signed-request.ts'
import { signedWebhook } from '../signed-webhook.ts'
import { closedLoop } from './closed-loop.ts'
import { openLoop } from './open-loop.ts'
import type { LoadOrder } from './put-load.ts'

const { port, path, secret, uses, bodies, notifications, how, warmUpSeconds } =
  workerData as LoadOrder

const cards = (bodies ?? uses.map(cardBody)).map((body) => signedRequest(path, body, secret))
/** A card can be opened again; a notification that comes again costs less than a new one. */
const requestsFor = () =>
  notifications === undefined
    ? cards
    : Array.from({ length: notifications }, () => signedWebhook(path, randomUUID(), secret))
const run = (requests: readonly Buffer[], seconds: number) =>
  how.way === 'closed-loop'
    ? closedLoop(port, requests, { connections: how.connections, seconds })
    : openLoop(port, requests, { rate: how.rate, seconds })

const [warmUp, measured] = [requestsFor(), requestsFor()]
if (warmUpSeconds > 0) await run(warmUp, warmUpSeconds)
parentPort?.postMessage(await run(measured, how.seconds))
