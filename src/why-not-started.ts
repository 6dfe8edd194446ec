/** Codes with which PostgreSQL refuses a name or password. Source: PostgreSQL manual, appendix A. */
const REFUSED_LOGIN: readonly unknown[] = ['28P01', '28000']

/**
 * Why the program did not start, for the person who started it: what is in the way and what to do,
 * never the value of a setting.
 */
export function whyNotStarted(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & {
    readonly port?: number
    readonly address?: string
  }
  if (syscall === 'listen') {
    if (code === 'EADDRINUSE')
      return `Port ${port} is in use. Stop what listens there, or set PORT.`
    if (code === 'EACCES')
      return `Port ${port} is not open to this account. Set PORT to one above 1023.`
    return `Nothing can listen at ${address} (${code}). Set HOST to an address of this machine.`
  }
  if (syscall === 'connect' || syscall === 'getaddrinfo') {
    return `PostgreSQL does not answer (${code}). Look at DATABASE_URL, and whether it runs.`
  }
  if (REFUSED_LOGIN.includes(code)) {
    return `PostgreSQL refuses the role or password of DATABASE_URL (${code}).`
  }
  if (error instanceof AggregateError && error.errors.length > 0)
    return whyNotStarted(error.errors[0])
  // Drizzle's own message holds the values of the query; what PostgreSQL said about it is its cause.
  if (error.message.startsWith('Failed query') && error.cause) return whyNotStarted(error.cause)
  return error.message
}
