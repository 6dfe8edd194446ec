import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { isObject, type JsonObject } from '../canvas-check/report.ts'
import { findAdmin, findContact, findConversation } from '../changes/find.ts'
import { refuseControl } from '../control/control-error.ts'
import type { InsertionStep, MessengerCardView } from '../control-api.ts'
import type { Simulation } from '../simulation.ts'
import type { Contact } from '../state/state.ts'
import type { AppAddress } from './app-address.ts'
import { type CardPlace, cardAt, findPlace, keepCard, putOnHome } from './cards.ts'
import { encryptUser } from './encrypt-user.ts'
import { exchangeMessenger } from './exchange-messenger.ts'
import {
  insertionJson,
  liveRequestJson,
  openSheetJson,
  sheetRequestJson,
  submitRequestJson,
} from './messenger-request-json.ts'
import { showCard } from './show-card.ts'

/** What the customer's side needs. */
export interface MessengerOptions {
  readonly simulation: Simulation
  readonly app: () => AppAddress
  readonly clientSecret: string
}

/** A canvas of 64 KB, twice over, with everything that was typed. */
const MAX_CALL_BYTES = 4_000_000

const Values = z.record(z.string(), z.unknown())
const AtCard = {
  contactId: z.string(),
  place: z.string(),
  conversationId: z.string().optional(),
}
const View = z.object(AtCard)
const Submit = z.object({ ...AtCard, component_id: z.string(), input_values: Values.default({}) })
const Sheet = z.object({ ...AtCard, sheet_values: Values })
const Insert = z.object({
  teammateId: z.string(),
  location: z.enum(['home', 'conversation']),
  conversationId: z.string().optional(),
  component_id: z.string().optional(),
  input_values: Values.optional(),
  current_canvas: z.unknown().optional(),
  card_creation_options: Values.optional(),
})
const Language = z.object({ language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/) })

/** A card in front of a customer. */
interface AtHand {
  readonly contact: Contact
  readonly place: CardPlace
  readonly canvas: JsonObject
}

/** What the customer does in their Messenger, and what a teammate puts into it. */
export function messengerRoutes(
  app: FastifyInstance,
  { simulation, app: address, clientSecret }: MessengerOptions,
): void {
  const limit = { bodyLimit: MAX_CALL_BYTES }
  const call = (to: Parameters<typeof exchangeMessenger>[2], payload: unknown) =>
    exchangeMessenger(address(), clientSecret, to, payload)
  const incomplete = (reply: FastifyReply) =>
    refuseControl(reply, 400, 'bad_request', 'What was sent is not complete.')
  const missing = (reply: FastifyReply) =>
    refuseControl(reply, 404, 'not_found', 'There is no such card, customer or teammate.')

  const atHand = (sent: z.infer<typeof View>): AtHand | undefined => {
    const contact = findContact(simulation.state, sent.contactId)
    const place = contact && findPlace(simulation.state, contact, sent)
    const canvas = place && cardAt(simulation.state, contact, place)
    return canvas && { contact, place, canvas }
  }
  const look = async ({ contact, place, canvas }: AtHand) => {
    const contentUrl = canvas.content_url
    if (typeof contentUrl !== 'string') return undefined
    const payload = liveRequestJson(simulation.state, contact, place, canvas)
    return call({ kind: 'live', contentUrl }, payload)
  }
  const answered = async (
    { contact, place, canvas }: AtHand,
    exchange: Awaited<ReturnType<typeof call>>,
  ): Promise<MessengerCardView> => {
    if (!isObject(exchange.canvas))
      return showCard({ ...canvas, content: null }, [exchange], undefined)
    keepCard(simulation.state, contact, place, exchange.canvas)
    simulation.changed('messenger')
    const live = await look({ contact, place, canvas: exchange.canvas })
    return showCard(exchange.canvas, live ? [exchange, live] : [exchange], live)
  }

  /** Something done at a card: finds it, checks what was sent, does it. */
  const atCard = <Body extends z.infer<typeof View>>(
    path: string,
    schema: z.ZodType<Body>,
    act: (card: AtHand, body: Body, reply: FastifyReply) => Promise<unknown>,
  ) =>
    app.post(`/messenger/${path}`, limit, async ({ body }, reply) => {
      const sent = schema.safeParse(body)
      if (!sent.success) return incomplete(reply)
      const card = atHand(sent.data)
      return card ? act(card, sent.data, reply) : missing(reply)
    })

  app.post('/messenger/views', limit, async ({ body }, reply) => {
    const sent = View.safeParse(body)
    if (!sent.success) return incomplete(reply)
    const card = atHand(sent.data)
    if (!card && sent.data.place !== 'home') return missing(reply)
    const live = card && (await look(card))
    return showCard(card?.canvas ?? {}, live ? [live] : [], live)
  })

  atCard('submits', Submit, async (card, { component_id, input_values }) => {
    const used = { component_id, input_values }
    const { contact, place, canvas } = card
    const payload = submitRequestJson(simulation.state, contact, place, canvas, used)
    return answered(card, await call({ kind: 'submit' }, payload))
  })

  atCard('sheets', Submit, async ({ contact, place, canvas }, { component_id, input_values }) => {
    const used = { component_id, input_values }
    const sealed = (user: unknown) => encryptUser(user, clientSecret)
    const data = openSheetJson(simulation.state, contact, place, canvas, used, sealed)
    return { intercom_data: JSON.stringify(data) }
  })

  atCard('sheet-submits', Sheet, async (card, { sheet_values: values }) => {
    const { contact, place, canvas } = card
    const payload = sheetRequestJson(simulation.state, contact, place, canvas, values)
    return answered(card, await call({ kind: 'submit-sheet' }, payload))
  })

  app.post('/messenger/insertions', limit, async ({ body }, reply) => {
    const sent = Insert.safeParse(body)
    if (!sent.success) return incomplete(reply)
    const { teammateId, location, conversationId, card_creation_options: options } = sent.data
    const { component_id, input_values = {}, current_canvas } = sent.data
    const admin = findAdmin(simulation.state, teammateId)
    const conversation = findConversation(simulation.state, conversationId ?? '')
    if (!admin || (location === 'conversation' && !conversation)) return missing(reply)
    const place =
      location === 'home' || !conversation
        ? ({ location: 'home' } as const)
        : ({ location: 'conversation', id: conversation.id } as const)
    const opened = insertionJson(simulation.state, admin, place)

    let chosen: unknown = options
    const exchanges = []
    if (options === undefined) {
      const used = component_id === undefined ? {} : { component_id, input_values, current_canvas }
      const configured = await call({ kind: 'configure' }, { ...opened, ...used })
      exchanges.push(configured)
      const isSetUp = configured.response?.status !== 404
      if (isSetUp && configured.results === null) return insertionStep('configure', exchanges)
      chosen = configured.results ?? undefined
    }
    const creation = chosen === undefined ? {} : { card_creation_options: chosen }
    const initialized = await call({ kind: 'initialize' }, { ...opened, ...creation })
    exchanges.push(initialized)
    if (location === 'home' && isObject(initialized.canvas)) {
      putOnHome(simulation.state, initialized.canvas)
      simulation.changed('messenger')
    }
    return insertionStep('initialized', exchanges)
  })

  app.post<{ Params: { id: string } }>(
    '/contacts/:id/language',
    async ({ params, body }, reply) => {
      const contact = findContact(simulation.state, params.id)
      const sent = Language.safeParse(body)
      if (!contact) return missing(reply)
      if (!sent.success) return incomplete(reply)
      contact.language_override = sent.data.language
      simulation.changed('messenger')
      return { language: sent.data.language }
    },
  )
}

function insertionStep(
  step: InsertionStep['step'],
  exchanges: InsertionStep['exchanges'],
): InsertionStep {
  const newest = exchanges.at(-1)
  return {
    step,
    canvas: newest?.canvas ?? null,
    problems: newest?.problems ?? [],
    warnings: newest?.warnings ?? [],
    exchanges,
  }
}
