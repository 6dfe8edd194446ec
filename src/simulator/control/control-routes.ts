import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { canvasRequestJson } from '../canvas/canvas-request-json.ts'
import { exchangeCanvas } from '../canvas/exchange-canvas.ts'
import { findAdmin, findConversation } from '../changes/find.ts'
import { setAway } from '../changes/set-away.ts'
import type { Bootstrap, CanvasCall } from '../control-api.ts'
import type { Intercom } from '../intercom.ts'
import type { AppAddress } from '../messenger/app-address.ts'
import { messengerRoutes } from '../messenger/messenger-routes.ts'
import { type LeaveOptions, leaveRoutes } from '../oauth/leave-routes.ts'
import { OPERATIONS } from '../rest/operations.ts'
import { clockRoutes, clockView } from '../time/clock-routes.ts'
import type { MovableClock } from '../time/movable-clock.ts'
import type { Deliveries } from '../webhooks/deliveries.ts'
import { contactView } from './contact-view.ts'
import { refuseControl } from './control-error.ts'
import { conversationControls } from './conversation-controls.ts'
import { eventStream } from './event-stream.ts'
import { sameOriginOnly } from './same-origin.ts'
import { teammateView } from './teammate-view.ts'

/** What the page's routes need. */
export interface ControlOptions {
  readonly intercom: Intercom
  readonly deliveries: Deliveries
  readonly appUrl: () => string
  readonly appAddress: () => AppAddress
  readonly clientSecret: string
  readonly webhooks: boolean
  readonly clock: MovableClock
  readonly clockMoved: (now: Date) => Promise<void>
  readonly leaving: LeaveOptions
  readonly reset: () => Promise<void>
  /** Host names the page may be opened under, besides this machine's own. */
  readonly ownHosts: () => readonly string[]
  /** The origin the page has in browsers, where a proxy hides it. */
  readonly publicOrigin: string | undefined
}

/** A canvas of 64 KB, twice over, with everything that was typed. */
const MAX_CANVAS_CALL_BYTES = 4_000_000

const Call = z.object({
  conversationId: z.string(),
  teammateId: z.string(),
  kind: z.enum(['initialize', 'submit']),
  component_id: z.string().optional(),
  input_values: z.record(z.string(), z.unknown()).optional(),
  current_canvas: z.unknown().optional(),
})

const NewFault = z.object({
  operation: z.enum([...OPERATIONS, '*']),
  effect: z.enum([
    'error-500',
    'error-500-after',
    'rate-limit',
    'hang',
    'hang-after',
    'drop',
    'drop-after',
  ]),
  times: z.number().int().min(1).max(1_000).default(1),
})

const Away = z.object({ away: z.boolean() })

/** Everything the simulator's page asks for. */
export async function controlRoutes(app: FastifyInstance, options: ControlOptions): Promise<void> {
  const { intercom, deliveries, appUrl, clientSecret, webhooks, clock, reset } = options
  const { ownHosts, publicOrigin } = options
  const { simulation } = intercom
  sameOriginOnly(app, ownHosts, publicOrigin)
  leaveRoutes(app, options.leaving)

  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  app.setNotFoundHandler((_request, reply) =>
    refuseControl(reply, 404, 'not_found', 'The simulator has no such route.'),
  )
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    if (error.statusCode && error.statusCode < 500) {
      return refuseControl(reply, 400, 'bad_request', error.message)
    }
    request.log.error(error, 'The simulator failed')
    return reply.code(500).send({ error: { code: 'bug', message: 'The simulator failed.' } })
  })

  conversationControls(app, intercom)
  eventStream(app, simulation)
  messengerRoutes(app, { simulation, clientSecret, app: options.appAddress })
  clockRoutes(app, { simulation, clock, moved: options.clockMoved })

  app.get('/bootstrap', async (): Promise<Bootstrap> => {
    const { state } = simulation
    return {
      workspace: {
        id: state.workspace.id_code,
        name: state.workspace.name,
        region: state.workspace.region,
        timeZone: state.workspace.timezone,
      },
      appUrl: appUrl(),
      webhooks,
      clock: clockView(simulation, clock),
      teammates: state.admins.map(teammateView),
      teams: state.teams.map(({ id, name }) => ({
        id,
        name,
        teammateIds: state.admins
          .filter(({ team_ids: ids }) => ids.includes(Number(id)))
          .map((admin) => admin.id),
      })),
      contacts: state.contacts.map((contact) => contactView(state, contact)),
      version: simulation.version,
    }
  })

  app.post<{ Params: { id: string } }>('/teammates/:id/away', async ({ params, body }, reply) => {
    const admin = findAdmin(simulation.state, params.id)
    if (!admin) return refuseControl(reply, 404, 'not_found', 'There is no such teammate.')
    const sent = Away.safeParse(body)
    if (!sent.success)
      return refuseControl(reply, 400, 'bad_request', 'away must be true or false.')
    setAway(intercom, admin, sent.data.away)
    return { teammate: teammateView(admin) }
  })

  app.post('/canvas', { bodyLimit: MAX_CANVAS_CALL_BYTES }, async ({ body }, reply) => {
    const sent = Call.safeParse(body)
    if (!sent.success) return refuseControl(reply, 400, 'bad_request', 'This is not a canvas call.')
    const call = withoutUndefined(sent.data)
    const { state } = simulation
    const conversation = findConversation(state, call.conversationId)
    const admin = findAdmin(state, call.teammateId)
    if (!conversation || !admin) {
      return refuseControl(reply, 404, 'not_found', 'There is no such conversation or teammate.')
    }
    const payload = canvasRequestJson(state, conversation, admin, call)
    return exchangeCanvas(appUrl(), clientSecret, call.kind, payload)
  })

  app.get('/webhooks', async () => ({ deliveries: deliveries.list() }))

  const faults = () => ({ faults: simulation.faults.list(), operations: OPERATIONS })
  app.get('/faults', async () => faults())
  app.post('/faults', async ({ body }, reply) => {
    const sent = NewFault.safeParse(body)
    if (!sent.success)
      return refuseControl(reply, 400, 'bad_request', 'operation, effect or times is not valid.')
    simulation.faults.add(sent.data)
    simulation.changed('faults')
    return faults()
  })
  app.delete('/faults', async () => {
    simulation.faults.clear()
    simulation.changed('faults')
    return faults()
  })

  app.post('/reset', async () => {
    await reset()
    return { version: simulation.version }
  })
}

function withoutUndefined(sent: z.infer<typeof Call>): CanvasCall {
  const { component_id, input_values, ...rest } = sent
  return {
    ...rest,
    ...(component_id !== undefined && { component_id }),
    ...(input_values && { input_values }),
  }
}
