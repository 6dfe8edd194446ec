import { refuseInvalidCanvas } from '../outbound.ts'
import { configuredSchema, liveCanvasSchema } from '../outbound-schema.ts'

/** What Intercom asks a card in Messenger. */
export type MessengerQuestion = 'initialize' | 'configure' | 'live' | 'submit'

/**
 * Why Intercom would refuse an answer in Messenger: one plain line for each reason, none for a good one.
 * A live answer is content alone; all others hold a canvas with either content or an address to ask for it,
 * and a configuration may end with results.
 */
export function refuseInvalidAnswer(
  answer: unknown,
  question: MessengerQuestion,
): readonly string[] {
  const said = typeof answer === 'object' && answer !== null ? answer : {}
  if (question === 'live') return refuseContent(said)
  if (question === 'configure' && 'results' in said) return refused(configuredSchema, said)
  if ('card_creation_options' in said) return ['card_creation_options belong to the Inbox']
  const { canvas } = 'canvas' in said ? said : {}
  const isLive = typeof canvas === 'object' && canvas !== null && 'content_url' in canvas
  if (!isLive) return refuseInvalidCanvas(said, 'messenger')
  if (question === 'configure') return ['a live canvas cannot be configured']
  return refused(liveCanvasSchema, said)
}

function refuseContent(said: object): readonly string[] {
  const { content, ...more } = 'content' in said ? said : { content: undefined, ...said }
  const undocumented = Object.keys(more).map((key) => `a live answer has no ${key}`)
  return [...undocumented, ...refuseInvalidCanvas({ canvas: { content } }, 'messenger')]
}

function refused(schema: typeof configuredSchema | typeof liveCanvasSchema, said: object) {
  const read = schema.safeParse(said)
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
