import type { SupportCase } from '../domain/case.ts'
import type { Handoff } from '../domain/handoff.ts'
import type { Desk } from './desk.ts'

/** A case with its newest handoff, as somebody outside the card asks for it. */
export interface CaseSeen {
  readonly supportCase: SupportCase
  readonly handoff: Handoff | undefined
}

/** Looks a case up by the number people quote; undefined when the workspace has none of that number. */
export async function seeCase(desk: Desk, number: number): Promise<CaseSeen | undefined> {
  const supportCase = await desk.caseNumbered(number)
  return supportCase && withHandoff(desk, supportCase)
}

/** The cases of a conversation, newest first. */
export async function seeCasesOf(desk: Desk, conversationId: string): Promise<readonly CaseSeen[]> {
  const seen: CaseSeen[] = []
  for (const supportCase of await desk.casesOfConversation(conversationId)) {
    seen.push(await withHandoff(desk, supportCase))
  }
  return seen
}

async function withHandoff(desk: Desk, supportCase: SupportCase): Promise<CaseSeen> {
  return { supportCase, handoff: await desk.latestHandoff(supportCase.id) }
}
