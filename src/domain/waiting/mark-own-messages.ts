import type { ConversationPart } from '../transcript.ts'
import { isOwnMessage, type OwnMessage } from './own-message.ts'

/**
 * The parts of a conversation with Baton's own messages told apart: they bear a teammate's name and are automation
 * all the same. No clock stops for them, nobody has asked, tried or promised anything with them.
 */
export const markOwnMessages = (
  parts: readonly ConversationPart[],
  own: readonly OwnMessage[],
): readonly ConversationPart[] =>
  own.length === 0
    ? parts
    : parts.map((part) => (isOwnMessage(part, own) ? { ...part, role: 'bot', own: true } : part))
