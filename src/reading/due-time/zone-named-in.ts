const ZONES: readonly (readonly [words: RegExp, timeZone: string])[] = [
  [/\bp[sd]?t\b|\bpacific\b/i, 'America/Los_Angeles'],
  [/\bm[sd]t\b|\bmountain time\b/i, 'America/Denver'],
  [/\bc[sd]?t\b|\bcentral time\b/i, 'America/Chicago'],
  [/\be[sd]?t\b|\beastern\b/i, 'America/New_York'],
  [/\b(?:utc|gmt)\b/i, 'UTC'],
  [/\bbst\b|\b(?:uk|london) time\b/i, 'Europe/London'],
  [/\bces?t\b|\bmez\b/i, 'Europe/Berlin'],
  [/\baes?d?t\b/i, 'Australia/Sydney'],
]

/** The zone words name beside a clock time: `5pm PT`, `our time` being the workspace's. Undefined when they name none. */
export function zoneNamedIn(told: string, ourZone: string): string | undefined {
  if (!/\d/.test(told)) return undefined
  if (/\bour time\b/i.test(told)) return ourZone
  return ZONES.find(([words]) => words.test(told))?.[1]
}
