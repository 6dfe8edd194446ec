/** A word of a query, a form or an address; undefined where it is missing or given twice. */
export function wordIn(given: unknown, name: string): string | undefined {
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, name)) return undefined
  const value: unknown = Reflect.get(given, name)
  return typeof value === 'string' && !value.includes('\0') ? value : undefined
}
