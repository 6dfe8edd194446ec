/** How well yes-or-no answers fit labels: precision, recall and their harmonic mean, each from 0 to 1. */
export interface Fit {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Scores yes-or-no answers against labels. Where there is nothing to find, all is 0. */
export function fitOf(labels: readonly boolean[], answers: readonly boolean[]): Fit {
  let hits = 0
  let alarms = 0
  let there = 0
  labels.forEach((label, at) => {
    const answer = answers[at] ?? false
    if (label) there++
    if (answer) alarms++
    if (label && answer) hits++
  })
  const precision = alarms === 0 ? 0 : hits / alarms
  const recall = there === 0 ? 0 : hits / there
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}
