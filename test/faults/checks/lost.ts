import type { Run } from '../world/run.ts'
import { idsOf } from './ids-of.ts'

/** What was acknowledged and is not there, and what is there twice although it was asked for once. */
export async function lostOrDoubled(run: Run): Promise<string[]> {
  const kept = await run.world.ask<{
    workspace_id: string
    conversation_id: string
    cases: number
    handoffs: number
    noted: number
  }>(
    `select c.workspace_id, c.conversation_id, count(distinct c.id)::int as cases, count(distinct h.id)::int as handoffs,
            count(distinct e.id) filter (where e.plan->>'kind' = 'internal-note' and e.handoff_id is not null)::int as noted
     from cases c
     left join handoffs h on h.workspace_id = c.workspace_id and h.case_id = c.id
     left join effects e on e.workspace_id = c.workspace_id and e.case_id = c.id
     where (c.workspace_id, c.conversation_id) in ${idsOf(run)} group by 1, 2`,
  )
  return run.conversations.flatMap((conversation) => {
    const row = kept.find(
      ({ workspace_id, conversation_id }) =>
        workspace_id === conversation.workspaceId && conversation_id === conversation.id,
    )
    const { cases = 0, handoffs = 0, noted = 0 } = row ?? {}
    const has = (what: 'case' | 'handoff') => conversation.acknowledged.has(what)
    return [
      ...(has('case') && cases === 0 ? ['an acknowledged case is lost'] : []),
      ...(has('handoff') && handoffs === 0 ? ['an acknowledged handoff is lost'] : []),
      ...(cases > 1 ? [`one conversation has ${cases} cases`] : []),
      ...(handoffs > 1 ? [`one handoff was recorded ${handoffs} times`] : []),
      ...(handoffs !== noted ? [`${handoffs} handoffs planned ${noted} notes`] : []),
    ]
  })
}
