import type { SecretFound } from '../../../domain/reading.ts'
import { cardNumbers } from './card-numbers.ts'
import { passwords } from './passwords.ts'
import { privateKeys } from './private-keys.ts'
import type { SecretSpan } from './secret-span.ts'
import { tokens } from './tokens.ts'

/** What must not stand in a note, and the text without it. */
export interface SecretsFound {
  readonly secrets: readonly SecretFound[]
  readonly redacted: string
}

/** Card numbers, passwords, tokens and keys in a text, in order, with the text that may be shown instead. */
export function findSecrets(text: string): SecretsFound {
  const spans = withoutOverlap([
    ...privateKeys(text),
    ...tokens(text),
    ...cardNumbers(text),
    ...passwords(text),
  ])
  let redacted = ''
  let shownTo = 0
  for (const { start, end, instead } of spans) {
    redacted += text.slice(shownTo, start) + instead
    shownTo = end
  }
  return {
    secrets: spans.map(({ kind, start, end }) => ({ kind, quote: text.slice(start, end) })),
    redacted: redacted + text.slice(shownTo),
  }
}

/** Where two detectors saw the same words, what starts first and reaches furthest stands. */
function withoutOverlap(spans: readonly SecretSpan[]): readonly SecretSpan[] {
  const kept: SecretSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || span.start >= last.end) kept.push(span)
    else if (span.end > last.end) kept[kept.length - 1] = { ...last, end: span.end }
  }
  return kept
}
