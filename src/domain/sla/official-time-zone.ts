/**
 * The IANA time zone somebody means, in its official spelling: `europe/rome` is `Europe/Rome`.
 * Undefined when this system knows no such zone.
 */
export function officialTimeZone(name: string): string | undefined {
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    // Temporal also takes `2026-01-01T00:00[Europe/Rome]` for a zone: only a plain name is one here.
    return timeZoneId.toLowerCase() === name.toLowerCase() ? timeZoneId : undefined
  } catch {
    return undefined
  }
}
