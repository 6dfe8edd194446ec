/** How deep to look for the code of an error that wraps another: the database's own is one below. */
const DEPTH = 3

/**
 * What the queue may keep of a failure: what kind of error it was, and its code. Its message may hold what a
 * customer wrote (the values of a query that failed), and the queue keeps ids only.
 */
export function withoutWords(error: unknown): Error {
  const kind = error instanceof Error ? error.constructor.name : typeof error
  const code = codeOf(error, DEPTH)
  const told = new Error(code === undefined ? kind : `${kind} (${code})`)
  told.stack = told.message
  return told
}

function codeOf(error: unknown, depth: number): string | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined
  if ('code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code)) {
    return error.code
  }
  return codeOf(error.cause, depth - 1)
}
