import { accountAnswer } from '../../handoff-types/account-answer.ts'
import type { Evidence } from '../../transcript.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { unlessTyped } from '../unless-typed.ts'

/** Does an engineer know where it happens: browser, system, device, version or instance? */
export const environment: Check = (draft) => {
  const typed = draft.typed.environment
  const known = accountAnswer('environment', draft.account)
  const empty = typed.text === ''
  const said = draft.reading.environment
  if (empty ? known !== undefined : !isMissing(typed) && typed.namesEnvironment) return undefined
  return {
    check: 'environment',
    field: 'environment',
    weight: 'blocking',
    problem: 'The note names no browser, system, device, version or instance.',
    fix: 'Name at least one of them: where the customer sees it.',
    evidence: draft.drafted?.fields.environment?.evidence ?? said,
    suggestion: draftedText(draft, 'environment') ?? known ?? unlessTyped(inWords(said), typed),
  }
}

/** What the customer named, in their words. */
const inWords = (said: readonly Evidence[]): string | undefined =>
  said.length === 0 ? undefined : said.map(({ quote }) => quote).join(', ')
