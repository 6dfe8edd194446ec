import { z } from 'zod'
import { optionalText } from './payloads/loose.ts'

/** Characters of Intercom's own words that are kept. */
const MAX_WORDS = 200

const Problem = z.object({
  code: optionalText.catch(undefined),
  message: optionalText.catch(undefined),
})

/** How Intercom says no: `{type: 'error.list', errors: [{code, message}], request_id}`. */
const ErrorList = z.object({ errors: z.array(Problem).catch([]) })

/** What a no of Intercom's is about. */
export interface Refusal {
  readonly status: number
  readonly code: string | undefined
  /** Who it hits: the token, what the workspace's plan lacks, a conversation that is gone, or this call alone. */
  readonly about: 'token' | 'plan' | 'conversation' | 'call'
  /** For a person, ends without a full stop. */
  readonly why: string
}

/** Codes of a 404 that mean the thing in the address, and not somebody named in the body. */
const GONE: readonly unknown[] = ['not_found', 'conversation_not_found', undefined]

/** Reads an answer of 4xx. `gone`: what a 404 says is missing, by what the address names. */
export function readRefusal(
  status: number,
  body: unknown,
  gone: 'conversation' | 'call' = 'conversation',
): Refusal {
  const read = ErrorList.safeParse(body)
  const problem = read.success ? read.data.errors[0] : undefined
  const code = problem?.code
  return { status, code, about: aboutWhat(status, code, gone), why: words(status, problem) }
}

function aboutWhat(
  status: number,
  code: string | undefined,
  gone: 'conversation' | 'call',
): Refusal['about'] {
  // `token_unauthorized` is a scope that is missing: the token works elsewhere.
  if (status === 401 && code !== 'token_unauthorized') return 'token'
  if (status === 403 && code === 'api_plan_restricted') return 'plan'
  if ((status === 404 || status === 410) && GONE.includes(code)) return gone
  return 'call'
}

function words(status: number, problem: z.output<typeof Problem> | undefined): string {
  const said = problem?.message?.trim().replace(/\.+$/, '')
  const number = problem?.code ? `${status} ${problem.code}` : `${status}`
  return said
    ? `Intercom refused it: ${said.slice(0, MAX_WORDS).toWellFormed()} (${number})`
    : `Intercom refused it (${number})`
}
