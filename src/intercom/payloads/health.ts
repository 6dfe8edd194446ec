import type { Health } from '../../domain/health.ts'

/** How an app says to Intercom how it is in a workspace. */
export interface HealthAnswer {
  readonly state: 'OK' | 'UNHEALTHY' | 'UNKNOWN'
  /** Only with `UNHEALTHY`. */
  readonly message?: string
  readonly cta_type?: 'URL_CTA' | 'REINSTALL_CTA'
  readonly cta_label?: string
  readonly cta_url?: string
}

/** Most characters of a message or an address, says Intercom. */
const MAX_CHARACTERS = 2_084

/** What Intercom is told of an installation's health; the same when it asks and when it is told early. */
export function healthAnswer(health: Health, consoleUrl: string): HealthAnswer {
  switch (health.state) {
    case 'ok':
      return { state: 'OK' }
    case 'unknown':
      return { state: 'UNKNOWN' }
    case 'unhealthy': {
      const message = health.why.slice(0, MAX_CHARACTERS)
      return health.cure === 'install-again'
        ? { state: 'UNHEALTHY', message, cta_type: 'REINSTALL_CTA' }
        : {
            state: 'UNHEALTHY',
            message,
            cta_type: 'URL_CTA',
            cta_label: 'Open Baton',
            cta_url: consoleUrl.slice(0, MAX_CHARACTERS),
          }
    }
  }
}
