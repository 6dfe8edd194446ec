/**
 * A day and the time of day something happens in, as it is written in a language:
 * `Mon, Nov 23, 2:00 – 4:00 PM`. The zone is an IANA name.
 */
export function windowWords(from: Date, until: Date, language: string, timeZone: string): string {
  return plain(
    new Intl.DateTimeFormat(language, {
      timeZone,
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }).formatRange(from, until),
  )
}

/**
 * The time of day alone, as short as a language has it: `11 AM – 1 PM`, `11:30 AM – 1:00 PM`. It breaks after the
 * dash and nowhere else.
 */
export function hoursWords(from: Date, until: Date, language: string, timeZone: string): string {
  const hour = 'numeric'
  const short = new Intl.DateTimeFormat(language, { timeZone, hour }).formatRange(from, until)
  const exact = { timeZone, hour, minute: '2-digit' } as const
  // French and Spanish write bare numbers for whole hours, which nobody reads as times.
  const isTime = /\p{L}/u.test(short)
  const isWhole = [from, until].every((at) => minuteOf(at, timeZone) === 0)
  const words =
    isTime && isWhole ? short : new Intl.DateTimeFormat(language, exact).formatRange(from, until)
  return plain(words).replace(/(?<![–～-]) /g, '\u00a0')
}

const minuteOf = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).minute

/** Intl parts times with thin spaces that not every font has. */
const plain = (words: string) => words.replace(/[\u00a0\u2009\u202f]/g, ' ')
