import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify'
import type { CanvasResponse, Content, LiveCanvasResponse } from '../../../../canvases/kit.ts'
import { BODY_SIGNATURE } from '../../signature.ts'
import { acceptSignedJson } from '../../signed-json.ts'
import { type CardOptions, readCardOptions } from './card-options.ts'
import { configure } from './configure.ts'
import { type MessengerRequest, readMessengerRequest } from './inbound.ts'
import { liveCanvas } from './live-canvas.ts'
import type { MessengerOptions } from './options.ts'
import { performPress } from './perform-press.ts'
import type { CustomerShowing } from './show/customer-showing.ts'
import { showLive } from './show/live.ts'
import { showCustomerTrouble } from './show/trouble.ts'

/** No conversation comes along, but the canvas may, with what a customer typed. Bytes. */
const MAX_MESSENGER_BYTES = 1_000_000

/**
 * The endpoints Intercom calls for the card in Messenger. Once signed, the answer is always one Intercom can
 * show. What a customer sees is decided by the contact the signed request names, and by nothing else in it.
 */
export const messengerRoutes: FastifyPluginAsync<MessengerOptions> = async (app, options) => {
  acceptSignedJson(app, options.secrets, BODY_SIGNATURE, MAX_MESSENGER_BYTES)
  // The Messenger keeps answers for as long as it is open.
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.post('/initialize', async ({ body }) =>
    liveCanvas(options.publicUrl(), readMessengerRequest(body).creation),
  )

  app.post('/configure', async ({ body }) => configure(readMessengerRequest(body)))

  app.post('/live', async ({ body, query, log }): Promise<{ content: Content }> => {
    const { canvas } = await live(readMessengerRequest(body), readCardOptions(query), options, log)
    return { content: canvas.content }
  })

  app.post('/submit', async ({ body, log }) => submit(readMessengerRequest(body), options, log))
}

async function live(
  request: MessengerRequest,
  chosen: CardOptions,
  options: MessengerOptions,
  log: FastifyBaseLogger,
): Promise<CanvasResponse> {
  const { workspaceId, viewer, conversationId } = request
  try {
    const card =
      viewer && workspaceId !== undefined
        ? await options.readCard({ workspaceId, contactId: viewer.contactId, conversationId })
        : undefined
    return showLive(card, showingFor(request, chosen, options))
  } catch (error) {
    log.error({ err: error }, 'A customer card could not be shown')
    return showCustomerTrouble({ ...request, stored: chosen })
  }
}

async function submit(
  request: MessengerRequest,
  options: MessengerOptions,
  log: FastifyBaseLogger,
): Promise<CanvasResponse | LiveCanvasResponse> {
  try {
    const showing = showingFor(request, request.stored, options)
    return await performPress({ request, showing, options })
  } catch (error) {
    log.error({ err: error }, 'A press on a customer card could not be carried out')
    return showCustomerTrouble(request)
  }
}

const showingFor = (
  request: MessengerRequest,
  chosen: CardOptions,
  { now, publicUrl }: MessengerOptions,
): CustomerShowing => ({
  request,
  options: chosen,
  now: now(),
  sheetUrl: `${publicUrl()}/canvas/messenger/sheet`,
})
