import type { FieldName } from '../context-package.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from './index.ts'

/** Whether a handoff of this type passes without the field: no check asks for it, so nobody has to. */
export function isOptional(type: HandoffTypeName, field: FieldName): boolean {
  const checks: readonly string[] = HANDOFF_TYPES[type].checks
  return !checks.includes(field.replaceAll('_', '-'))
}
