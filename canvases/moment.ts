/** Making a formatter costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** A moment on a teammate's own clock, never relative: `Jan 8, 2026 at 1:05PM`. The zone is an IANA name. */
export function showMoment(at: Date, timeZone: string): string {
  const { month, day, year, hour, minute, dayPeriod } = partsOf(at, timeZone)
  return `${month} ${day}, ${year} at ${hour}:${minute}${dayPeriod}`
}

/** A day on a teammate's own calendar: `Jan 8, 2026`. The zone is an IANA name. */
export function showDay(at: Date, timeZone: string): string {
  const { month, day, year } = partsOf(at, timeZone)
  return `${month} ${day}, ${year}`
}

function partsOf(
  at: Date,
  timeZone: string,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const parts = formatterFor(timeZone).formatToParts(at)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h12',
  })
  formatters.set(timeZone, made)
  return made
}
