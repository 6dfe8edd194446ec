import { FIELD_NAMES, type FieldName, type FieldValues } from '../../domain/context-package.ts'
import type { TextReading } from '../../domain/reading.ts'
import { readText } from './read-text.ts'

/** Reads every field of the hand-over form. A field that was never filled reads as empty text. */
export function readFields(values: FieldValues): Readonly<Record<FieldName, TextReading>> {
  return Object.fromEntries(
    FIELD_NAMES.map((name) => [name, readText(values[name] ?? '')]),
  ) as Record<FieldName, TextReading>
}
