import type { Desk } from '../../../use-cases/desk.ts'
import type { Sitting } from '../../../use-cases/sitting.ts'
import type { InboxRequest } from '../inbound.ts'
import type { Showing } from '../show/showing.ts'

/** A submit with everything it is answered from. */
export interface Submit {
  readonly request: InboxRequest
  readonly sitting: Sitting
  readonly desk: Desk
  readonly showing: Showing
}
