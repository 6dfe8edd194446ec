import { randomBytes } from 'node:crypto'
import { WORKSPACE_ID } from '../seed/world.ts'
import { batonWords } from './baton.ts'
import { type RunningProcess, startProgram } from './program.ts'

/** The app's client secret in a run: what every request is signed with. */
export const CLIENT_SECRET = randomBytes(24).toString('hex')

/** An Intercom that is not there: nothing listens on the discard port, so calls fail at once. */
const NO_INTERCOM = 'http://127.0.0.1:9'

/** Starts Baton's web role on a seeded database, as a private app runs in production. */
export function startWeb(databaseUrl: string): Promise<RunningProcess> {
  return startProgram(batonWords('web'), {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    SECRETS_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    INTERCOM_CLIENT_ID: 'bench-client',
    INTERCOM_CLIENT_SECRET: CLIENT_SECRET,
    INTERCOM_WORKSPACE_ID: WORKSPACE_ID,
    INTERCOM_ACCESS_TOKEN: 'bench-token',
    INTERCOM_API_BASE_URL: NO_INTERCOM,
    LOG_LEVEL: 'error',
  })
}
