/** What a message was proposed for: it promises this person by this time. */
export interface ProposedFor {
  /** Intercom's id of whoever takes over. */
  readonly receiverId: string
  /** ISO: the end of the estimate; undefined where nobody could tell. */
  readonly latest: string | undefined
}

/** Whether the customer hears of a handoff, and in which words, as the teammate left it in the form. */
export interface TellCustomer {
  readonly tell: boolean
  /** What the teammate wrote in place of what was proposed; undefined where they left that as it is. */
  readonly text: string | undefined
  /** What stood beside the form when the teammate wrote it; undefined where they saw no proposal. */
  readonly madeFor?: ProposedFor | undefined
}

/** What happens where nobody said anything: the customer is told, in the words that were proposed. */
export const TELL_AS_PROPOSED: TellCustomer = { tell: true, text: undefined }
