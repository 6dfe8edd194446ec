/** Whether the customer hears of a handoff, and in which words, as the teammate left it in the form. */
export interface TellCustomer {
  readonly tell: boolean
  /** What the teammate wrote in place of what was proposed; undefined where they left that as it is. */
  readonly text: string | undefined
}

/** What happens where nobody said anything: the customer is told, in the words that were proposed. */
export const TELL_AS_PROPOSED: TellCustomer = { tell: true, text: undefined }
