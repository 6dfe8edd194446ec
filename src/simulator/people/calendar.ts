const DAY_MS = 86_400_000

/** Dates around the moment the demo workspace was made, so that its conversations always look recent. */
export interface Calendar {
  /** `Nov 3`, that many days from now. */
  readonly day: (offsetDays: number) => string
  /** `2026-11-03` */
  readonly date: (offsetDays: number) => string
  /** `03.11.2026` */
  readonly germanDate: (offsetDays: number) => string
  /** `Friday`: the first working day that many days from now or later. */
  readonly workday: (offsetDays: number) => string
  /** `November` */
  readonly month: (offsetDays: number) => string
  /** Unix seconds. */
  readonly seconds: (offsetDays: number) => number
}

/** A calendar around `now` in a time zone. */
export function calendarAround(now: Date, timeZone: string): Calendar {
  const at = (offset: number) => new Date(now.getTime() + offset * DAY_MS)
  const format = (locale: string, options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    return (offset: number) => formatter.format(at(offset))
  }
  const weekday = format('en-US', { weekday: 'long' })
  return {
    day: format('en-US', { month: 'short', day: 'numeric' }),
    date: format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }),
    germanDate: format('de-DE', { year: 'numeric', month: '2-digit', day: '2-digit' }),
    workday: (offset) => {
      const name = weekday(offset)
      if (name === 'Saturday') return weekday(offset + 2)
      return name === 'Sunday' ? weekday(offset + 1) : name
    },
    month: format('en-US', { month: 'long' }),
    seconds: (offset) => Math.floor(at(offset).getTime() / 1000),
  }
}
