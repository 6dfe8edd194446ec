import type { Desk } from './desk.ts'

/**
 * Answers a submit once: the same one again (a double click, a repeat by Intercom) gets the first answer
 * again and nothing is done twice; another one from a canvas that was already used is `outdated`.
 * A canvas without a nonce is answered as it comes. Nothing is done about a conversation that was forgotten.
 *
 * @param conversationId whose conversation it is about: what was answered is forgotten with it
 * @param fingerprint tells submits from one canvas apart
 */
export async function answerOnce(
  desk: Desk,
  conversationId: string,
  nonce: string | undefined,
  fingerprint: string,
  perform: (outdated: boolean) => Promise<unknown>,
): Promise<unknown> {
  if (nonce === undefined) return perform(false)
  const claimed = await desk.claim(conversationId, nonce, fingerprint)
  if (claimed.claim === 'again') return claimed.answer
  if (claimed.claim === 'forgotten') return 'forgotten'
  const answer = await perform(claimed.claim === 'outdated')
  if (claimed.claim === 'first') await desk.keepAnswer(nonce, answer)
  return answer
}
