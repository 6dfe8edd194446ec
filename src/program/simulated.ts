import type { FastifyInstance } from 'fastify'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { SimulatorState } from '../simulator/state/state.ts'
import type { MovableClock } from '../simulator/time/movable-clock.ts'
import type { Database } from '../store/database.ts'
import { forgetSimulatedCases } from '../store/forget-cases.ts'
import { loadSimulatorState, saveSimulatorState } from '../store/simulator-states.ts'
import type { IntercomApp } from './install.ts'

/** The id of the workspace the simulator stands in for. */
export const SIMULATED_WORKSPACE = 'demo_acme'

/** The stand-in's app: installed through its own authorize page, as with the real one. */
export function simulatedApp(
  clientSecret: string,
  address: () => string,
  publicUrl: () => string,
): IntercomApp {
  return {
    credentials: { clientId: 'simulated-app', clientSecret },
    restHost: () => `${address()}/simulator/intercom`,
    pagesHost: () => `${publicUrl()}/simulator`,
  }
}

/** Opens the stand-in Intercom in the same process, its state kept in the same database. */
export async function openSimulator(
  app: FastifyInstance,
  database: Database,
  credentials: { readonly clientSecret: string; readonly accessToken: string },
  appUrl: () => string,
  queue: JobQueue,
  publicUrl: string | undefined,
  clock: MovableClock,
): Promise<void> {
  // With real credentials it is never loaded.
  const { simulatorPlugin } = await import('../simulator/plugin.ts')
  const workspaceId = SIMULATED_WORKSPACE
  await app.register(simulatorPlugin, {
    ...credentials,
    workspaceId,
    appUrl,
    clock,
    onClockMoved: () => queue.ask('watch-waits', { workspaceId }),
    ...(publicUrl !== undefined && { publicUrl }),
    keeper: {
      load: () =>
        database.withWorkspace(workspaceId, async (db) => {
          return (await loadSimulatorState(db, workspaceId)) as SimulatorState | undefined
        }),
      save: (state) =>
        database.withWorkspace(workspaceId, (db) => saveSimulatorState(db, workspaceId, state)),
    },
    onReset: async () => {
      await database.withWorkspace(workspaceId, forgetSimulatedCases)
      await queue.ask('sync-directory', { workspaceId })
    },
  })
}
