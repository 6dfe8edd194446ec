import type { BusinessHours } from './sla/business-hours.ts'

/** What a workspace has in Intercom beside people and conversations, as last read. */
export interface Catalog {
  readonly tags: readonly CatalogEntry[]
  readonly ticketTypes: readonly CatalogEntry[]
  /** Names of the conversation attributes there are: only these can be written. Undefined until they are known. */
  readonly conversationAttributes: readonly string[] | undefined
  /** Undefined where Intercom shows none: then the defaults count. */
  readonly officeHours: BusinessHours | undefined
}

/** Something of Intercom's with its id and the name people know it by. */
export interface CatalogEntry {
  readonly id: string
  readonly name: string
}
