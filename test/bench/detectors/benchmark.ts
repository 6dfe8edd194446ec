/** One figure of a benchmark, beside what others reached on the same task. */
export interface Figure {
  /** What is measured, for example `missing_s2r F1`. */
  readonly what: string
  readonly value: number
  /** What it has to reach on data nobody has looked at; undefined where nothing was set. */
  readonly target?: number | undefined
  /** True where less is better. */
  readonly atMost?: boolean | undefined
  /** Figures of others on this task, as published or measured: name and value. */
  readonly beside: Readonly<Record<string, number>>
}

/** A row as it stands in a benchmark's file: unlabelled for `predict`, labelled for the figures. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** One labelled set of others', and how ours answers it. */
export interface Benchmark {
  /** Where its labelled rows are, under the data folder. */
  readonly file: string
  /** Answers one row by its label-free fields alone: the fields that go out beside the id. */
  readonly predict: (row: Row) => Readonly<Record<string, unknown>>
  /** Scores answers against labels. `answers[i]` belongs to `rows[i]`. */
  readonly score: (
    rows: readonly Row[],
    answers: readonly Readonly<Record<string, unknown>>[],
  ) => readonly Figure[]
}
