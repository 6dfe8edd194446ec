import { createHash } from 'node:crypto'
import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify'
import { failpoint, isBroken } from '#failpoint'
import type { CanvasResponse } from '../../../canvases/kit.ts'
import type { CardRecord } from '../../domain/card-record.ts'
import { isAddition } from '../../domain/waiting/with-additions.ts'
import type { Workspace } from '../../domain/workspace.ts'
import { answerOnce } from '../../use-cases/answer-once.ts'
import type { Desk } from '../../use-cases/desk.ts'
import { needsReading, seeCard } from '../../use-cases/see-card.ts'
import type { Sitting } from '../../use-cases/sitting.ts'
import { BODY_SIGNATURE } from '../signature.ts'
import { acceptSignedJson, UNREADABLE } from '../signed-json.ts'
import { type InboxRequest, inboxRequestOf } from './inbound.ts'
import { readInboxBody } from './inbox-body.ts'
import { perform, performOutdated } from './perform/perform.ts'
import { showForgotten } from './show/forgotten.ts'
import { showHome } from './show/home.ts'
import type { Showing } from './show/showing.ts'
import { showTrouble } from './show/trouble.ts'

/** Bodies carry the whole thread: other apps had to raise their limits to this. Source: canvas-kit reference, 2.1. */
const MAX_CANVAS_BYTES = 10_000_000

/** What the Inbox endpoints are given. */
export interface InboxOptions {
  readonly secrets: readonly string[]
  readonly now: () => Date
  readonly newId: () => string
  /** What the first card shows; undefined where Baton is not installed. */
  readonly readCard: (
    workspaceId: string,
    conversationId: string,
  ) => Promise<CardRecord | undefined>
  /** Runs work in one transaction of one workspace; `not-installed` where there is none. */
  readonly atDesk: <T>(
    workspaceId: string,
    work: (desk: Desk) => Promise<T>,
  ) => Promise<T | 'not-installed'>
  /** Has a conversation read again, outside any request. */
  readonly askForReading: (workspaceId: string, conversationId: string) => Promise<void>
  /** Where a teammate can read a conversation. */
  readonly conversationUrl: (
    workspace: Pick<Workspace, 'id' | 'region'>,
    conversationId: string,
  ) => string
  readonly installUrl: (() => string) | undefined
  /** The words with every secret in them replaced. */
  readonly withoutSecrets: (words: string) => string
}

const UNREADABLE_REQUEST = 'Intercom sent something that could not be read.'
const NO_CONVERSATION = 'This request names no conversation.'

/** The endpoints Intercom calls when a teammate opens or uses the card. Once signed, the answer is always a canvas. */
export const inboxRoutes: FastifyPluginAsync<InboxOptions> = async (app, options) => {
  acceptSignedJson(app, options.secrets, BODY_SIGNATURE, MAX_CANVAS_BYTES, readInboxBody)

  app.post('/initialize', async ({ body, log }, reply) => {
    const request = inboxRequestOf(body)
    const { card, canvas } = await initialize(request, options, log)
    reply.raw.once('finish', () => void wakeReader(request, card, options, log))
    return canvas
  })

  app.post('/submit', async ({ body, log }) => {
    const request = inboxRequestOf(body)
    return submit(request, options, log)
  })
}

async function initialize(
  request: InboxRequest | typeof UNREADABLE,
  options: InboxOptions,
  log: FastifyBaseLogger,
): Promise<{ readonly card: CardRecord | undefined; readonly canvas: CanvasResponse }> {
  if (request === UNREADABLE)
    return { card: undefined, canvas: showTrouble(undefined, UNREADABLE_REQUEST) }
  const { workspaceId, sitting } = request
  if (!sitting) return { card: undefined, canvas: showTrouble(request, NO_CONVERSATION) }
  try {
    const card = workspaceId
      ? await options.readCard(workspaceId, sitting.conversationId)
      : undefined
    return { card, canvas: showHome(seeCard(card), showingFor(options, card?.workspace, sitting)) }
  } catch (error) {
    log.error({ err: error }, 'The card could not be shown')
    return { card: undefined, canvas: showTrouble(request) }
  }
}

async function submit(
  request: InboxRequest | typeof UNREADABLE,
  options: InboxOptions,
  log: FastifyBaseLogger,
): Promise<unknown> {
  if (request === UNREADABLE) return showTrouble(undefined, UNREADABLE_REQUEST)
  const { workspaceId, sitting, stored } = request
  if (!sitting) return showTrouble(request, NO_CONVERSATION)
  try {
    const answer =
      workspaceId === undefined
        ? 'not-installed'
        : await options.atDesk(workspaceId, async (desk) => {
            const showing = showingFor(options, desk.workspace, sitting)
            const nonce = isBroken('answer-once') ? undefined : stored.nonce
            const decided = await answerOnce(
              desk,
              sitting.conversationId,
              nonce,
              fingerprintOf(request, sitting),
              (outdated) => {
                const told = { request, sitting, desk, showing }
                return outdated ? performOutdated(told) : perform(told)
              },
            )
            failpoint('submit-decided')
            return decided
          })
    failpoint('submit-committed')
    const showing = showingFor(options, undefined, sitting)
    if (answer === 'forgotten') return showForgotten(showing, request)
    return answer === 'not-installed' ? showHome({ outcome: 'not-installed' }, showing) : answer
  } catch (error) {
    log.error({ err: error }, 'A submit could not be carried out')
    return showTrouble(request)
  }
}

function showingFor(
  options: InboxOptions,
  workspace: Workspace | undefined,
  sitting: Sitting,
): Showing {
  const { conversationId, teammate } = sitting
  const conversationUrl = workspace && options.conversationUrl(workspace, conversationId)
  return {
    nonce: options.newId(),
    now: options.now(),
    teammateId: teammate.id,
    updatedAt: sitting.updatedAt,
    contactName: () => sitting.account().contactName,
    conversationUrl,
    messageUrl: (messageId) =>
      conversationUrl && !isAddition(messageId)
        ? `${conversationUrl}#part_id=comment-${conversationId}-${messageId}`
        : conversationUrl,
    withoutSecrets: options.withoutSecrets,
    installUrl: options.installUrl,
  }
}

/** Two submits are the same when the same teammate pressed the same thing with the same things typed. */
function fingerprintOf(
  { componentId, inputs }: InboxRequest,
  { conversationId, teammate }: Sitting,
): string {
  const typed = Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))
  const told = JSON.stringify([conversationId, teammate.id, componentId, typed])
  return createHash('sha256').update(told).digest('base64url')
}

/** After the answer is out: a conversation that moved on is read again by a job. */
async function wakeReader(
  request: InboxRequest | typeof UNREADABLE,
  card: CardRecord | undefined,
  { askForReading }: InboxOptions,
  log: FastifyBaseLogger,
): Promise<void> {
  if (request === UNREADABLE || !card || !request.sitting) return
  const { conversationId, updatedAt } = request.sitting
  if (!needsReading(card, updatedAt)) return
  try {
    await askForReading(card.workspace.id, conversationId)
  } catch (error) {
    log.warn({ err: error }, 'A conversation could not be queued for reading')
  }
}
