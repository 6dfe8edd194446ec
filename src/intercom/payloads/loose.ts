import { z } from 'zod'

/** Intercom sends ids as numbers or text, depending on the endpoint and the version: they are text here. */
export const id = z.union([z.string(), z.number()]).transform(String)

/** An id that may be missing; `0` is Intercom's way to say nobody. */
export const optionalId = id
  .nullish()
  .transform((given) =>
    given === undefined || given === null || given === '0' ? undefined : given,
  )

/** Text that may be null or missing. */
export const optionalText = z
  .string()
  .nullish()
  .transform((given) => given ?? undefined)

/** Unix seconds, which older payloads send as text. Anything else reads as the epoch. */
export const unixSeconds = z.coerce
  .number()
  .catch(0)
  .transform((seconds) => new Date(seconds * 1_000))
