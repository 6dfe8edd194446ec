import { namesTime } from './names-time.ts'

const PROMISE =
  /\b(?:promis\w{1,3}|told|assur\w{1,4}|commit\w{0,6}|agreed|guarant\w{2,5}|will|we'll|i'll|they'll|she'll|he'll|going to|would|call ?-?backs?|call (?:him|her|them|you|the customer|back)|get back|follow(?:ing|ed)? ?-?up|updates?|reply|response|refund\w{0,3}|credit\w{0,3}|discount\w{0,2}|replacement|compensation|extension|fix|eta|deadline|offered|said|expects?|confirmation|answer by|keep (?:him|her|them) (?:posted|informed|updated)|no promises?|nothing promised|not promised|no commitments?|did not promise|didn't promise)\b/

/** Whether a text tells a promise to the customer, or plainly says that none was made. */
export const namesPromise = (plainText: string, none: boolean): boolean =>
  none || PROMISE.test(plainText) || namesTime(plainText)
