import type { DeliveryView } from '../control-api.ts'

/** The log keeps this many, newest first. */
const KEPT = 100

/** The log of webhooks: what was sent and what became of it. Lives as long as the process. */
export interface Deliveries {
  readonly list: () => readonly DeliveryView[]
  /** Adds a delivery, or replaces the one with its id. */
  readonly put: (delivery: DeliveryView) => void
  readonly clear: () => void
}

/** An empty log. */
export function deliveryLog(): Deliveries {
  let log: DeliveryView[] = []
  return {
    list: () => log,
    put: (delivery) => {
      const known = log.findIndex(({ id }) => id === delivery.id)
      if (known === -1) log = [delivery, ...log].slice(0, KEPT)
      else log = log.with(known, delivery)
    },
    clear: () => {
      log = []
    },
  }
}
