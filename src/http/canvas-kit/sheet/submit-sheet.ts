import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { fillTemplate } from '../../../domain/wording/fill-template.ts'
import { languageOf } from '../../../domain/wording/language-of.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import { id, optionalText } from '../../../intercom/payloads/loose.ts'
import { UNREADABLE } from '../../signed-json.ts'
import { answerWith, showRefusal } from '../wishes/show-answer.ts'
import { arrangeCall, type CallArranged } from './arrange-call.ts'
import type { SheetOptions } from './sheet-options.ts'

const text = optionalText.catch(undefined)
const Person = z.object({ id }).nullish().catch(undefined)

const Submitted = z.object({
  workspace_id: id.nullish().catch(undefined),
  app_id: id.nullish().catch(undefined),
  contact: Person,
  user: Person,
  customer: Person,
  context: z.object({ locale: text }).nullish().catch(undefined),
  current_canvas: z
    .object({ stored_data: z.record(z.string(), z.unknown()).nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  sheet_values: z.record(z.string(), z.unknown()).nullish().catch(undefined),
})

/** No number, window or case is longer, in characters. */
const MAX_VALUE_CHARACTERS = 100

/** What our page handed to Messenger, which signs it and says whose it is. The answer is always a canvas. */
export async function submitSheet(
  body: unknown,
  { atDesk }: SheetOptions,
  log: FastifyBaseLogger,
): Promise<CanvasResponse> {
  const read = Submitted.safeParse(body === UNREADABLE ? {} : body)
  if (!read.success) return showRefusal('nothing-open', { language: 'en', stored: {} })
  const { workspace_id, app_id, contact, user, customer, context, current_canvas } = read.data
  const language = languageOf({ viewerLocale: context?.locale })
  const { nonce: _used, ...stored } = textsOf(current_canvas?.stored_data)
  const answering = { language, stored }
  const workspaceId = workspace_id ?? app_id
  const contactId = (contact ?? user ?? customer)?.id
  if (!workspaceId || !contactId) return showRefusal('nothing-open', answering)
  const values = textsOf(read.data.sheet_values)
  const typed = { phone: values.phone ?? '', country: '', window: values.window ?? '' }
  const caseNumber = /^\d{1,9}$/.test(values.case ?? '') ? Number(values.case) : undefined
  try {
    const came = await atDesk(workspaceId, (desk) =>
      arrangeCall(desk, { contactId, caseNumber }, typed, { language, timeZone: undefined }),
    )
    if (came === 'not-installed') return showRefusal('nothing-open', answering)
    if (came.outcome === 'refused') return showRefusal(came.why, answering)
    return answerWith(wordsFor(came, language), answering)
  } catch (error) {
    log.error({ err: error }, 'A sheet could not be carried out')
    return showRefusal('changed-meanwhile', answering)
  }
}

function wordsFor(came: Exclude<CallArranged, { outcome: 'refused' }>, language: Language): string {
  const { sheet, wishes } = wordsIn(language)
  switch (came.outcome) {
    case 'arranged':
      return fillTemplate(wishes.callArranged, came)
    case 'to-mend': {
      const { phone, window } = came.problems
      return [phone, window].flatMap((problem) => (problem ? [sheet[problem]] : [])).join(' ')
    }
  }
}

function textsOf(given: Readonly<Record<string, unknown>> | null | undefined) {
  const texts = Object.entries(given ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && value.length <= MAX_VALUE_CHARACTERS
      ? [[name, value] as const]
      : [],
  )
  const kept: Readonly<Record<string, string>> = Object.fromEntries(texts)
  return kept
}
