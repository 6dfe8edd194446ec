/** How sure the bound is. */
const CONFIDENCE = 0.95

/** Halvings of the interval: more than a double can tell apart. */
const HALVINGS = 60

/**
 * The failure rate that lies above the true one with 95 % confidence, after `violations` in `iterations`
 * (exact binomial, one-sided). With none it is close to three in `iterations`: the rule of three.
 */
export function upperBound(violations: number, iterations: number): number {
  if (iterations === 0 || violations >= iterations) return 1
  let low = 0
  let high = 1
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const rate = (low + high) / 2
    if (atMost(violations, iterations, rate) > 1 - CONFIDENCE) low = rate
    else high = rate
  }
  return high
}

/** How likely at most `violations` are in `iterations` if each fails with `rate`. */
function atMost(violations: number, iterations: number, rate: number): number {
  let term = (1 - rate) ** iterations
  let sum = term
  for (let count = 1; count <= violations; count += 1) {
    term *= ((iterations - count + 1) / count) * (rate / (1 - rate))
    sum += term
  }
  return sum
}
