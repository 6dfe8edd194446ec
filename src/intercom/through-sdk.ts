import type { IntercomClient } from 'intercom-client'
import type { Reply } from './reply.ts'

/** A call as it goes out, its JSON already text. */
export interface Written {
  readonly method: string
  readonly url: string
  readonly body: string | undefined
}

/**
 * Has Intercom's own SDK write a call, so that paths and bodies are Intercom's, and makes the call
 * ourselves: the SDK repeats writes, forgets bodies in its time limit and takes any 200 for a success.
 * What it makes of the answer does not count; the `Reply` does.
 *
 * The SDK is loaded with the first call: it is 600 modules and 40 MB, and a process that shows cards calls nobody.
 */
export async function throughSdk(
  { token, baseUrl }: { readonly token: string; readonly baseUrl: string },
  wording: (sdk: IntercomClient) => PromiseLike<unknown>,
  exchange: (request: Written) => Promise<Reply>,
): Promise<Reply> {
  const { IntercomClient } = await import('intercom-client')
  let reply: Reply | undefined
  const sdk = new IntercomClient({
    token,
    baseUrl,
    maxRetries: 0,
    logging: { silent: true },
    fetch: async (input, init) => {
      const body = typeof init?.body === 'string' ? init.body : undefined
      reply = await exchange({ method: init?.method ?? 'GET', url: String(input), body })
      return Response.json({})
    },
  })
  try {
    await wording(sdk)
  } catch (error) {
    if (!reply) throw error
  }
  if (!reply) throw new Error('The SDK sent nothing')
  return reply
}
