/** Thrown for an answer that is longer than any answer we asked for. */
export class TooLong extends Error {}

/**
 * A `fetch` that reads an answer whole and gives up past `maxBytes`: whoever answers does not decide how much memory
 * we spend. Redirects are refused, so that a key is sent to one address only.
 *
 * @throws TooLong for a longer answer, after closing its connection
 */
export const boundedFetch =
  (maxBytes: number): typeof fetch =>
  async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    if (!response.body) return response
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of response.body) {
      bytes += chunk.length
      if (bytes > maxBytes) throw new TooLong('The answer is too long')
      chunks.push(chunk)
    }
    const { status, statusText, headers } = response
    return new Response(new Blob(chunks as Uint8Array<ArrayBuffer>[]), {
      status,
      statusText,
      headers,
    })
  }
