import type { Desk } from './desk.ts'

/**
 * Answers a submit once: the same one again (a double click, a repeat by Intercom) gets the first answer
 * again and nothing is done twice; another one from a canvas that was already used is `outdated`.
 * A canvas without a nonce is answered as it comes.
 *
 * @param fingerprint tells submits from one canvas apart
 */
export async function answerOnce(
  desk: Desk,
  nonce: string | undefined,
  fingerprint: string,
  perform: (outdated: boolean) => Promise<unknown>,
): Promise<unknown> {
  if (nonce === undefined) return perform(false)
  const claimed = await desk.claim(nonce, fingerprint)
  if (claimed.claim === 'again') return claimed.answer
  const answer = await perform(claimed.claim === 'outdated')
  if (claimed.claim === 'first') await desk.keepAnswer(nonce, answer)
  return answer
}
