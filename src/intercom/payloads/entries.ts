import { z } from 'zod'

/** Lists differ in the name of the list: whichever array stands there is it. Entries nobody can read are left out. */
export const entriesOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.record(z.string(), z.unknown()).transform((body, context): z.output<Schema>[] => {
    const list = Array.isArray(body.data) ? body.data : Object.values(body).find(Array.isArray)
    if (list === undefined) {
      context.addIssue({ code: 'custom', message: 'holds no list' })
      return []
    }
    return list.flatMap((entry: unknown) => {
      const read = schema.safeParse(entry)
      return read.success ? [read.data] : []
    })
  })
