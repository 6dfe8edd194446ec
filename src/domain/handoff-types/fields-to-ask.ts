import type { Account } from '../account.ts'
import type { FieldName } from '../context-package.ts'
import { accountAnswer } from './account-answer.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from './index.ts'

/**
 * The fields a teammate is shown for this customer: those of the type, without the ones that stand among
 * its known facts because the account answers them. What an account says about this one issue (page,
 * browser) stays an input, filled in from it: the customer may have said something else since.
 */
export function fieldsToAsk(type: HandoffTypeName, account: Account): readonly FieldName[] {
  const { fields, known } = HANDOFF_TYPES[type]
  const facts: readonly string[] = known
  return fields.filter(
    (field) => !facts.includes(field) || accountAnswer(field, account) === undefined,
  )
}
