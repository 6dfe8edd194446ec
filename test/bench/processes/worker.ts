import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { batonWords } from './baton.ts'

/** Starts Baton's worker beside the web process, so that what comes in is sorted while it comes in. Returns how to end it. */
export function startWorker(databaseUrl: string): { readonly stop: () => Promise<void> } {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, batonWords('worker'), {
    env: {
      PATH,
      DATABASE_URL: databaseUrl,
      SECRETS_KEYS: `bench:${randomBytes(32).toString('base64')}`,
      INTERCOM_CLIENT_ID: 'bench-client',
      INTERCOM_CLIENT_SECRET: 'a-secret-the-worker-has-no-use-for',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    stop: () => {
      child.kill('SIGTERM')
      return gone
    },
  }
}
