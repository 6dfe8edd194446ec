import { createHmac, randomUUID } from 'node:crypto'
import type { CanvasResponse, Component } from '../../../canvases/kit.ts'
import type { SupportCase } from '../../../src/domain/case.ts'
import type { ConversationPart } from '../../../src/domain/transcript.ts'
import type { Estimate } from '../../../src/domain/waiting/estimate.ts'
import type { CustomerWish, Wish } from '../../../src/domain/waiting/wish.ts'
import { IntercomContact, toAccount } from '../../../src/intercom/payloads/contact.ts'
import { readThread } from '../../../src/program/read-thread.ts'
import { saveCase } from '../../../src/store/cases.ts'
import { keepWait } from '../../../src/store/waits.ts'
import { keepWorkspace } from '../../../src/store/workspaces.ts'
import { rememberConversation } from '../../../src/use-cases/remember-conversation.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, SECRET, WORKSPACE } from '../inbox-world.ts'

export const OTHER_WORKSPACE = 'globex'

const MINUTE_MS = 60_000

/** Who looks, and where. */
export interface Looks {
  readonly workspaceId?: string
  readonly contactId?: string | undefined
  readonly conversationId?: string
  readonly locale?: string
  readonly query?: string
  readonly more?: object
}

export interface Said {
  readonly status: number
  readonly json: {
    readonly canvas?: unknown
    readonly content?: unknown
    readonly results?: unknown
  }
  readonly text: string
  readonly components: readonly Component[]
}

/** A whole Baton with two workspaces, and customers who look at their cards. */
export interface MessengerWorld {
  readonly inbox: InboxWorld
  send(path: string, body: unknown, options?: { signature?: string; raw?: string }): Promise<Said>
  live(looks: Looks): Promise<Said>
  submit(componentId: string, looks: Looks, inputs?: Record<string, unknown>): Promise<Said>
  /** Puts a case on the record. */
  plant(given: Partial<SupportCase> & { workspaceId?: string }): Promise<SupportCase>
  wait(of: SupportCase, minutes: number | undefined, more?: WaitMore): Promise<void>
  wish(of: SupportCase, wish: Wish): Promise<void>
  remember(of: SupportCase, parts?: readonly ConversationPart[]): Promise<void>
  close(): Promise<void>
}

interface WaitMore {
  readonly workspaceId?: string
  readonly state?: 'waiting' | 'answered' | 'ended'
  readonly backInMinutes?: number
}

export async function messengerWorld(): Promise<MessengerWorld> {
  const inbox = await inboxWorld()
  await inbox.database.withWorkspace(OTHER_WORKSPACE, (db) =>
    keepWorkspace(
      db,
      {
        ...{ id: OTHER_WORKSPACE, name: 'Globex', timeZone: 'UTC', region: 'US' },
        sealedToken: 'sealed',
      },
      new Date(),
    ),
  )
  let number = 1_000
  let conversations = 0

  const send: MessengerWorld['send'] = async (path, body, options = {}) => {
    const raw = options.raw ?? JSON.stringify(body)
    const signature = options.signature ?? createHmac('sha256', SECRET).update(raw).digest('hex')
    const response = await inbox.app.inject({
      method: 'POST',
      url: `/canvas/messenger/${path}`,
      headers: { 'content-type': 'application/json', 'x-body-signature': signature },
      payload: raw,
    })
    const json = response.json()
    const content = json.content ?? json.canvas?.content
    return {
      ...{ status: response.statusCode, text: response.body, json },
      components: content?.components ?? [],
    }
  }
  const bodyOf = ({ workspaceId = WORKSPACE, contactId, conversationId, locale, more }: Looks) => ({
    workspace_id: workspaceId,
    ...(contactId !== undefined && { contact: { type: 'contact', id: contactId } }),
    context: {
      location: conversationId === undefined ? 'home' : 'conversation',
      locale: locale ?? 'en',
      ...(conversationId !== undefined && { conversation_id: Number(conversationId) }),
      messenger_action_color: '#333333',
    },
    ...more,
  })

  return {
    inbox,
    send,
    live: (looks) => send(`live?${looks.query ?? 'shows=all&ways_out=on'}`, bodyOf(looks)),
    submit: (componentId, looks, inputs = {}) =>
      send('submit', {
        ...bodyOf(looks),
        component_id: componentId,
        input_values: inputs,
        current_canvas: { stored_data: { shows: 'all', ways_out: 'on' } },
      }),
    plant: async ({ workspaceId = WORKSPACE, ...given }) => {
      number += 1
      conversations += 1
      const supportCase: SupportCase = {
        ...{ id: randomUUID(), number, conversationId: `70${conversations}`, contactId: 'joe' },
        ...{ status: 'handed-off', tier: 'enterprise', severity: 'urgent' },
        owner: { teammateId: '2', name: 'Mia Chen', team: { id: '502', name: 'Billing' } },
        ...{ situation: 'Charged twice', openedAt: new Date(), version: 1 },
        ...given,
      }
      await inbox.database.withWorkspace(workspaceId, (db) =>
        saveCase(db, workspaceId, supportCase, 0),
      )
      return supportCase
    },
    wait: async (
      of,
      minutes,
      { workspaceId = WORKSPACE, state = 'waiting', backInMinutes } = {},
    ) => {
      const now = Date.now()
      const at = (inMinutes: number) => new Date(now + inMinutes * MINUTE_MS)
      const estimate = (until: number): Estimate => ({
        ...{ madeAt: at(-60), soonest: at(until - 1), latest: at(until) },
        backAt: backInMinutes === undefined ? undefined : at(backInMinutes),
        basis: { from: 'policy' },
      })
      await inbox.database.withWorkspace(workspaceId, (db) =>
        keepWait(db, workspaceId, {
          ...{ id: randomUUID(), caseId: of.id, conversationId: of.conversationId },
          ...{ contactId: of.contactId, handoffId: randomUUID(), receiver: of.owner },
          ...{ startedAt: at(-60), estimates: minutes === undefined ? [] : [estimate(minutes)] },
          ...{ overruns: 0, state, replyMinutes: undefined, alertedAt: undefined },
          answeredAt: state === 'answered' ? at(-1) : undefined,
        }),
      )
    },
    wish: async (of, wish) => {
      const { id: caseId, conversationId, contactId } = of
      const wished: CustomerWish = {
        ...{ id: randomUUID(), caseId, conversationId, contactId, at: new Date(), wish },
      }
      await inbox.atDesk(WORKSPACE, (desk) => desk.addWish(wished))
    },
    remember: async ({ conversationId, contactId }, parts = DOUBLE_CHARGE) => {
      const account = toAccount(IntercomContact.parse({ id: contactId, name: 'Joe' }), undefined)
      const thread = readThread(conversationId, parts, account)
      const at = { updatedAt: new Date(), readAt: new Date() }
      await inbox.atDesk(WORKSPACE, (desk) =>
        rememberConversation(desk, { conversationId, account, ...at, ...thread }),
      )
    },
    close: () => inbox.close(),
  }
}

/** Every word a customer reads on an answer. */
export function wordsOf({ components }: Pick<Said, 'components'>): string {
  return components
    .flatMap((one) => {
      if (one.type === 'text') return [one.text]
      if (one.type === 'button') return [one.label]
      if (one.type === 'list') return one.items.flatMap(({ title, subtitle }) => [title, subtitle])
      return 'label' in one ? [one.label] : []
    })
    .join('\n')
}

/** What can be pressed on an answer. */
export const pressable = ({ components }: Pick<Said, 'components'>): readonly string[] =>
  components.flatMap((one) => {
    if (one.type === 'button') return [one.id]
    return one.type === 'list' ? one.items.map(({ id }) => id) : []
  })

/** What an answer would send back untouched. */
export const inputsOf = ({ components }: Pick<Said, 'components'>): Record<string, string> =>
  Object.fromEntries(
    components.flatMap((one) =>
      one.type === 'input' || one.type === 'textarea' ? [[one.id, one.value ?? '']] : [],
    ),
  )

/** The answer as the canvas rules look at it, as if Baton were reached by https. */
export const asCanvas = ({ components }: Pick<Said, 'components'>): CanvasResponse => ({
  canvas: {
    content: {
      components: JSON.parse(
        JSON.stringify(components).replaceAll('http://localhost', 'https://baton.example'),
      ),
    },
  },
})
