import { accountAnswer } from '../../handoff-types/account-answer.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { unlessTyped } from '../unless-typed.ts'

const ANYWHERE = new Set(
  'app application platform product system software website site web page tool everything everywhere something somewhere whole entire'.split(
    ' ',
  ),
)

/** Does an engineer know which part of the product it is? "The app" is not a part. */
export const productArea: Check = (draft) => {
  const typed = draft.typed.product_area
  const known = accountAnswer('product_area', draft.account)
  const named = typed.contentWords.some((word) => !ANYWHERE.has(word))
  const empty = typed.text === ''
  const said = draft.reading.productArea
  if (empty ? known !== undefined : !isMissing(typed) && !typed.saysNone && named) return undefined
  return {
    check: 'product-area',
    field: 'product_area',
    weight: 'blocking',
    problem: empty
      ? 'The note does not say which part of the product it is.'
      : 'That could be any part of the product.',
    fix: 'Name the page, feature or service.',
    evidence: draft.drafted?.fields.product_area?.evidence ?? (said ? [said] : []),
    suggestion: draftedText(draft, 'product_area') ?? known ?? unlessTyped(said?.quote, typed),
  }
}
