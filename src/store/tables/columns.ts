import { customType, text, timestamp } from 'drizzle-orm/pg-core'
import { storableText } from '../../domain/storable-text.ts'

/** Intercom's id of the workspace a row belongs to: first column of every key, and what row level security compares. */
export const workspaceId = () => text().notNull()

/** A moment in time, kept with its zone. */
export const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** A value kept whole as `jsonb`. What Postgres takes no JSON with is left out of its texts: one odd character loses nobody's work. */
export const document = <Value>() =>
  customType<{ data: Value; driverData: string }>({
    dataType: () => 'jsonb',
    toDriver: (value) =>
      JSON.stringify(value, (_key, part: unknown) =>
        typeof part === 'string' ? storableText(part) : part,
      ),
  })()
