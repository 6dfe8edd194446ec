import { expect, test } from 'vitest'
import type { EffectKind } from '../../src/domain/effect.ts'
import { effectWords } from '../../src/domain/effect-words.ts'

/** What two lines of the first card hold. */
const TWO_LINES = 84

const KINDS = {
  'internal-note': true,
  'assign-team': true,
  'assign-teammate': true,
  'conversation-attributes': true,
  tag: true,
  'ticket-link': true,
  'customer-message': true,
} as const satisfies Record<EffectKind, true>

const ALL = (Object.keys(KINDS) as EffectKind[]).flatMap((kind) =>
  (['dead', 'needs-human'] as const).map((state) => ({ kind, state })),
)

test.each(ALL)(
  '$kind, $state: says what did not happen and what to do, in two lines',
  ({ kind, state }) => {
    const { what, doThis } = effectWords(kind, state)
    expect(what).toMatch(/^[A-Z][^.]+$/)
    expect(doThis).toMatch(/^[A-Z].+\.$/)
    expect(`${what}. ${doThis}`.length).toBeLessThanOrEqual(TWO_LINES)
  },
)
