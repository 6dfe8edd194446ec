import type { Run } from './world/run.ts'

/** One kind of thing that goes wrong, and the proof that the suite would notice if Baton could not take it. */
export interface FaultClass {
  readonly name: string
  /** What happens, for the table. */
  readonly what: string
  /** Iterations of an ordinary run, kept small so that all of it takes minutes. */
  readonly iterations: number
  /** The protections switched off for the negative control. */
  readonly control: readonly string[]
  /** Iterations of the negative control, where the first need not be the one that shows it. */
  readonly controlIterations?: number
  /** True where a process reads the switched-off protection only when it starts. */
  readonly restart?: boolean
  /** Makes it go wrong this often. What was acknowledged is noted in the run; what the class itself sees to be wrong, too. */
  readonly act: (run: Run, iterations: number, control: boolean) => Promise<void>
}
