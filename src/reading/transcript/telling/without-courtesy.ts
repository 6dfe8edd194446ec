import { bareWords } from './bare-words.ts'

/** How people clear their throat before they say something. */
const THROAT =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: (?:there|all|team|everyone|guys|folks|\p{Lu}\p{L}+))?[,!.:-]*|ok(?:ay)?[,.!]|(?:yes|no|yeah|well|so|but|and|also|btw|honestly|actually|unfortunately|oh|ah|hmm|just|please|pls),? (?=\S)|thanks?(?: you)?(?: for [\p{L} ]{2,30})?[,.!]|sorry(?: (?:for|about) [\p{L} ]{2,40})?[,.!]|(?:i )?(?:just )?(?:wanted|want|would like) to let you know(?: that)?,? |we understand your (?:concern|frustration)[,&]* (?:and|but)? ?|i understand[,]? (?:that |but )?)\s*/iu

const FAREWELL =
  /[,.!]?\s+(?:thanks?(?: you| a lot| so much| in advance)?|thx|ty|cheers|please|regards|best(?: regards)?)[,.!]*$/i

/** How often the throat may be cleared before the point. */
const MAX_LEAD_INS = 4

/** The part of a sentence that tells something, verbatim where the channel's own marks are left out. */
export function withoutCourtesy(text: string): string {
  let rest = bareWords(text)
  for (let round = 0; round < MAX_LEAD_INS; round += 1) {
    const lead = THROAT.exec(rest)?.[0] ?? ''
    if (lead === '' || lead.length === rest.length) break
    rest = rest.slice(lead.length)
  }
  return rest.replace(FAREWELL, '').trim()
}
