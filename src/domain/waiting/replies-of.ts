/** Whose replies are looked at to tell how long a customer waits. */
export type RepliesOf =
  | { readonly of: 'receiver'; readonly teammateId: string }
  | { readonly of: 'team'; readonly teamId: string }
  | { readonly of: 'workspace' }
