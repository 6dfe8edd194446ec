import { parentPort, workerData } from 'node:worker_threads'
import { cardBody, signedRequest } from '../signed-request.ts'
import { closedLoop } from './closed-loop.ts'
import { openLoop } from './open-loop.ts'
import type { LoadOrder } from './put-load.ts'

const { port, path, secret, uses, how, warmUpSeconds } = workerData as LoadOrder

const requests = uses.map((use) => signedRequest(path, cardBody(use), secret))
const run = (seconds: number) =>
  how.way === 'closed-loop'
    ? closedLoop(port, requests, { connections: how.connections, seconds })
    : openLoop(port, requests, { rate: how.rate, seconds })

if (warmUpSeconds > 0) await run(warmUpSeconds)
parentPort?.postMessage(await run(how.seconds))
