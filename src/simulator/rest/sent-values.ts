import { z } from 'zod'

/** An id as callers send it: text or number. */
export const Id = z.union([z.string().min(1), z.number().int()]).transform(String)

/** A value of a custom attribute. */
export const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
