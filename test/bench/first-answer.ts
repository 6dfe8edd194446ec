import { connect } from './load/connection.ts'
import type { LoadOrder } from './load/put-load.ts'
import { cardBody, signedRequest } from './signed-request.ts'

/** What the first request of an order is answered, sent once and alone. */
export async function firstAnswer({ port, path, secret, uses: [use] }: LoadOrder): Promise<string> {
  if (!use) throw new Error('An order without requests has no answer')
  const connection = await connect(port)
  const { status, body } = await new Promise<{ status: number; body: string }>((resolve) => {
    connection.send(signedRequest(path, cardBody(use), secret), resolve)
  })
  connection.close()
  if (status !== 200) throw new Error(`The first request was answered ${status}: ${body}`)
  return body
}
