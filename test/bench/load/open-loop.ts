import { connect, type Connection } from './connection.ts'
import { startTally, type Tally } from './tally.ts'

/** Connections that are there from the start; more are opened when all are busy, as Intercom would. */
const FIRST_CONNECTIONS = 32

/**
 * Requests at a fixed rate, whether or not the answers keep up: each is due at its own time, and its
 * latency counts from then. A server that stalls is charged for everybody who would have waited.
 */
export async function openLoop(
  port: number,
  requests: readonly Buffer[],
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<Tally> {
  const open = await Promise.all(Array.from({ length: FIRST_CONNECTIONS }, () => connect(port)))
  const idle = [...open]
  const tally = startTally()
  const count = Math.round(rate * seconds)
  const began = performance.now()
  await new Promise<void>((resolve) => {
    const send = (connection: Connection, request: Buffer, dueAt: number) =>
      connection.send(request, (answer) => {
        tally.add(performance.now() - dueAt, answer)
        if (answer.status !== 0) idle.push(connection)
        if (tally.count() === count) resolve()
      })
    const start = async (request: Buffer, dueAt: number) => {
      const free = idle.pop()
      if (free) return send(free, request, dueAt)
      const fresh = await connect(port)
      open.push(fresh)
      send(fresh, request, dueAt)
    }
    let next = 0
    const sendDue = () => {
      for (; next < count; next += 1) {
        const dueAt = began + (next * 1_000) / rate
        const request = requests[next % requests.length]
        if (!request || dueAt > performance.now()) break
        start(request, dueAt).catch(() => tally.add(performance.now() - dueAt, { status: 0, body: '' }))
      }
      if (next < count) setTimeout(sendDue, 1)
    }
    sendDue()
  })
  const total = tally.total((performance.now() - began) / 1_000)
  for (const connection of open) connection.close()
  return total
}
