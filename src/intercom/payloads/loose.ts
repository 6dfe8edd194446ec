import { z } from 'zod'
import { storableText } from '../../domain/storable-text.ts'

/** Intercom sends ids as numbers or text, depending on the endpoint and the version: they are text here. */
export const id = z
  .union([z.string(), z.number()])
  .transform((given) => storableText(String(given)))

/** An id that may be missing; `0` is Intercom's way to say nobody. */
export const optionalId = id
  .nullish()
  .transform((given) =>
    given === undefined || given === null || given === '0' ? undefined : given,
  )

/** Text that always stands there. */
export const someText = z.string().transform(storableText)

/** Text that may be null or missing. */
export const optionalText = z
  .string()
  .nullish()
  .transform((given) => (typeof given === 'string' ? storableText(given) : undefined))

/** The last second a Date can hold, by ECMAScript. */
const LAST_SECOND = 8_640_000_000_000

/** Unix seconds, which older payloads send as text. Anything else reads as the epoch. */
export const unixSeconds = z.coerce
  .number()
  .min(-LAST_SECOND)
  .max(LAST_SECOND)
  .catch(0)
  .transform((seconds) => new Date(seconds * 1_000))
