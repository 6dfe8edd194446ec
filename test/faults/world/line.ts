import { createConnection, createServer, type Socket } from 'node:net'

/** A network line that can fail the ways networks do. */
export interface Line {
  readonly port: number
  /** Every connection is reset, and new ones too, until it is mended. */
  readonly cut: () => void
  /** Connections stay and nothing comes through any more. */
  readonly stall: () => void
  /** What is sent towards the far end arrives this many milliseconds later. */
  readonly delay: (ms: number) => void
  /** The next time somebody sends `words` it still arrives, and then that connection is reset. */
  readonly resetAfter: (words: string) => void
  /** Everything works again; connections that were stalled are lost. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** After the fatal words the far end has this many milliseconds to act on them before the line is gone. */
const ACT_MS = 50

/** Puts a line in front of a port of this machine. */
export async function openLine(farPort: number): Promise<Line> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let state: 'open' | 'cut' | 'stalled' = 'open'
  let delayMs = 0
  let fatal: Buffer | undefined

  const server = createServer((near) => {
    near.on('error', () => undefined)
    if (state === 'cut') return void near.resetAndDestroy()
    const far = createConnection({ host: '127.0.0.1', port: farPort })
    const pair = [near, far] as const
    pairs.add(pair)
    const drop = () => {
      pairs.delete(pair)
      for (const each of pair) each.resetAndDestroy()
    }
    for (const socket of pair) {
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.on('close', drop)
    }
    let deaf = false
    far.on('data', (chunk: Buffer) => state !== 'stalled' && !deaf && near.write(chunk))
    near.on('data', (chunk: Buffer) => {
      if (state === 'stalled') return
      if (fatal && chunk.indexOf(fatal) !== -1) {
        fatal = undefined
        deaf = true
        setTimeout(drop, ACT_MS)
      }
      if (delayMs === 0) far.write(chunk)
      else setTimeout(() => far.writable && far.write(chunk), delayMs)
    })
  })
  const dropAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy()
    pairs.clear()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      state = 'cut'
      dropAll()
    },
    stall: () => {
      state = 'stalled'
    },
    delay: (ms) => {
      delayMs = ms
    },
    resetAfter: (words) => {
      fatal = Buffer.from(words)
    },
    mend: () => {
      if (state === 'stalled') dropAll()
      state = 'open'
      delayMs = 0
      fatal = undefined
    },
    close: () => {
      dropAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
