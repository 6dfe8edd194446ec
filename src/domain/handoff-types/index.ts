import { enterpriseEscalation } from './enterprise-escalation.ts'
import { supportToEngineering } from './support-to-engineering.ts'
import { supportToSuccess } from './support-to-success.ts'
import { supportToSupport } from './support-to-support.ts'

/** The kinds of handoff a teammate can choose from. A list, not a re-export. */
export const HANDOFF_TYPES = {
  'support-to-support': supportToSupport,
  'support-to-engineering': supportToEngineering,
  'support-to-success': supportToSuccess,
  'enterprise-escalation': enterpriseEscalation,
} as const

/** A kind of handoff by its wire id. */
export type HandoffTypeName = keyof typeof HANDOFF_TYPES
