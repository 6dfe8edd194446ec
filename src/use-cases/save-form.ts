import type { Desk } from './desk.ts'
import { type HandOverForm, keepForm, readForm } from './hand-over-form.ts'
import type { Sitting } from './sitting.ts'
import type { TypedForm } from './typed-form.ts'

/** Keeps the form as it is now and shows it as it will be found again. Never refused: a draft may be as rough as it is. */
export async function saveDraft(
  desk: Desk,
  sitting: Sitting,
  typed: TypedForm | undefined,
): Promise<HandOverForm> {
  const form = await readForm(desk, sitting, typed)
  if (typed) await keepForm(desk, sitting, form)
  return form
}
