import fastifyFormbody from '@fastify/formbody'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { fillTemplate } from '../../../domain/wording/fill-template.ts'
import { languageOf } from '../../../domain/wording/language-of.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import { customerCase } from '../../../use-cases/customer-case.ts'
import type { WishRefused } from '../../../use-cases/grant-wish.ts'
import { type RateAllowance, rateLimit } from '../../rate-limit.ts'
import { BODY_SIGNATURE } from '../../signature.ts'
import { acceptSignedJson } from '../../signed-json.ts'
import { wordIn } from '../../word-in.ts'
import { arrangeCall } from './arrange-call.ts'
import { decryptUser } from './decrypt-user.ts'
import { lookAtForm, type SheetTyped } from './look-at-form.ts'
import { openSheet, viewFor } from './open-sheet.ts'
import { readCaseNumber } from './read-case-number.ts'
import { readOpen } from './read-open.ts'
import { sendPage } from './send-page.ts'
import type { SheetOptions } from './sheet-options.ts'
import { sheetNotice, sheetPage } from './sheet-page.ts'
import { submitSheet } from './submit-sheet.ts'
import { openTicket, type Ticket } from './ticket.ts'

/** An open request carries the canvas it came from and the sealed contact. */
const MAX_OPEN_BYTES = 1_000_000

/** What Messenger sends when a sheet was filled in carries the canvas again. */
const MAX_SUBMIT_BYTES = 1_000_000

/** What one customer may do with the page: mending a number a few times stays far below it. */
const ALLOWANCE: RateAllowance = { burst: 30, perMinute: 10 }

/**
 * The page a customer arranges a call on. What opens it is sent by their browser and not signed: who they are
 * is proven by what Intercom sealed in it, and by our own ticket from then on.
 */
export const sheetRoutes: FastifyPluginAsync<SheetOptions> = async (app, options) => {
  const { secrets, now } = options
  const secondsToWait = rateLimit(ALLOWANCE, now)

  await app.register(async (pages) => {
    await pages.register(fastifyFormbody, { bodyLimit: MAX_OPEN_BYTES })
    pages.setErrorHandler<Error & { statusCode?: number }>(async (error, request, reply) => {
      const status = error.statusCode ?? 500
      if (status >= 500) request.log.error({ err: error }, 'A sheet could not be shown')
      return notice(reply, status >= 500 ? 503 : status, 'en', 'refused')
    })
    pages.post('', async (request, reply) => open(request, reply, options, secondsToWait))
    ticketRoutes(pages, options, secondsToWait)
  })

  await app.register(async (signed) => {
    acceptSignedJson(signed, secrets, BODY_SIGNATURE, MAX_SUBMIT_BYTES)
    signed.post('/submit', async ({ body, log }) => submitSheet(body, options, log))
  })
}

async function open(
  request: FastifyRequest,
  reply: FastifyReply,
  { secrets, atDesk }: SheetOptions,
  secondsToWait: (caller: string) => number,
): Promise<FastifyReply> {
  const opened = readOpen(request.body)
  const language = languageOf({ viewerLocale: opened?.locale })
  const user = decryptUser(opened?.user, secrets)
  const { workspaceId } = opened ?? {}
  if (!user || !workspaceId || (user.workspaceId ?? workspaceId) !== workspaceId)
    return notice(reply, 403, language, 'refused')
  const wait = secondsToWait(`${workspaceId} ${user.contactId}`)
  if (wait > 0) return notice(reply.header('retry-after', wait), 429, language, 'too-many')

  const visit = { user, language, locale: opened?.locale, secrets }
  const caseNumber = readCaseNumber(wordIn(request.query, 'case'))
  const view = await atDesk(workspaceId, (desk) => openSheet(desk, { ...visit, caseNumber }))
  switch (view) {
    case 'not-installed':
    case 'nothing-open':
      return notice(reply, 403, language, 'refused')
    case 'resolved':
      return notice(reply, 200, language, view)
    default:
      return sendPage(reply, 200, sheetPage(view))
  }
}

/** What the page itself sends: plainly, or by its script to be looked at before Messenger gets it. */
function ticketRoutes(
  app: FastifyInstance,
  { secrets, now, atDesk }: SheetOptions,
  secondsToWait: (caller: string) => number,
): void {
  const ticketOf = (request: FastifyRequest) => {
    const ticket = openTicket(wordIn(request.body, 'ticket'), secrets, now())
    if (ticket === undefined) return 'refused'
    if (ticket === 'expired') return ticket
    return secondsToWait(`${ticket.workspaceId} ${ticket.contactId}`) > 0 ? 'too-many' : ticket
  }

  app.post('/choose', async (request, reply) => {
    const ticket = ticketOf(request)
    if (typeof ticket === 'string') return notice(reply, STATUS[ticket], 'en', ticket)
    const { workspaceId, language, timeZone } = ticket
    const typed = typedIn(request.body, ticket)
    const answer = await atDesk(workspaceId, async (desk) => {
      const came = await arrangeCall(desk, ticket, typed, ticket)
      if (came.outcome !== 'to-mend') return came
      const found = await customerCase(desk, ticket)
      if (!found) return { outcome: 'refused', why: 'nothing-open' } as const
      const { problems } = came
      const sealed = wordIn(request.body, 'ticket') ?? ''
      const view = await viewFor(desk, found, {
        ...{ language, timeZone, ticket: sealed, typed, problems },
      })
      return { outcome: 'shown-again', view } as const
    })
    if (answer === 'not-installed') return notice(reply, 403, language, 'refused')
    switch (answer.outcome) {
      case 'refused':
        return notice(reply, 200, language, answer.why)
      case 'shown-again':
        return sendPage(reply, 422, sheetPage(answer.view))
      case 'arranged': {
        const words = wordsIn(language).sheet
        const said = [fillTemplate(words.done, answer), words.youCanClose]
        return sendPage(reply, 200, sheetNotice(language, words.doneTitle, said))
      }
    }
  })

  app.post('/check', async (request, reply) => {
    const ticket = ticketOf(request)
    if (typeof ticket === 'string') return reply.code(STATUS[ticket]).send({ error: ticket })
    const typed = typedIn(request.body, ticket)
    const look = await atDesk(ticket.workspaceId, async (desk) => lookAtForm(desk, typed))
    if (look === 'not-installed' || !look.fine) return reply.code(422).send({ error: 'to-mend' })
    return { case: String(ticket.caseNumber), phone: look.phone.phone, window: look.windowId }
  })
}

const STATUS = { refused: 403, expired: 403, 'too-many': 429 } as const

/** A page of few words, about what cannot be done. */
function notice(
  reply: FastifyReply,
  status: number,
  language: Language,
  why: WishRefused['why'] | 'refused' | 'expired',
): FastifyReply {
  const { sheet, wishes } = wordsIn(language)
  const [title, words] = {
    refused: [sheet.refusedTitle, sheet.refused],
    expired: [sheet.expiredTitle, sheet.expired],
    resolved: [sheet.title, wishes.resolved],
    'nothing-open': [sheet.title, wishes.nothingOpen],
    'too-many': [sheet.title, wishes.tooMany],
    'changed-meanwhile': [sheet.title, wishes.tryAgain],
  }[why] as [string, string]
  return sendPage(reply, status, sheetNotice(language, title, [words]))
}

function typedIn(body: unknown, { country }: Ticket): SheetTyped {
  return {
    phone: (wordIn(body, 'phone') ?? '').slice(0, MAX_WORD_CHARACTERS),
    country: wordIn(body, 'country') || country,
    window: wordIn(body, 'window') ?? '',
  }
}

/** What is shown again of what was typed, in characters: no number is longer. */
const MAX_WORD_CHARACTERS = 200
