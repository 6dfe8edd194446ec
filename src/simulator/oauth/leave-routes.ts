import type { FastifyInstance } from 'fastify'
import { bodySignature, wireJson } from '../wire/signed-body.ts'
import type { ToldHealth } from './installation-routes.ts'
import type { TokenBook } from './token-book.ts'

/** What removing the app, and asking how it is, need. */
export interface LeaveOptions {
  readonly tokens: TokenBook
  readonly health: ToldHealth
  readonly workspaceId: string
  readonly clientSecret: string
  readonly appUrl: () => string
}

/** No answer of the app's may take longer, in milliseconds. */
const PATIENCE_MS = 10_000

/** What only Intercom can do to an app: remove it from the workspace, and ask it how it is. */
export function leaveRoutes(
  app: FastifyInstance,
  { tokens, health, workspaceId, clientSecret, appUrl }: LeaveOptions,
): void {
  const tell = async (path: string, body: object) => {
    const raw = wireJson(body)
    const answer = await fetch(`${appUrl()}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-body-signature': bodySignature(raw, clientSecret),
      },
      body: raw,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return { status: answer.status, text: await answer.text() }
  }

  app.post('/uninstall', async () => {
    tokens.revokeAll()
    const { status } = await tell('/intercom/uninstall', { app_id: workspaceId })
    return { status }
  })

  app.post('/health-check', async () => {
    const { status, text } = await tell('/intercom/health', { workspace_id: workspaceId })
    return { status, answer: JSON.parse(text) }
  })

  app.get('/installation', async () => ({ told: health.told ?? null }))
}
