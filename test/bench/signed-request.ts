import { bodySignature, wireJson } from '../../src/simulator/wire/signed-body.ts'
import { cardPayload, conversationPayload } from './conversation-payload.ts'

/** A teammate opening the card of a conversation, or pressing something on it. */
export interface CardUse {
  readonly workspaceId: string
  readonly conversationId: string
  /** The newest change of the conversation. */
  readonly updatedAt: Date
  /** Absent: the card is opened. */
  readonly press?: {
    readonly componentId: string
    readonly inputs: Readonly<Record<string, string>>
    readonly stored: Readonly<Record<string, string>>
  }
}

/** A card request's body as Intercom writes it: about 150 KB, the whole thread of 60 parts along. */
export function cardBody({ workspaceId, conversationId, updatedAt, press }: CardUse): string {
  return wireJson({
    workspace_id: workspaceId,
    ...cardPayload(conversationPayload(conversationId, updatedAt)),
    ...(press && {
      component_id: press.componentId,
      input_values: press.inputs,
      current_canvas: { content: { components: [] }, stored_data: press.stored },
    }),
  })
}

/** The bytes of a whole HTTP request with a signed body, as they go over the wire. */
export function signedRequest(path: string, body: string, secret: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Body-Signature: ${bodySignature(body, secret)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}
