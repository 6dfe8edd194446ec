import { addressesIn } from '../../domain/safe-text/addresses-in.ts'
import type { Transcript } from '../../domain/transcript.ts'

/** Markdown, HTML, Slack and Jira markup, mentions and images. */
const MARKUP = /\]\s?\(|\]\[|\]:|!\[|<[a-z/!@#|]|\{[a-z]+[:}]|\[~|\[\^|&#?\w{2,8};/i

/** Whether a text holds an address that no person wrote character by character, or any markup at all. */
export function holdsForeignLink(text: string, { messages }: Transcript): boolean {
  if (MARKUP.test(text)) return true
  const found = addressesIn(text)
  if (found.length === 0) return false
  const said = new Set(
    messages
      .filter(({ role }) => role === 'customer' || role === 'teammate')
      .flatMap((message) => addressesIn(message.text).map(({ address }) => address)),
  )
  return found.some(({ address }) => !said.has(address))
}
