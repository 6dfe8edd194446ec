/** What became of one call. */
export type Reply =
  /** `body` is undefined when what came was no JSON. */
  | { readonly reply: 'answered'; readonly status: number; readonly body: unknown }
  /** Surely never arrived. With `until` it was not even tried: come back then, it counts for nothing. */
  | { readonly reply: 'not-sent'; readonly why: string; readonly until: Date | undefined }
  /** Sent, and no usable answer: it may have been done. */
  | { readonly reply: 'lost'; readonly why: string }
