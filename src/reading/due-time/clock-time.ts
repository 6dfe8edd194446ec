const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

const CLOCK =
  /(?<![\d:.,/]|\d-)(?:(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?(?::(?<second>[0-5]\d))? ?(?<half>[ap])(?:\.?m\b\.?|\b)|(?<hour24>\d{1,2}):(?<minute24>[0-5]\d)(?::(?<second24>[0-5]\d))?(?![\d:])|(?<oclock>\d{1,2}) ?(?:o'? ?clock|uhr)\b|(?<word>\b(?:noon|midday|midnight|mittag|mitternacht)\b))/i

/** `at 8`, `10, tonight`: an hour that only its neighbours tell from another number. */
const BARE = [
  /\b(?:tonight|night|evening|morning|afternoon|today|tomorrow|day)(?: at|,)? (?<hour>\d{1,2})(?! ?[/:.%-]\d| ?\d| [a-z]*(?:days?|weeks?|hours?|minutes?|months?|percent|people))(?=\W|$)/i,
  /(?<![\d/.:-])\b(?<hour>\d{1,2}),? (?:tonight|(?:in the |this |tomorrow )(?:morning|afternoon|evening))/i,
] as const

const LATE = /\b(?:evening|afternoon|tonight|night|abends?|nachmittags?|p\.?m)\b/i

const EARLY = /\b(?:morning|a\.?m|vormittags?|früh)\b/i

/** A clock time as somebody wrote it. */
export interface ClockTime {
  /** Milliseconds since midnight. */
  readonly ms: number
  readonly index: number
  readonly length: number
}

/** The first clock time in a text: `5pm`, `17:30`, `at 8 in the evening`, `noon`. */
export function clockTimeIn(text: string): ClockTime | undefined {
  const told = CLOCK.exec(text) ?? BARE[0].exec(text) ?? BARE[1].exec(text)
  const groups = told?.groups
  if (!told || !groups) return undefined
  const where = { index: told.index, length: told[0].length }
  if (groups.word)
    return { ms: /^mi(?:dd|tta)|noon/i.test(groups.word) ? 12 * HOUR_MS : 0, ...where }
  const hour = Number(groups.hour ?? groups.hour24 ?? groups.oclock)
  const minutes = Number(groups.minute ?? groups.minute24 ?? 0)
  const seconds = Number(groups.second ?? groups.second24 ?? 0)
  if (hour > 24) return undefined
  const ms = inDay(hour, groups.half, text) * HOUR_MS + minutes * MINUTE_MS + seconds * 1000
  return { ms, ...where }
}

/** `8` in the evening is 20; midnight's `12am` is 0; `1am` tonight stays 1. */
function inDay(hour: number, half: string | undefined, text: string): number {
  if (half) return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return LATE.test(text) &&
    !EARLY.test(text) &&
    hour > (/afternoon|nachmittag/i.test(text) ? 0 : 5) &&
    hour < 12
    ? hour + 12
    : hour
}
