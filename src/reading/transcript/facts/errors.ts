import { type FactDetector, labelled } from './fact.ts'

/** What the product said when it failed. */
export const errors: readonly FactDetector[] = [
  shownOrFailed(
    /\b(?:errors?|messages?|says?|saying|reads?|shows?|warning|popup|pop-up|it said|get|getting)\b[^"]{0,40}"(?<value>[^"]{4,160})"/dgi,
  ),
  labelled(
    'Error message',
    /"(?<value>[^"]{0,120}\b(?:error|failed|invalid|denied|expired|exceeded|not found|timed? ?out|unavailable|unknown|rejected|refused|forbidden|locked)\b[^"]{0,120})"/dgi,
  ),
  labelled(
    'Error message',
    /^(?:the )?(?:error(?: message)?|exception)(?: is| says| reads)?: ?(?<value>[^"].{3,160})$/dgi,
  ),
  labelled(
    'Error code',
    /\b(?:(?:error|http|status|code)(?: (?:code|status|number|is|was|a))*:? ?#?(?<value>(?:[45]\d\d|[a-z]{1,6}[-_]?\d{2,8}|\d{3,6}))\b)/dgi,
  ),
  labelled(
    'Error code',
    /\b(?<value>(?:ERR|E)_[A-Z][A-Z0-9_]{2,40}|[A-Z]{2,8}-?\d{2,6}(?= error))/dg,
  ),
  labelled(
    'Error code',
    /\b(?:answers?|returns?|responds?(?: with)?|throws?) (?:an? )?(?<value>[45]\d\d)\b(?! [a-z]+s\b)/dgi,
  ),
  labelled(
    'Error code',
    /\b(?<value>[45]\d\d(?= (?:error|bad gateway|internal server|gateway|service unavailable|not found|forbidden)))/dgi,
  ),
]

/** Words on a screen that tell of trouble. */
const TROUBLE =
  /\b(?:errors?|fail\w*|declin\w*|expired?|invalid|denied|not|cannot|can't|unable|wrong|warning|unavailable|locked|unknown|rejected|refused|blocked|missing|exceeded|out)\b/i

/** A quote after `it says` is an error only if it tells of trouble; otherwise it is what they see. */
function shownOrFailed(pattern: RegExp): FactDetector {
  const detect = labelled('Error message', pattern)
  return (sentence) =>
    detect(sentence).map(({ label, value }) => ({
      label: TROUBLE.test(value) || /\berrors?\b/i.test(sentence.plain) ? label : 'Shown on screen',
      value,
    }))
}
