import { toText } from '../html/to-text.ts'
import type { Part } from '../state/state.ts'

/** How bodies are written out: `html` as they are kept, `plaintext` as `display_as` and webhooks have them. */
export type BodyFormat = 'html' | 'plaintext'

/** A part of a conversation as Intercom sends it. */
export function partJson(part: Part, format: BodyFormat) {
  return {
    type: 'conversation_part',
    id: part.id,
    part_type: part.part_type,
    body: part.body === null || format === 'html' ? part.body : toText(part.body),
    created_at: part.created_at,
    updated_at: part.updated_at,
    notified_at: part.created_at,
    assigned_to: part.assigned_to,
    author: part.author,
    attachments: part.attachments,
    external_id: null,
    redacted: part.redacted,
    state: part.state,
    tags: [],
    event_details: {},
    metadata: {},
    app_package_code: part.app_package_code,
    email_message_metadata: null,
  }
}
