import { z } from 'zod'
import type { FieldName } from '../../domain/context-package.ts'

/** The fields a model may write. Severity, linked bugs, renewal, health and who gets it are not for a model to say. */
export const MODEL_FIELDS = [
  'summary',
  'reason',
  'tried',
  'promised',
  'feeling',
  'impact',
  'product_area',
  'environment',
  'repro_steps',
  'expected',
  'actual',
  'friction',
  'next_step',
] as const satisfies readonly FieldName[]

/** A field that a model may write. */
export type ModelField = (typeof MODEL_FIELDS)[number]

const Quote = z.object({ message: z.string(), quote: z.string() })

const Claim = z.object({ text: z.string(), evidence: z.array(Quote) })

const Fields = z.object(
  Object.fromEntries(MODEL_FIELDS.map((name) => [name, z.array(Claim)])) as Record<
    ModelField,
    z.ZodArray<typeof Claim>
  >,
)

/** A note as a model answers it: nothing in it is believed before it was looked up. */
export const ModelNote = z.object({
  situation: z.array(Claim),
  gist: z.array(Quote),
  ...Fields.shape,
  concluded: z.array(Claim),
  first_reply: z.array(Claim),
})

/** A note as a model answered it. */
export type ModelNote = z.output<typeof ModelNote>

/** One statement as a model wrote it, with where it says that it stands. */
export type ModelClaim = z.output<typeof Claim>
