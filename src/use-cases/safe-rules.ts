import type { Account } from '../domain/account.ts'
import type { HandoffDraft } from '../domain/qa-gate/handoff-draft.ts'
import { addressesIn } from '../domain/safe-text/addresses-in.ts'
import type { SafeRules } from '../domain/safe-text/safe-text.ts'
import { saidAddresses } from '../domain/safe-text/said-addresses.ts'
import type { Transcript } from '../domain/transcript.ts'
import type { Desk } from './desk.ts'
import type { Sitting } from './sitting.ts'

/** What may stay in text that was drafted: addresses people wrote in the conversation, and no secret. */
export const saidRules = (desk: Desk, transcript: Transcript, account: Account): SafeRules => ({
  addresses: saidAddresses(transcript, account),
  withoutSecrets: desk.withoutSecrets,
})

/** What may stay in a note: the same, and what the sender typed themselves, which a draft did not bring. */
export function safeRules(
  desk: Desk,
  { automated }: Sitting,
  { transcript, account, drafted, package: { fields } }: HandoffDraft,
): SafeRules {
  const said = saidRules(desk, transcript, account)
  if (automated) return said
  const brought = new Set(
    Object.values(drafted?.fields ?? {}).flatMap(({ value }) => addressesOf(value)),
  )
  const typed = Object.values(fields).flatMap((text) => addressesOf(text))
  const own = typed.filter((address) => !brought.has(address))
  return { ...said, addresses: new Set([...said.addresses, ...own]) }
}

const addressesOf = (text: string) => addressesIn(text).map(({ address }) => address)
