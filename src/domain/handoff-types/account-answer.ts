import type { Account } from '../account.ts'
import type { FieldName } from '../context-package.ts'

/** What the account says to a field of the form, so that nobody is asked for it; undefined when it does not say. */
export function accountAnswer(field: FieldName, account: Account): string | undefined {
  const answer = answerIn(field, account)?.trim()
  return answer ? answer : undefined
}

function answerIn(field: FieldName, account: Account): string | undefined {
  switch (field) {
    case 'renewal_date':
      return account.renewalDate
    case 'health':
      return account.health
    case 'product_area':
      return account.productArea
    case 'environment':
      return account.environment
    case 'summary':
    case 'reason':
    case 'tried':
    case 'promised':
    case 'feeling':
    case 'severity':
    case 'impact':
    case 'previous_attempts':
    case 'repro_steps':
    case 'expected':
    case 'actual':
    case 'linked_bugs':
    case 'friction':
    case 'next_step':
      return undefined
  }
}
