import { Worker } from 'node:worker_threads'
import type { CardUse } from '../signed-request.ts'
import type { Tally } from './tally.ts'

/** What is to be sent where, and how hard. Everything is built and signed before the first request. */
export interface LoadOrder {
  readonly port: number
  readonly path: string
  readonly secret: string
  /** Sent in turn, again from the first when all were sent. */
  readonly uses: readonly CardUse[]
  /** Sends these bodies instead, whatever they are. */
  readonly bodies?: readonly string[]
  /** Sends notifications instead, each of them new: so many are written for the run, and as many to warm up. */
  readonly notifications?: number
  readonly how:
    | { readonly way: 'closed-loop'; readonly connections: number; readonly seconds: number }
    | { readonly way: 'open-loop'; readonly rate: number; readonly seconds: number }
  /** Seconds of the same load before, not counted. */
  readonly warmUpSeconds: number
}

/** Puts load on a server from a thread of its own, so that nothing else delays it. */
export function putLoad(order: LoadOrder): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) =>
      reject(new Error(`The load ended with code ${code} and no result`)),
    )
  })
}
