import type { Check } from '../handoff-draft.ts'
import { actual } from './actual.ts'
import type { CHECK_NAMES } from './check-names.ts'
import { environment } from './environment.ts'
import { expected } from './expected.ts'
import { feeling } from './feeling.ts'
import { friction } from './friction.ts'
import { grounded } from './grounded.ts'
import { health } from './health.ts'
import { impact } from './impact.ts'
import { nextStep } from './next-step.ts'
import { pingPong } from './ping-pong.ts'
import { previousAttempts } from './previous-attempts.ts'
import { productArea } from './product-area.ts'
import { promised } from './promised.ts'
import { reason } from './reason.ts'
import { receiver } from './receiver.ts'
import { renewalDate } from './renewal-date.ts'
import { reproSteps } from './repro-steps.ts'
import { secrets } from './secrets.ts'
import { severity } from './severity.ts'
import { summary } from './summary.ts'
import { tried } from './tried.ts'

/** A question of the gate, by name. */
export type CheckName = (typeof CHECK_NAMES)[number]

/** Every question the gate can ask. A list, not a re-export; which are asked is up to the handoff type. */
export const CHECKS = {
  summary,
  reason,
  tried,
  promised,
  feeling,
  'next-step': nextStep,
  receiver,
  'repro-steps': reproSteps,
  expected,
  actual,
  environment,
  'product-area': productArea,
  impact,
  severity,
  'previous-attempts': previousAttempts,
  'renewal-date': renewalDate,
  health,
  friction,
  grounded,
  secrets,
  'ping-pong': pingPong,
} as const satisfies Record<CheckName, Check>
