/** One number of a run, with what it was meant to be. */
export interface Result {
  /** The measure it belongs to: what `--only` takes. */
  readonly name: string
  /** What the number says, in a few words. */
  readonly what: string
  readonly value: number
  readonly unit: 'ratio' | 'ms' | 's' | 'MB' | 'requests/s' | 'requests'
  /** Undefined for a number that only explains another one. */
  readonly target: Target | undefined
}

/** The bound a number should keep to, the bound itself included. */
export interface Target {
  readonly at: 'least' | 'most'
  readonly value: number
}

/** Whether a number keeps to its target; undefined when it has none. */
export function meetsTarget({ value, target }: Result): boolean | undefined {
  if (!target) return undefined
  return target.at === 'least' ? value >= target.value : value <= target.value
}
