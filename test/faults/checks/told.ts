import type { StoredWrite } from '../world/ledger.ts'
import type { Conversation, Run } from '../world/run.ts'
import { toldAfterReply } from '../world/talk.ts'

/** How often the customer of a conversation is to be written to, and a person here to be told of them. */
export interface Telling {
  readonly least: number
  readonly most: number
  readonly alerts: number
}

/** A customer hears of a handoff once, and twice at most that it takes longer. */
const MOST_MESSAGES = 3

/** What customers were told too often, too seldom, twice in the same words, or after somebody had replied. */
export function toldViolations({ world, conversations }: Run): string[] {
  const { writes, talk } = world.intercom.ledger
  const isAbout = ({ workspaceId, id }: Conversation, other: About) =>
    workspaceId === other.workspaceId && id === other.conversationId
  return conversations.flatMap((conversation) => [
    ...compareTelling(
      writes.filter((write) => isAbout(conversation, write)),
      conversation.telling,
    ),
    ...toldAfterReply(talk.filter((heard) => isAbout(conversation, heard))),
  ])
}

type About = Pick<StoredWrite, 'workspaceId' | 'conversationId'>

/** The comparison itself, for one conversation; without a count of its own only what is never right is wrong. */
export function compareTelling(
  writes: readonly StoredWrite[],
  telling: Telling | undefined,
): string[] {
  const messages = writes.flatMap(({ artefact }) =>
    artefact.kind === 'message' ? [artefact.words] : [],
  )
  const alerts = writes.filter(({ artefact }) => artefact.kind === 'note' && artefact.isAlert)
  const { least = 0, most = MOST_MESSAGES } = telling ?? {}
  const times = messages.length
  const isCounted = telling === undefined ? alerts.length <= 1 : alerts.length === telling.alerts
  return [
    ...(times < least ? [`a customer was told ${times} times instead of ${least}`] : []),
    ...(times > most ? [`a customer was told ${times} times instead of ${most} at most`] : []),
    ...(isCounted
      ? []
      : [`a person was alerted ${alerts.length} times instead of ${telling?.alerts ?? 1}`]),
    ...(new Set(messages).size < times ? ['a customer was told the same words twice'] : []),
  ]
}
