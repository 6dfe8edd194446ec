import { CASE_ATTRIBUTES } from '../../domain/case-attributes.ts'
import type { Catalog } from '../../domain/catalog.ts'
import type { CatalogAnswer, CatalogApi } from '../../intercom/catalog.ts'
import type { JobPayloads } from '../queues.ts'

/** What reading a workspace's catalog needs. */
export interface SyncWorkspaceTools {
  /** Undefined where Baton is not installed. */
  readonly catalogOf: (workspaceId: string) => Promise<CatalogApi | undefined>
  readonly keepCatalog: (workspaceId: string, read: Partial<Catalog>) => Promise<void>
  /** A word why each feature is off; undefined for one that works. */
  readonly switchFeatures: (
    workspaceId: string,
    features: Readonly<Record<string, string | undefined>>,
  ) => Promise<void>
}

/** Something Baton reads or makes in a workspace, as an admin would call it. */
const FEATURES = {
  tags: {
    what: 'read tags, so none can be set on a conversation',
    permission: 'Read tags',
  },
  'ticket-types': {
    what: 'read ticket types, so cases cannot be linked to tickets',
    permission: 'Read tickets',
  },
  'office-hours': {
    what: 'read office hours, so clocks run Monday to Friday, nine to five',
    permission: 'the permission to read office hours',
  },
  'conversation-attributes': {
    what: 'make conversation attributes, so case, status, owner and tier do not stand beside the conversation',
    permission: 'Write data attributes',
  },
} as const

type Feature = keyof typeof FEATURES

/**
 * Reads what a workspace has beside people and conversations, and makes the conversation attributes that
 * show a case in Intercom. What Intercom refuses is switched off with a word for the admin; the rest goes on.
 */
export async function syncWorkspaceJob(
  { catalogOf, keepCatalog, switchFeatures }: SyncWorkspaceTools,
  { workspaceId }: JobPayloads['sync-workspace'],
): Promise<void> {
  const api = await catalogOf(workspaceId)
  if (!api) return
  const [tags, ticketTypes, officeHours, attributes] = await Promise.all([
    api.tags(),
    api.ticketTypes(),
    api.officeHours(),
    attributesWithOurs(api),
  ])
  await keepCatalog(workspaceId, {
    ...(tags.outcome === 'read' && { tags: tags.value }),
    ...(ticketTypes.outcome === 'read' && { ticketTypes: ticketTypes.value }),
    ...(officeHours.outcome === 'read' && { officeHours: officeHours.value }),
    ...(attributes.known && { conversationAttributes: attributes.known }),
  })
  const answers = {
    tags,
    'ticket-types': ticketTypes,
    'office-hours': officeHours,
    'conversation-attributes': attributes.answer,
  } satisfies Readonly<Record<Feature, CatalogAnswer<unknown>>>
  const settled = Object.entries(answers).filter(([, { outcome }]) => outcome !== 'no-answer')
  await switchFeatures(
    workspaceId,
    Object.fromEntries(settled.map(([name, answer]) => [name, whyOff(name as Feature, answer)])),
  )
  const unanswered = Object.values(answers).find(({ outcome }) => outcome === 'no-answer')
  // What was read is kept; the rest is asked for again.
  if (unanswered) throw new Error('Intercom did not say everything about a workspace')
}

/** The names there are once ours are made, and what stood in the way if anything did. */
async function attributesWithOurs(api: CatalogApi): Promise<{
  readonly known: readonly string[] | undefined
  readonly answer: CatalogAnswer<unknown>
}> {
  const listed = await api.conversationAttributes()
  if (listed.outcome !== 'read') return { known: undefined, answer: listed }
  const known = [...listed.value]
  for (const { name, description } of CASE_ATTRIBUTES) {
    if (known.includes(name)) continue
    const made = await api.createConversationAttribute(name, description)
    // Two readings at once: the other made it first, and Intercom takes no second one of a name.
    if (made.outcome !== 'read' && !(await isListed(api, name))) {
      // Without an answer nobody knows whether it is there: the next reading says.
      return { known: made.outcome === 'no-answer' ? undefined : known, answer: made }
    }
    known.push(name)
  }
  return { known, answer: listed }
}

async function isListed(api: CatalogApi, name: string): Promise<boolean> {
  const listed = await api.conversationAttributes()
  return listed.outcome === 'read' && listed.value.includes(name)
}

/** Intercom's answer to a name that is taken, be it by something put away long ago. */
const NAME_TAKEN = 400

function whyOff(name: Feature, answer: CatalogAnswer<unknown>): string | undefined {
  if (answer.outcome !== 'refused') return undefined
  const { what, permission } = FEATURES[name]
  if (name === 'conversation-attributes' && answer.status === NAME_TAKEN) {
    return 'Intercom did not take a conversation attribute whose name begins with "Baton". If one of that name is archived, bring it back.'
  }
  const cure =
    answer.code === 'api_plan_restricted'
      ? "The workspace's plan does not include it."
      : `It needs ${permission.startsWith('the ') ? permission : `the permission "${permission}"`}; install Baton again to give it.`
  return `Baton may not ${what}. ${cure}`
}
