import type { Contact } from '../state/state.ts'

/** The language a customer's Messenger speaks: the one that was chosen for them, otherwise their browser's. */
export function spokenLanguage(contact: Contact): string {
  return contact.language_override ?? contact.language
}
