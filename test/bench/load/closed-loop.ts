import { connect } from './connection.ts'
import { startTally, type Tally } from './tally.ts'

/** As many requests as will go through: every connection sends its next one as soon as it has its answer. */
export async function closedLoop(
  port: number,
  requests: readonly Buffer[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Tally> {
  const open = await Promise.all(Array.from({ length: connections }, () => connect(port)))
  const tally = startTally()
  const began = performance.now()
  const until = began + seconds * 1_000
  let next = 0
  await Promise.all(
    open.map(
      (connection) =>
        new Promise<void>((resolve) => {
          const again = () => {
            const request = requests[next++ % requests.length]
            const sentAt = performance.now()
            if (!request || sentAt >= until) return resolve()
            connection.send(request, (answer) => {
              tally.add(performance.now() - sentAt, answer)
              if (answer.status === 0) resolve()
              else again()
            })
          }
          again()
        }),
    ),
  )
  const total = tally.total((performance.now() - began) / 1_000)
  for (const connection of open) connection.close()
  return total
}
