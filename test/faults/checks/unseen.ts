import type { Conversation, Run } from '../world/run.ts'
import { openFirstCard } from '../world/run.ts'
import { idsOf } from './ids-of.ts'

/** How the card says that something did not happen in Intercom, or may not have. */
const SAID = /could not be|Nobody knows whether/

/** Effects that ended badly and that the card of their conversation does not mention: nobody would ever know. */
export async function unseenTroubles(run: Run): Promise<string[]> {
  const troubled = await run.world.ask<{ workspace_id: string; conversation_id: string }>(
    `select distinct workspace_id, conversation_id from effects
     where state in ('dead', 'needs-human') and (workspace_id, conversation_id) in ${idsOf(run)}`,
  )
  const concerned = ({ workspaceId, id }: Conversation) =>
    troubled.some((row) => row.workspace_id === workspaceId && row.conversation_id === id)
  const violations: string[] = []
  for (const conversation of run.conversations.filter(concerned)) {
    const { words } = await openFirstCard(run, conversation)
    if (!SAID.test(words)) violations.push('an effect ended badly and the card does not say so')
  }
  return violations
}
