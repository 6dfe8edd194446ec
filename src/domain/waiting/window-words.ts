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

/** The time of day alone: `2:00 – 4:00 PM`. */
export function hoursWords(from: Date, until: Date, language: string, timeZone: string): string {
  return plain(
    new Intl.DateTimeFormat(language, {
      timeZone,
      hour: 'numeric',
      minute: '2-digit',
    }).formatRange(from, until),
  )
}

/** Intl parts times with thin spaces that not every font has. */
const plain = (words: string) => words.replace(/[\u00a0\u2009\u202f]/g, ' ')
