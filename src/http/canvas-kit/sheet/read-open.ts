import { z } from 'zod'
import { id, optionalText } from '../../../intercom/payloads/loose.ts'
import { isPoisoned } from '../../poisoned.ts'

/** What an open request says. Nothing of it is proven but what is inside `user`. */
export interface SheetOpened {
  readonly workspaceId: string | undefined
  /** Sealed by Intercom. */
  readonly user: string | undefined
  readonly locale: string | undefined
}

const text = optionalText.catch(undefined)

const Opened = z.object({
  workspace_id: id.nullish().catch(undefined),
  app_id: id.nullish().catch(undefined),
  user: text,
  context: z.object({ locale: text }).nullish().catch(undefined),
})

/** Reads the one field of a form in which Intercom sends the rest as JSON. Undefined where it is none of that. */
export function readOpen(form: unknown): SheetOpened | undefined {
  const sent = z.object({ intercom_data: z.string() }).safeParse(form)
  const read = sent.success ? Opened.safeParse(parsed(sent.data.intercom_data)) : undefined
  if (!read?.success) return undefined
  const { workspace_id, app_id, user, context } = read.data
  return { workspaceId: workspace_id ?? app_id ?? undefined, user, locale: context?.locale }
}

function parsed(json: string): unknown {
  try {
    const read: unknown = JSON.parse(json)
    return typeof read === 'object' && read !== null && !isPoisoned(read) ? read : undefined
  } catch {
    return undefined
  }
}
