import type { RequestCue, RequestKind } from './request-cue.ts'
import { REQUEST_CUES } from './request-cues.ts'
import { TRACKER_CUES } from './tracker-cues.ts'

const CUES: readonly RequestCue[] = [...REQUEST_CUES, ...TRACKER_CUES]

/** On a draw the earlier kind wins: most who write in have a bug. */
const KINDS: readonly RequestKind[] = ['bug', 'feature', 'question']

/** Points before any word is read. */
const PRIOR: Readonly<Record<RequestKind, number>> = { bug: 0.6, feature: 0.3, question: 0.3 }

/** Longer texts are read by their beginning: what somebody wants stands there, logs and forms follow. In characters. */
const READ_AT_MOST = 4_000

/** A longer subject is a text. In characters. */
const SUBJECT_AT_MOST = 300

/** How strongly a request speaks of each kind, in points that only compare with each other. */
export function requestScores(
  subject: string,
  text: string,
): Readonly<Record<RequestKind, number>> {
  const rawSubject = subject.slice(0, SUBJECT_AT_MOST)
  const rawText = text.slice(0, READ_AT_MOST)
  const title = simple(rawSubject)
  const body = simple(withoutCode(rawText))
  const scores = { ...PRIOR }
  for (const { kind, points, where, words } of CUES) {
    const found =
      ((where === 'subject' || where === 'both') && words.test(title)) ||
      ((where === 'text' || where === 'both') && words.test(body)) ||
      (where === 'raw subject' && words.test(rawSubject)) ||
      (where === 'raw text' && words.test(rawText))
    if (found) scores[kind] += points
  }
  return scores
}

/** What somebody wants who writes this: something mended, something new, or an answer. */
export function requestKindOf(subject: string, text: string): RequestKind {
  const scores = requestScores(subject, text)
  return KINDS.reduce((best, kind) => (scores[kind] > scores[best] ? kind : best), 'bug')
}

const withoutCode = (text: string): string =>
  text
    .split('```')
    .filter((_, at) => at % 2 === 0)
    .join(' ')
    .replace(/<!--[^<>]{0,2000}-->/g, ' ')

const simple = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/https?:\/\/\S+/g, 'https: ')
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/[*#_|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
