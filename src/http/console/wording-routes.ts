import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LANGUAGES, type Language } from '../../domain/waiting/customer-message.ts'
import { checkWording } from '../../domain/wording/check-wording.ts'
import { isTemplateName } from '../../domain/wording/template-names.ts'
import { wordIn } from '../word-in.ts'
import { UNREADABLE } from './notices.ts'
import type { ConsoleOptions, Overview } from './options.ts'
import { noticePage } from './pages/notice.ts'
import { type WordingView, wordingPage } from './pages/wording.ts'
import type { Admin } from './session.ts'

/** What the pages of the wording need from the console around them. */
export interface WordingRoutes {
  readonly wording: ConsoleOptions['wording']
  readonly adminOf: (request: FastifyRequest) => Admin
  readonly overviewOf: (admin: Admin) => Promise<Overview>
  readonly page: (reply: FastifyReply, markup: string) => FastifyReply
}

/** Where admins read what customers are told, and say it in their own words. */
export function wordingRoutes(app: FastifyInstance, routes: WordingRoutes): void {
  const { wording, adminOf, page } = routes

  app.get('/wording', async (request, reply) => {
    const language = languageIn(wordIn(request.query, 'language')) ?? 'en'
    const name = wordIn(request.query, 'done')
    const what = wordIn(request.query, 'what') === 'reset' ? 'reset' : 'kept'
    const done = name !== undefined && isTemplateName(name) ? ({ name, what } as const) : undefined
    return show(reply, routes, adminOf(request), { language, done, refused: undefined })
  })

  app.post('/wording/:language/:name', async (request, reply) => {
    const language = languageIn(wordIn(request.params, 'language'))
    const name = wordIn(request.params, 'name')
    const written = wordIn(request.body, 'text')
    const what = wordIn(request.body, 'what') === 'reset' ? 'reset' : 'keep'
    if (!language || name === undefined || !isTemplateName(name) || written === undefined) {
      return page(reply.code(422), noticePage(UNREADABLE))
    }
    const admin = adminOf(request)
    const { workspaceId, teammateId } = admin
    const checked = checkWording(name, written)
    if (what === 'keep' && !checked.usable) {
      const refused = { name, written, problem: checked.problem }
      return show(reply.code(422), routes, admin, { language, done: undefined, refused })
    }
    const text = what === 'keep' && checked.usable ? checked.text : undefined
    await wording.set(workspaceId, language, name, text)
    request.log.info({ workspaceId, teammateId }, 'The wording was changed')
    const did = what === 'keep' ? 'kept' : 'reset'
    const to = `/console/wording?language=${language}&done=${name}&what=${did}#${name}`
    return reply.redirect(to, 303)
  })
}

async function show(
  reply: FastifyReply,
  { wording, overviewOf, page }: WordingRoutes,
  admin: Admin,
  shown: Pick<WordingView, 'language' | 'done' | 'refused'>,
): Promise<FastifyReply> {
  const overview = await overviewOf(admin)
  const own = await wording.of(admin.workspaceId)
  return page(reply, wordingPage({ ...shown, overview, admin, wording: own }))
}

const languageIn = (written: string | undefined): Language | undefined =>
  LANGUAGES.find((language) => language === written)
