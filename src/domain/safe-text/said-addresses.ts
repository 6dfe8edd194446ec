import type { Account } from '../account.ts'
import type { Transcript } from '../transcript.ts'
import { addressesIn } from './addresses-in.ts'

/** Who may bring an address into a note. What a bot says was written by a model, and is no proof. */
const PEOPLE: readonly string[] = ['customer', 'teammate']

/** Every address that people wrote in a conversation, or that stands in the account: character by character. */
export function saidAddresses({ messages }: Transcript, account: Account): ReadonlySet<string> {
  const said = messages.filter(({ role }) => PEOPLE.includes(role)).map(({ text }) => text)
  const known = [account.companyName, account.contactName, account.contactEmail, account.crmUrl]
  const texts = [...said, ...known]
  return new Set(texts.flatMap((text) => addressesIn(text ?? '').map(({ address }) => address)))
}
