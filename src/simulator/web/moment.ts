const formats = new Map<string, Intl.DateTimeFormat>()

/** A time of day in the workspace's zone: `1:05 PM`. */
export function timeOfDay(unixSeconds: number, timeZone: string): string {
  return show(unixSeconds, timeZone, { hour: 'numeric', minute: '2-digit' })
}

/** A day in the workspace's zone: `Thursday, Jan 8`. */
export function dayOf(unixSeconds: number, timeZone: string): string {
  return show(unixSeconds, timeZone, { weekday: 'long', month: 'short', day: 'numeric' })
}

/** A day and a time where both count: `Sat, Nov 21, 1:05 PM`. */
export function dayAndTime(unixSeconds: number, timeZone: string): string {
  const day = { weekday: 'short', month: 'short', day: 'numeric' } as const
  return show(unixSeconds, timeZone, { ...day, hour: 'numeric', minute: '2-digit' })
}

/** What a list has room for: the time for today, the date for before. */
export function shortMoment(unixSeconds: number, timeZone: string, now: Date): string {
  const today = dayOf(now.getTime() / 1_000, timeZone)
  if (dayOf(unixSeconds, timeZone) === today) return timeOfDay(unixSeconds, timeZone)
  return show(unixSeconds, timeZone, { month: 'short', day: 'numeric' })
}

function show(unixSeconds: number, timeZone: string, parts: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([timeZone, parts])
  const format = formats.get(key) ?? new Intl.DateTimeFormat('en-US', { ...parts, timeZone })
  formats.set(key, format)
  return format.format(new Date(unixSeconds * 1_000))
}
