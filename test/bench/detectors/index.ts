import type { Benchmark } from './benchmark.ts'

/** Every benchmark by the name `npm run predict` knows it by. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {}
