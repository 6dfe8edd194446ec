import { abceval } from './abceval.ts'
import { astrobr } from './astrobr.ts'
import type { Benchmark } from './benchmark.ts'
import { bitext } from './bitext.ts'
import { deadline } from './deadline.ts'
import { demibud } from './demibud.ts'
import { guard } from './guard.ts'
import { injected } from './injected.ts'
import { nlbse24 } from './nlbse24.ts'
import { nlupp } from './nlupp.ts'
import { oasis } from './oasis.ts'
import { sgd } from './sgd.ts'
import { template } from './template.ts'
import { tweetsumm } from './tweetsumm.ts'
import { uss } from './uss.ts'

/** Every benchmark by the name `npm run predict` knows it by. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  template,
  nlbse24,
  demibud,
  astrobr,
  abceval,
  sgd,
  uss,
  nlupp,
  injected,
  guard,
  bitext,
  tweetsumm,
  oasis,
  deadline,
}
