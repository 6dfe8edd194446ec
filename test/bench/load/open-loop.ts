import { type Answer, type Connection, connect } from './connection.ts'
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
  const dueTime = (index: number) => began + (index * 1_000) / rate

  const connection = async (): Promise<Connection> => {
    const fresh = await connect(port)
    open.push(fresh)
    return fresh
  }
  const ask = async (index: number): Promise<Answer> => {
    const request = requests[index % requests.length]
    if (!request) throw new Error('There is nothing to send')
    const free = idle.pop() ?? (await connection())
    const answer = await new Promise<Answer>((resolve) => free.send(request, resolve))
    if (answer.status !== 0) idle.push(free)
    return answer
  }
  await new Promise<void>((resolve) => {
    const heard = (index: number, answer: Answer) => {
      tally.add(performance.now() - dueTime(index), answer)
      if (tally.count() === count) resolve()
    }
    let next = 0
    const sendDue = () => {
      for (; next < count && dueTime(next) <= performance.now(); next += 1) {
        const index = next
        ask(index).then(
          (answer) => heard(index, answer),
          () => heard(index, { status: 0, body: '' }),
        )
      }
      if (next < count) setTimeout(sendDue, 1)
    }
    sendDue()
  })
  const total = tally.total((performance.now() - began) / 1_000)
  for (const one of open) one.close()
  return total
}
