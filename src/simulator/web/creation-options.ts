import type { CanvasExchange } from '../control-api.ts'

/** What an app asks its own Messenger side to make a card from. */
export type CreationOptions = Readonly<Record<string, unknown>>

/** Finds in an answer in the Inbox the wish to put a card into the reply; undefined without one. */
export function creationOptions({
  response,
  problems,
}: CanvasExchange): CreationOptions | undefined {
  if (!response || problems.length > 0) return undefined
  const { card_creation_options: options }: { card_creation_options?: unknown } = JSON.parse(
    response.raw,
  )
  return typeof options === 'object' && options !== null ? { ...options } : undefined
}
