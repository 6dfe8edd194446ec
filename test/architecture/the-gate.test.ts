import { expect, expectTypeOf, test } from 'vitest'
import type { SupportCase } from '../../src/domain/case.ts'
import { type EscalationSetting, escalate } from '../../src/domain/escalate.ts'
import type { ReadyHandoff, Verdict } from '../../src/domain/qa-gate/gate.ts'
import type { HandoffDraft } from '../../src/domain/qa-gate/handoff-draft.ts'
import { type SourceFile, sourceFiles } from './source-files.ts'
import { everythingIn, isSyntax, parse } from './syntax.ts'

/** Everything the gate hands on, written by hand: all of it but the mark that only the gate can set. */
type Lookalike = { readonly [Part in Exclude<keyof ReadyHandoff, symbol>]: ReadyHandoff[Part] }

/** Ways to escalate. They are compiled and never run. */
const WAYS = [
  (supportCase: SupportCase, verdict: Verdict, setting: EscalationSetting) =>
    verdict.passed && escalate(supportCase, verdict.handoff, setting),

  (supportCase: SupportCase, draft: HandoffDraft, setting: EscalationSetting) =>
    // @ts-expect-error a draft that has not been through the gate cannot be escalated
    escalate(supportCase, draft, setting),

  (supportCase: SupportCase, lookalike: Lookalike, setting: EscalationSetting) =>
    // @ts-expect-error nor can something that only looks like what the gate makes
    escalate(supportCase, lookalike, setting),
]

test('escalating takes what the gate made, and nothing that only looks like it', () => {
  expectTypeOf(escalate).parameter(1).toEqualTypeOf<ReadyHandoff>()
  expectTypeOf<Lookalike>().not.toExtend<ReadyHandoff>()
  expectTypeOf<HandoffDraft>().not.toExtend<ReadyHandoff>()
  expect(WAYS).toHaveLength(3)
})

test('only the gate makes one: nothing else in the domain claims a type it does not have', () => {
  const domain = sourceFiles('src/domain')
  expect(domain.length).toBeGreaterThan(50)
  expect(domain.filter(claimsAType).map(({ path }) => path)).toEqual(['src/domain/qa-gate/gate.ts'])
  const claims = sourceFiles('src').filter(({ text }) =>
    /\bas (?:unknown as )?ReadyHandoff\b/.test(text),
  )
  expect(claims.map(({ path }) => path)).toEqual(['src/domain/qa-gate/gate.ts'])
})

/** `as SomeType`, which the compiler believes. `as const` claims nothing. */
function claimsAType(file: SourceFile): boolean {
  return [...everythingIn(parse(file))].some(
    ({ piece: { type, typeAnnotation } }) =>
      type === 'TSTypeAssertion' ||
      type === 'TSNonNullExpression' ||
      (type === 'TSAsExpression' && !isConst(typeAnnotation)),
  )
}

function isConst(annotation: unknown): boolean {
  return (
    isSyntax(annotation) && isSyntax(annotation.typeName) && annotation.typeName.name === 'const'
  )
}
