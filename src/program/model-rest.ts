import type { ModelAnswer } from '../drafting/model/connect-model.ts'

/** When a service that is overloaded, or has refused our key, may be asked again by this process. */
export interface ModelRest {
  /** Hears how every question was answered. */
  readonly heard: (answer: ModelAnswer) => void
  /** Whole seconds until the next question; 0 for now, `never` until the program is started with another key. */
  readonly left: () => number | 'never'
}

/** Without a word on when to come back, this long, in seconds. */
const USUAL_REST_SECONDS = 10

/** Credit is bought and rights are given by people: nobody is asked again sooner. In seconds. */
const TURNED_AWAY_REST_SECONDS = 600

const MS_PER_SECOND = 1_000

/** Watches over how the service takes our questions. The operator hears once of a key that is not accepted. */
export function modelRest(clockMs: () => number, warn: (words: string) => void): ModelRest {
  let barred = false
  let isTurnedAway = false
  let restsUntilMs = 0
  const restFor = (seconds: number) => {
    restsUntilMs = Math.max(restsUntilMs, clockMs() + seconds * MS_PER_SECOND)
  }
  return {
    heard: (answer) => {
      if (answer.outcome === 'not-allowed' && !barred) {
        barred = true
        warn(
          'The model does not accept ANTHROPIC_API_KEY: notes are drafted locally until Baton is started with another',
        )
      }
      if (answer.outcome === 'rate-limited' || answer.outcome === 'overloaded') {
        restFor(answer.retryAfterSeconds ?? USUAL_REST_SECONDS)
      }
      if (answer.outcome === 'turned-away') {
        restFor(TURNED_AWAY_REST_SECONDS)
        if (!isTurnedAway) {
          warn(
            `The model turns us away although it knows ANTHROPIC_API_KEY: see whether the account has credit and the key may use the model. Asked again every ${TURNED_AWAY_REST_SECONDS / 60} minutes; notes are drafted locally meanwhile`,
          )
        }
        isTurnedAway = true
      }
      if (answer.outcome === 'answered') isTurnedAway = false
    },
    left: () =>
      barred ? 'never' : Math.max(0, Math.ceil((restsUntilMs - clockMs()) / MS_PER_SECOND)),
  }
}
