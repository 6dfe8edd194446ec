import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Health } from '../../domain/health.ts'
import { type HealthAnswer, healthAnswer } from '../../intercom/payloads/health.ts'
import { id } from '../../intercom/payloads/loose.ts'

/** What answering the health check needs. */
export interface HealthOptions {
  /** How Baton is in a workspace. Throws where it cannot be found out. */
  readonly healthOf: (workspaceId: string) => Promise<Health>
  /** Where an admin sets things right. */
  readonly consoleUrl: () => string
}

/** How long Intercom waits is not documented; within this many milliseconds we say at least that we do not know. */
const PATIENCE_MS = 1_500

const Body = z.object({ workspace_id: id })

/** Says how Baton is in a workspace, when Intercom asks. */
export async function answerHealthCheck(
  body: unknown,
  { healthOf, consoleUrl }: HealthOptions,
): Promise<HealthAnswer> {
  const read = Body.safeParse(body)
  const health = read.success
    ? await Promise.race([healthOf(read.data.workspace_id).catch(() => UNKNOWN), patience()])
    : UNKNOWN
  return healthAnswer(health, consoleUrl())
}

const UNKNOWN: Health = { state: 'unknown' }

const patience = () => wait(PATIENCE_MS, UNKNOWN, { ref: false })
