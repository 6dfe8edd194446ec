import type { Evidence } from '../../domain/transcript.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** Sympathy (`sorry to hear`) admits nothing and is left out. */
const APOLOGY =
  /\b(?:sorry(?! to hear)|apolog(?:y|ies|i[sz]e[ds]?|i[sz]ing)|my (?:bad|mistake)|our (?:fault|mistake))\b/i

/** Where our side has already said sorry to the customer. */
export function apologiesOf({ ours }: Thread): readonly Evidence[] {
  return ours.filter(({ plain }) => APOLOGY.test(plain)).map((sentence) => evidenceOf(sentence))
}
