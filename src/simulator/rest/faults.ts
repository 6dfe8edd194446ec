import type { Fault } from '../control-api.ts'

/** What goes wrong next in the REST API. */
export interface Faults {
  readonly list: () => readonly Fault[]
  readonly add: (fault: Fault) => void
  readonly clear: () => void
  /** Takes one use of the first fault that is meant for this operation. */
  readonly take: (operation: string) => Fault['effect'] | undefined
}

/** An empty list of faults. Faults live as long as the process: a restart mends everything. */
export function faultList(): Faults {
  let faults: Fault[] = []
  return {
    list: () => faults,
    add: (fault) => {
      faults = [...faults, fault]
    },
    clear: () => {
      faults = []
    },
    take: (operation) => {
      const next = faults.find((fault) => fault.operation === '*' || fault.operation === operation)
      if (!next) return undefined
      faults = faults.flatMap((fault) => {
        if (fault !== next) return [fault]
        return fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
      })
      return next.effect
    },
  }
}
