import { isBroken } from '#failpoint'

/** It took longer than its caller waits. What was under way goes on, and a repeat finds what it did. */
class PastBudgetError extends Error {}

/**
 * Intercom shows an error of its own instead of a card that takes longer than about 10 s; what is left after
 * this many milliseconds is for the way back.
 */
const CARD_BUDGET_MS = 8_000

/** Waits for what a card needs, as long as there is somebody to show it to. Rejects when the time is up. */
export async function withinBudget<T>(work: Promise<T>, budgetMs = CARD_BUDGET_MS): Promise<T> {
  if (isBroken('limits')) return work
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new PastBudgetError('A card took too long')), budgetMs)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
