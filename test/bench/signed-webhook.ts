import { hubSignature, wireJson } from '../../src/simulator/wire/signed-body.ts'
import { conversationPayload } from './conversation-payload.ts'

/** Only the newest message comes along: some 5 KB. */
const BODY_BYTES = 5_000

/** Conversations the notifications are about, so that a busy one is told of many times. */
const CONVERSATIONS = 400

/** Where the id of a notification and of its conversation stand. */
const NOTIFICATION = '~notification~'
const CONVERSATION = '~conversation~'

const template = templateBody()
let count = 0

/** The bytes of a whole HTTP request that tells of a customer's reply, as they go over the wire. */
export function signedWebhook(path: string, id: string, secret: string): Buffer {
  count += 1
  const body = template
    .replaceAll(NOTIFICATION, id)
    .replaceAll(CONVERSATION, String(9_000 + (count % CONVERSATIONS)))
  const head = [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Hub-Signature: ${hubSignature(body, secret)}`,
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function templateBody(): string {
  const whole = conversationPayload(CONVERSATION, new Date(), 60_000)
  const { conversation_parts: list } = whole
  const item = {
    ...whole,
    conversation_parts: {
      ...list,
      conversation_parts: list.conversation_parts.slice(-1),
      total_count: 1,
    },
  }
  const seconds = Math.floor(Date.now() / 1_000)
  const envelope = {
    type: 'notification_event',
    app_id: 'a-workspace-of-the-bench',
    data: { type: 'notification_event_data', item: { ...item, ballast: '' } },
    links: {},
    id: `notif_${NOTIFICATION}`,
    topic: 'conversation.user.replied',
    delivery_status: 'pending',
    delivery_attempts: 1,
    delivered_at: 0,
    first_sent_at: seconds,
    created_at: seconds,
    self: null,
  }
  const missing = Math.max(0, BODY_BYTES - wireJson(envelope).length)
  envelope.data.item.ballast = 'x'.repeat(missing)
  return wireJson(envelope)
}
