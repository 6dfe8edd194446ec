/**
 * Whether a canvas was acted on before: no, yes by this very submit, or yes by another one. `forgotten` when
 * nothing may be kept of its conversation any more.
 */
export type Claim =
  | { readonly claim: 'first' }
  | { readonly claim: 'again'; readonly answer: unknown }
  | { readonly claim: 'outdated' | 'forgotten' }
