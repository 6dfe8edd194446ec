/** Whether a canvas was acted on before: no, yes by this very submit, or yes by another one. */
export type Claim =
  | { readonly claim: 'first' }
  | { readonly claim: 'again'; readonly answer: unknown }
  | { readonly claim: 'outdated' }
