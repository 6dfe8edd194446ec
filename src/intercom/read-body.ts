/** A conversation with 500 parts is a few megabytes; what is larger in bytes is not read to its end. */
const MAX_BYTES = 16 * 1_024 * 1_024

/** Reads an answer's body whole; `too-large` beyond the cap. Throws when the connection breaks or time is up. */
export async function readBody(
  response: Response,
  maxBytes = MAX_BYTES,
): Promise<string | 'too-large'> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) return 'too-large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
