import type { SupportCase } from '../domain/case.ts'
import type { Desk } from './desk.ts'

/** Which case of theirs a customer means, as a signed request or a sealed one says who they are. */
export interface CustomerAsking {
  /** Intercom's id. The only thing that decides whose case it is. */
  readonly contactId: string
  /** As it stood on the card; undefined means their newest open one. Nothing is granted by it. */
  readonly caseNumber: number | undefined
}

/** The customer's own open case, locked; or why there is none to do anything with. */
export async function lockCustomerCase(
  desk: Desk,
  asking: CustomerAsking,
): Promise<SupportCase | 'resolved' | 'nothing-open'> {
  const meant = await customerCase(desk, asking)
  if (meant?.status === 'resolved') return 'resolved'
  const locked = meant && (await desk.lockCase(meant.conversationId))
  if (!locked) return meant ? 'resolved' : 'nothing-open'
  return locked.id === meant.id && locked.contactId === asking.contactId ? locked : 'nothing-open'
}

/** The case a customer means, if it is theirs: somebody else's is as if it were not there. */
export async function customerCase(
  desk: Desk,
  { contactId, caseNumber }: CustomerAsking,
): Promise<SupportCase | undefined> {
  if (caseNumber === undefined) {
    const cases = await desk.previousCases(contactId, undefined)
    return cases.find(({ status }) => status !== 'resolved')
  }
  const numbered = await desk.caseNumbered(caseNumber)
  return numbered?.contactId === contactId ? numbered : undefined
}
