import { z } from 'zod'
import { entriesOf } from './entries.ts'
import { id, someText } from './loose.ts'

const Entry = z.object({
  id,
  name: someText,
  archived: z.boolean().nullish().catch(false),
})

/** Tags or ticket types as Intercom lists them, without those put away. */
export const CatalogList = entriesOf(Entry).transform((entries) =>
  entries.filter(({ archived }) => archived !== true).map(({ id, name }) => ({ id, name })),
)

const Attribute = z.object({
  name: someText.optional(),
  label: someText.optional(),
  archived: z.boolean().nullish().catch(false),
})

/** The names of conversation attributes as Intercom lists them, without those put away. */
export const AttributeNames = entriesOf(Attribute).transform((entries) =>
  entries
    .filter(({ archived }) => archived !== true)
    .flatMap(({ name, label }) => name ?? label ?? []),
)
