import { contactOf } from '../changes/find.ts'
import type { CanvasCall } from '../control-api.ts'
import type { Admin, Conversation, SimulatorState } from '../state/state.ts'
import { adminJson } from '../wire/admin-json.ts'
import { contactJson } from '../wire/contact-json.ts'
import { conversationJson } from '../wire/conversation-json.ts'

/** What Intercom sends when a teammate opens the card, or uses something on it. The whole thread comes along. */
export function canvasRequestJson(
  state: SimulatorState,
  conversation: Conversation,
  admin: Admin,
  call: CanvasCall,
) {
  const contact = contactJson(state, contactOf(state, conversation))
  const opened = {
    workspace_id: state.workspace.id_code,
    workspace_region: state.workspace.region,
    admin: adminJson(admin),
    conversation: conversationJson(state, conversation, { parts: conversation.parts }),
    contact,
    customer: { ...contact, type: contact.role },
  }
  if (call.kind === 'initialize') return opened
  return {
    ...opened,
    component_id: call.component_id ?? '',
    input_values: call.input_values ?? {},
    current_canvas: call.current_canvas ?? { content: { components: [] } },
  }
}
