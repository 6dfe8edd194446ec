import { z } from 'zod'
import { call, type Line } from './call.ts'
import { id, unixSeconds } from './payloads/loose.ts'

/** Larger pages take Intercom up to 18 s each and then time out, integrators report. */
const PER_PAGE = 50

/** A page of a search takes 6 to 8 s where there is much; in milliseconds, the body included. */
const PAGE_LIMIT_MS = 30_000

/** A conversation that changed, and when. */
export interface ChangedConversation {
  readonly conversationId: string
  /** Whole seconds, by Intercom's clock. */
  readonly updatedAt: Date
}

/** Between when something changed; `before` undefined: until now. */
export interface ChangeWindow {
  readonly after: Date
  readonly before: Date | undefined
}

/** A page of conversations that changed, or why there is none. */
export type ChangesPage =
  | {
      readonly outcome: 'page'
      readonly changed: readonly ChangedConversation[]
      /** Where the next page starts, to be sent back as it is; undefined on the last one. */
      readonly next: string | undefined
    }
  | { readonly outcome: 'failed'; readonly why: string }

/** Asks one workspace's Intercom which conversations changed, a page at a time. */
export type SearchChanges = (
  window: ChangeWindow,
  startingAfter: string | undefined,
) => Promise<ChangesPage>

const Found = z.array(z.object({ id, updated_at: unixSeconds }))

const Page = z.object({
  conversations: Found.optional(),
  data: Found.optional(),
  pages: z
    .object({ next: z.object({ starting_after: z.string().nullish() }).nullish().catch(null) })
    .nullish()
    .catch(null),
})

/** Opens the search of one workspace. Never throws: an Intercom that does not answer is an outcome. */
export function changeSearch(line: Line): SearchChanges {
  return async (window, startingAfter) => {
    const body = searchFor(window, startingAfter)
    // By path: the SDK's own paging fails on `starting_after` (intercom-node #509).
    const wording = { method: 'POST', path: '/conversations/search', body } as const
    const reply = await call(line, { wording, limitMs: PAGE_LIMIT_MS })
    if (reply.reply !== 'answered') return { outcome: 'failed', why: reply.why }
    if (reply.status !== 200) return { outcome: 'failed', why: `Intercom answered ${reply.status}` }
    return toPage(reply.body)
  }
}

function searchFor({ after, before }: ChangeWindow, startingAfter: string | undefined): object {
  const seconds = (at: Date) => Math.floor(at.getTime() / 1_000)
  return {
    query: {
      operator: 'AND',
      value: [
        { field: 'updated_at', operator: '>', value: seconds(after) },
        ...(before ? [{ field: 'updated_at', operator: '<', value: seconds(before) }] : []),
      ],
    },
    pagination: {
      per_page: PER_PAGE,
      ...(startingAfter !== undefined && { starting_after: startingAfter }),
    },
  }
}

function toPage(body: unknown): ChangesPage {
  const read = Page.safeParse(body)
  const found = read.data?.conversations ?? read.data?.data
  if (!found) return { outcome: 'failed', why: 'Intercom answered something that is no list' }
  return {
    outcome: 'page',
    changed: found.map((one) => ({ conversationId: one.id, updatedAt: one.updated_at })),
    next: read.data?.pages?.next?.starting_after ?? undefined,
  }
}
