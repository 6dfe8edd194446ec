import { createConnection, createServer, type Socket } from 'node:net'

/** A line to PostgreSQL that can fail the ways a network and a server do. */
export interface DatabaseLine {
  /** The database's address through this line. */
  readonly url: string
  /** Every connection is lost, new ones are refused at once: the server is down. */
  readonly cut: () => void
  /** Connections stay and nothing comes through any more: the server or the network hangs. */
  readonly freeze: () => void
  /** New connections work again. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Puts a line of its own before a database. */
export async function databaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const target = new URL(databaseUrl)
  const pairs = new Set<readonly [Socket, Socket]>()
  let state: 'open' | 'cut' | 'frozen' = 'open'

  const server = createServer((near) => {
    if (state === 'cut') return void near.resetAndDestroy()
    const far = createConnection({ host: target.hostname, port: Number(target.port) })
    const pair = [near, far] as const
    pairs.add(pair)
    for (const socket of pair) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        pairs.delete(pair)
        for (const each of pair) each.destroy()
      })
    }
    near.on('data', (chunk) => state !== 'frozen' && far.write(chunk))
    far.on('data', (chunk) => state !== 'frozen' && near.write(chunk))
  })
  const drop = () => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' && address ? address.port : 0)
  return {
    url: url.href,
    cut: () => {
      state = 'cut'
      drop()
    },
    freeze: () => {
      state = 'frozen'
    },
    mend: () => {
      if (state === 'frozen') drop()
      state = 'open'
    },
    close: () => {
      drop()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
