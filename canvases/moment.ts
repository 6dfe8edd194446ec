/** Making a formatter costs more than using it a thousand times. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** A moment on a teammate's own clock, never relative: `Jan 8, 2026 at 1:05PM`. The zone is an IANA name. */
export function showMoment(at: Date, timeZone: string): string {
  const { monthAndDay, year, time } = partsOf(at, timeZone)
  return `${monthAndDay}, ${year} at ${time}`
}

/**
 * The same where there is little room: `Jan 8, 1:05PM`, with its year only where that is another one than when it is
 * looked at.
 */
export function showShortMoment(at: Date, timeZone: string, seenAt: Date): string {
  const { monthAndDay, year, time } = partsOf(at, timeZone)
  const day = year === partsOf(seenAt, timeZone).year ? monthAndDay : `${monthAndDay}, ${year}`
  return `${day}, ${time}`
}

/** A day on a teammate's own calendar: `Jan 8, 2026`. The zone is an IANA name. */
export function showDay(at: Date, timeZone: string): string {
  const { monthAndDay, year } = partsOf(at, timeZone)
  return `${monthAndDay}, ${year}`
}

/** American English writes `Jan 8, 2026, 1:05 PM`, with a narrow space that not every font has. */
function partsOf(at: Date, timeZone: string) {
  const [monthAndDay, year, time = ''] = formatterFor(timeZone).format(at).split(', ')
  return { monthAndDay, year, time: time.replace(/\s/, '') }
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
