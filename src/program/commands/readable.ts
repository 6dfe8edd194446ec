/** Words that stand for names of ours where they would not be understood. */
const SPOKEN: Readonly<Record<string, string>> = {
  advice: 'advisory findings',
  drafted: 'drafted note',
  received: 'notifications received',
  verdicts: 'verdicts of the gate',
  forms: 'forms as they were left',
  answers: 'answers given on the card',
  events: 'history',
  effects: 'done in Intercom',
  merged_contacts: 'customers who became this one',
}

/** The same value with keys a person can read: `openedAt`, `opened_at` and `previous-attempts` become words. What is empty is left out. */
export function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined)
  return Object.fromEntries(entries.map(([key, part]) => [spoken(key), readable(part)]))
}

const spoken = (key: string) =>
  SPOKEN[key] ??
  key
    .replaceAll(/[_-]/g, ' ')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
