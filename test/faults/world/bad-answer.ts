/** How a call goes wrong. `after` means: it was carried out all the same. */
export type BadAnswer =
  | 'rate-limited'
  | 'error-before'
  | 'error-after'
  | 'silent-before'
  | 'silent-after'
  | 'reset-before'
  | 'reset-after'
  | 'slow-body-after'
  | 'html-after'
  | 'unauthorized'
  | 'forbidden'
  | 'missing'

/** An answer that refuses. */
interface Refusal {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** A new window of the rate limit opens after this many seconds. */
const RATE_RESET_S = 2

/** What Intercom says when it did nothing and says so; undefined for what goes wrong in another way. */
export function refusalOf(how: BadAnswer): Refusal | undefined {
  const no = (
    status: number,
    code: string,
    headers: Readonly<Record<string, string>> = {},
  ): Refusal => ({
    status,
    body: errorList(code),
    headers,
  })
  switch (how) {
    case 'rate-limited':
      return no(429, 'rate_limit_exceeded', {
        'x-ratelimit-limit': '1666',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + RATE_RESET_S),
      })
    case 'error-before':
      return no(500, 'server_error')
    case 'unauthorized':
      return no(401, 'unauthorized')
    case 'forbidden':
      return no(403, 'api_plan_restricted')
    case 'missing':
      return no(404, 'not_found')
    default:
      return undefined
  }
}

/** An error the way Intercom's REST API words it. */
export const errorList = (code: string) =>
  JSON.stringify({ type: 'error.list', request_id: null, errors: [{ code, message: code }] })
