import type { ContextPackage } from '../context-package.ts'
import { HANDOFF_TYPES } from './index.ts'

/** What was typed under another type stays in the form, but is not handed on. */
export function ofItsType({ type, receiver, fields, toCustomer }: ContextPackage): ContextPackage {
  const names: readonly string[] = HANDOFF_TYPES[type].fields
  const own = Object.entries(fields).filter(([name]) => names.includes(name))
  return { type, receiver, fields: Object.fromEntries(own), ...(toCustomer && { toCustomer }) }
}
