import type { TakeHandoffOutcome } from '../../use-cases/take-handoff.ts'
import { caseJson, findingJson } from './case-json.ts'
import { type ApiAnswer, problem } from './problem.ts'

/** Seconds after which a conversation that is being read should be there. */
const READING_SECONDS = 3

/** Names listed at most when a receiver is unknown. */
const MAX_NAMES = 50

/** What became of a handoff, for the outside. */
export function showHandoff(outcome: TakeHandoffOutcome): ApiAnswer {
  switch (outcome.outcome) {
    case 'handed-over': {
      const { supportCase, handoff, repeated } = outcome
      const body = { case: caseJson({ supportCase, handoff }), repeated }
      return { status: repeated ? 200 : 201, body }
    }
    case 'blocked': {
      const { findings, bypassProblem } = outcome
      const count = findings.filter(({ weight }) => weight === 'blocking').length
      return problem({
        status: 422,
        kind: 'blocked',
        title: 'Not handed over yet',
        detail:
          bypassProblem ??
          `The next person would have to ask for ${count === 1 ? 'one thing' : `${count} things`}. Send it in the named fields and try again, or send bypass_reason.`,
        findings: findings.map(findingJson),
      })
    }
    case 'nobody-known':
      return problem({
        status: 422,
        kind: 'sender-unknown',
        title: 'Nobody to hand over as',
        detail:
          outcome.given === ''
            ? "A handoff is done as a real teammate, and none of this conversation is known. Send on_behalf_of with an admin's id."
            : 'on_behalf_of names no teammate of this workspace. Send the id of an admin as Intercom shows it.',
        field: outcome.field,
      })
    case 'receiver-unknown':
      return problem({
        status: 422,
        kind: 'receiver-unknown',
        title: outcome.field === 'receiver' ? 'No such person' : 'No such team',
        detail: `${outcome.field} is neither an id nor a name that only one has. Send one of the names listed, or leave it out.`,
        field: outcome.field,
        names: outcome.names.slice(0, MAX_NAMES),
      })
    case 'not-read':
      return stillReading
  }
}

/** A conversation Baton has not read yet: it is being read now. */
export const stillReading: ApiAnswer = problem({
  status: 503,
  kind: 'not-read-yet',
  title: 'The conversation is being read',
  detail: 'Baton reads a conversation before it hands it over. Send the same request again.',
  retryAfter: READING_SECONDS,
})
