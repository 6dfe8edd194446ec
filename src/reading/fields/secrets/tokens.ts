import type { SecretSpan } from './secret-span.ts'

/** Starts at the edge of a word, so that a long run of token characters is looked at once. */
const EDGE = '(?<![A-Za-z0-9_-])'

const KNOWN_SHAPES = [
  // Stripe, and others with its shape
  '[srw][kh]_(?:live|test)_[A-Za-z0-9]{8,}|whsec_[A-Za-z0-9+/=]{16,}',
  // GitHub, GitLab, npm
  'gh[opsur]_[A-Za-z0-9]{16,}|github_pat_\\w{20,}|glpat-[\\w-]{16,}|npm_[A-Za-z0-9]{20,}',
  // Slack
  'xox[abeprs]-[A-Za-z0-9-]{10,}|xapp-[A-Za-z0-9-]{10,}',
  // AWS, Google
  'A[KS]IA[0-9A-Z]{16}(?![0-9A-Z])|AIza[\\w-]{30,}|ya29\\.[\\w-]{20,}',
  // Model, mail and shop providers
  'sk-[A-Za-z0-9_-]{20,}|SG\\.[\\w-]{16,}\\.[\\w-]{16,}|shp(?:at|ss|ca|pa)_[a-fA-F0-9]{16,}',
  // JSON web tokens
  'eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{4,}',
]

const SHAPED = new RegExp(`${EDGE}(?:${KNOWN_SHAPES.join('|')})`, 'g')

const BEARER = /\bbearer[ :]{1,2}(?<value>[\w.~+/-]{16,}=*)/gi

const LABELLED =
  /(?<![A-Za-z0-9])(?:api[ _-]?key|secret[ _-]access[ _-]key|api[ _-]?token|access[ _-]?token|auth[ _-]?token|secret[ _-]?key|client[ _-]?secret|token|secret)\b["'`]? ?(?:(?:is|was) ?[:=：]?|[:=：])\s{0,4}["'`]?(?<value>[\w.~+/=-]{12,})/gi

/** API keys and tokens, by the shapes their makers gave them or by the word before them. */
export function tokens(text: string): readonly SecretSpan[] {
  const shaped = [...text.matchAll(SHAPED)].map(({ index, 0: { length } }) => span(index, length))
  const named = [BEARER, LABELLED]
    .flatMap((shape) => [...text.matchAll(shape)])
    .flatMap((match) => {
      const value = match.groups?.value ?? ''
      if (!/\d/.test(value)) return []
      return [span(match.index + match[0].length - value.length, value.length)]
    })
  return [...shaped, ...named]
}

const span = (start: number, length: number): SecretSpan => ({
  kind: 'token',
  start,
  end: start + length,
  instead: '[token removed]',
})
