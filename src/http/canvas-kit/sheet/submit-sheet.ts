import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { fillTemplate } from '../../../domain/wording/fill-template.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import { answeringOf, readMessengerRequest } from '../messenger/inbound.ts'
import { answerWith, showRefusal } from '../wishes/show-answer.ts'
import { arrangeCall, type CallArranged } from './arrange-call.ts'
import type { SheetTyped } from './look-at-form.ts'
import { readCaseNumber } from './read-case-number.ts'
import type { SheetOptions } from './sheet-options.ts'

/** No number, window or case is longer, in characters. */
const MAX_VALUE_CHARACTERS = 100

const Submitted = z
  .object({
    sheet_values: z.record(z.string(), z.string().max(MAX_VALUE_CHARACTERS).catch('')).catch({}),
  })
  .catch({ sheet_values: {} })

/** What our page handed to Messenger, which signs it and says whose it is. The answer is always a canvas. */
export async function submitSheet(
  body: unknown,
  { atDesk }: SheetOptions,
  log: FastifyBaseLogger,
): Promise<CanvasResponse> {
  const request = readMessengerRequest(body)
  const { workspaceId, viewer, language } = request
  const answering = answeringOf(request)
  if (!viewer || workspaceId === undefined) return showRefusal('nothing-open', answering)
  const { contactId, timeZone: seenIn } = viewer
  const { caseNumber, typed } = handedOver(body)
  try {
    const came = await atDesk(workspaceId, (desk) =>
      arrangeCall(desk, { contactId, caseNumber }, typed, { language, seenIn }),
    )
    if (came === 'not-installed') return showRefusal('nothing-open', answering)
    if (came.outcome === 'refused') return showRefusal(came.why, answering)
    return answerWith(wordsFor(came, language), answering)
  } catch (error) {
    log.error({ err: error }, 'A sheet could not be carried out')
    return showRefusal('changed-meanwhile', answering)
  }
}

/** What the page made of a form it had checked. Its number says its country itself. */
function handedOver(body: unknown): {
  readonly caseNumber: number | undefined
  readonly typed: SheetTyped
} {
  const { phone = '', window = '', case: digits } = Submitted.parse(body).sheet_values
  return { caseNumber: readCaseNumber(digits), typed: { phone, country: '', window } }
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
