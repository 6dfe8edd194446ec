import { type ContextPackage, FIELD_NAMES, type FieldValues } from '../domain/context-package.ts'
import type { Receiver } from '../domain/owner.ts'
import { TELL_AS_PROPOSED, type TellCustomer } from '../domain/tell-customer.ts'

/** What a submit says about the form: only what stood on the canvas is present. */
export interface TypedForm {
  readonly type: string | undefined
  /** `none` and an empty string mean: nothing chosen. */
  readonly teamId: string | undefined
  readonly teammateId: string | undefined
  readonly fields: FieldValues
  /** Whether the customer is told, and in which words; undefined where the canvas did not ask. */
  readonly toCustomer?: TellCustomer | undefined
  /** Which choice was just made, where it was one. */
  readonly changed: 'type' | 'team' | undefined
  /** True when the canvas was made before there was a draft: what stands empty there was left to the draft. */
  readonly undrafted: boolean
}

/** Who was chosen; undefined when the canvas did not ask. */
export function typedReceiver({ teamId, teammateId }: TypedForm): Receiver | undefined {
  if (teamId === undefined && teammateId === undefined) return undefined
  return { teamId: named(teamId ?? ''), teammateId: named(teammateId ?? '') }
}

const named = (id: string) => (id === '' || id === 'none' ? undefined : id)

/** Only what a submit says otherwise than the form it is compared with. */
export function changesTo(form: ContextPackage, typed: TypedForm): TypedForm {
  const receiver = typedReceiver(typed)
  const sameReceiver = receiver === undefined || isSameReceiver(receiver, form.receiver)
  return {
    ...typed,
    type: typed.type === form.type ? undefined : typed.type,
    teamId: sameReceiver ? undefined : typed.teamId,
    teammateId: sameReceiver ? undefined : typed.teammateId,
    fields: valuesOtherThan(form.fields, typed.fields),
    toCustomer: isToldAlike(form.toCustomer, typed.toCustomer) ? undefined : typed.toCustomer,
  }
}

/** Whether anything was typed or chosen at all. */
export function saysSomething({
  type,
  teamId,
  teammateId,
  fields,
  toCustomer,
}: TypedForm): boolean {
  const choices = [type, teamId, teammateId]
  return (
    Object.keys(fields).length > 0 ||
    choices.some((one) => one !== undefined) ||
    !isToldAlike(undefined, toCustomer)
  )
}

/** The values that are not as the others are. A field nobody filled is empty. */
export function valuesOtherThan(others: FieldValues, values: FieldValues): FieldValues {
  const own = FIELD_NAMES.flatMap((name) => {
    const value = values[name]
    return value === undefined || value === (others[name] ?? '') ? [] : [[name, value]]
  })
  return Object.fromEntries(own)
}

/** Whether two choices name the same team and the same person. */
export const isSameReceiver = (a: Receiver, b: Receiver): boolean =>
  a.teamId === b.teamId && a.teammateId === b.teammateId

/** Whether two forms tell the customer the same. What nobody said is told as proposed. */
function isToldAlike(a: TellCustomer | undefined, b: TellCustomer | undefined): boolean {
  const [one, other] = [a ?? TELL_AS_PROPOSED, b ?? a ?? TELL_AS_PROPOSED]
  return one.tell === other.tell && one.text === other.text
}
