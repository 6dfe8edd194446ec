import { createHmac } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { encryptUser } from '../../../../src/simulator/messenger/encrypt-user.ts'
import { type InboxWorld, payload, SECRET, WORKSPACE } from '../../inbox-world.ts'

/** Seals a user the way Intercom does for a sheet. */
export const sealUser = (user: unknown, secret = SECRET): string => encryptUser(user, secret)

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Opens the page as Messenger does: a form of one field, posted by the customer's browser. */
export const openAs = (
  world: InboxWorld,
  user: string | undefined,
  options: { caseNumber?: number; workspaceId?: string; locale?: string; more?: object } = {},
): Promise<LightMyRequestResponse> =>
  world.app.inject({
    method: 'POST',
    url: `/canvas/messenger/sheet${options.caseNumber ? `?case=${options.caseNumber}` : ''}`,
    headers: FORM,
    payload: new URLSearchParams({
      intercom_data: JSON.stringify({
        workspace_id: options.workspaceId ?? WORKSPACE,
        component_id: 'call_me_back',
        user,
        context: { location: 'conversation', locale: options.locale ?? 'en' },
        ...options.more,
      }),
    }).toString(),
  })

/** Sends the page's form as a browser without a script does. */
export const post = (
  world: InboxWorld,
  path: 'choose' | 'check',
  fields: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> =>
  world.app.inject({
    method: 'POST',
    url: `/canvas/messenger/sheet/${path}`,
    headers: FORM,
    payload: new URLSearchParams(fields).toString(),
  })

/** What Messenger sends when the page handed it something, signed. */
export async function submitAs(
  world: InboxWorld,
  contactId: string,
  values: Readonly<Record<string, unknown>>,
  more: object = {},
): Promise<CanvasResponse> {
  const raw = JSON.stringify({
    workspace_id: WORKSPACE,
    customer: { type: 'user', id: contactId },
    contact: { type: 'contact', id: contactId },
    context: { location: 'conversation', locale: 'en' },
    current_canvas: { content: { components: [] }, stored_data: { shows: 'all' } },
    sheet_values: values,
    ...more,
  })
  const response = await world.app.inject({
    method: 'POST',
    url: '/canvas/messenger/sheet/submit',
    headers: {
      'content-type': 'application/json',
      'x-body-signature': createHmac('sha256', SECRET).update(raw).digest('hex'),
    },
    payload: raw,
  })
  return response.json()
}

/** What stands in a page's form. */
export function fieldsOf(page: string): { ticket: string; windows: readonly string[] } {
  return {
    ticket: /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '',
    windows: [...page.matchAll(/name="window" value="([^"]+)"/g)].map(([, id = '']) => id),
  }
}

/** Opens a case for a customer, and says its number. */
export async function openCaseOf(
  world: InboxWorld,
  conversationId: string,
  contactId: string,
): Promise<number> {
  const asked = { ...payload(conversationId), component_id: 'open_case', input_values: {} }
  await world.send('submit', { ...asked, contact: { type: 'contact', id: contactId } })
  const card = await world.atDesk(WORKSPACE, (desk) => desk.card(conversationId))
  const number = card === 'not-installed' ? undefined : card.supportCase?.number
  if (!number) throw new Error('No case was opened')
  return number
}
