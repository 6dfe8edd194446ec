import { z } from 'zod'

/** How a caller asks for one page of a list. Intercom's default is 20 entries, at most 150. */
export const Pagination = z.object({
  per_page: z.coerce.number().int().min(1).max(150).default(20),
  starting_after: z.string().nullish(),
})

/** One page of a list, with the opaque cursor of the next; undefined when the cursor given is not one of ours. */
export function pageOf<Entry>(entries: readonly Entry[], asked: z.infer<typeof Pagination>) {
  const from = asked.starting_after ? readCursor(asked.starting_after) : 0
  if (from === undefined) return undefined
  const upTo = from + asked.per_page
  const page = Math.floor(from / asked.per_page) + 1
  const next = upTo < entries.length ? { page: page + 1, starting_after: cursor(upTo) } : null
  return {
    entries: entries.slice(from, upTo),
    pages: {
      type: 'pages',
      page,
      per_page: asked.per_page,
      total_pages: Math.max(1, Math.ceil(entries.length / asked.per_page)),
      next,
    },
  }
}

function cursor(offset: number): string {
  return Buffer.from(`after:${offset}`).toString('base64url')
}

function readCursor(text: string): number | undefined {
  const offset = /^after:(\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString())?.[1]
  return offset === undefined ? undefined : Number(offset)
}
