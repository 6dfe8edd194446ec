/** The same fields with a promise that none of them is undefined. */
export type Present<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

/** Leaves out what was not given: Intercom refuses nothing as loudly as an odd `null`. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Present<T>
}
