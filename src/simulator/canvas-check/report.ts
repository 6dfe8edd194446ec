/** An object as it came out of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** True for a JSON object, false for arrays, null and everything else. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where a canvas is shown, as far as the rules differ. `frame`: the small window in which a teammate configures a card. */
export type Surface = 'inbox' | 'messenger' | 'frame'

/** Collects what is wrong with a canvas while it is looked through. */
export interface Report {
  /** Reasons not to show it. */
  readonly problems: string[]
  /** Reasons to change it before a review. */
  readonly warnings: string[]
  /** Ids seen so far on this canvas, with where they stand. */
  readonly ids: Map<string, string>
  readonly surface: Surface
  /** Origins of an app that runs on this machine: it has no https, and is let through without. */
  readonly ownOrigins: readonly string[]
}

/** An empty report. */
export function emptyReport(
  surface: Surface = 'inbox',
  ownOrigins: readonly string[] = [],
): Report {
  return { problems: [], warnings: [], ids: new Map(), surface, ownOrigins }
}

/** What somebody reads when a value is not what it should be. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
