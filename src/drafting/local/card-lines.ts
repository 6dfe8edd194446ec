import type { DraftedNote } from '../../domain/drafted-note.ts'
import type { IssueType, SignalKind } from '../../domain/reading.ts'
import { attemptLine } from './attempt-lines.ts'
import { MOOD_WORDS, moodToday } from './feeling.ts'
import { languageName } from './language.ts'
import type { Material } from './material.ts'
import { quoted, shortened } from './quoting.ts'

/** What fits on one line of the card. In UTF-16 units. */
const MAX_LINE_CHARS = 120

/** The line of what was tried has room to tell what came of it. In UTF-16 units. */
const MAX_TRIED_CHARS = 148

const ISSUE_WORDS: Readonly<Record<IssueType, string>> = {
  bug: 'Bug',
  billing: 'Billing',
  cancellation: 'Cancellation',
  access: 'Access',
  feature: 'Feature request',
  question: 'Question',
}

/** What goes before the kind of problem, strongest first. */
const MATTERS: readonly (readonly [SignalKind, string])[] = [
  ['security', 'Security'],
  ['outage', 'Outage'],
  ['privacy', 'Privacy'],
]

/** What this is about, in one line. */
export function situationOf(material: Material): string {
  const { story, reading, transcript } = material
  const words = story.problem ?? reading.lastCustomerWords
  if (!words) return withoutWords(transcript)
  const matter = MATTERS.find(([kind]) => reading.signals.some((signal) => signal.kind === kind))
  const label = matter?.[1] ?? kindOf(material)
  return `${label}: ${quoted(words.quote, MAX_LINE_CHARS - label.length - 6)}`
}

/** Of words nobody could read, finding no kind proves nothing: then their language is all there is to say. */
function kindOf(material: Material): string {
  const { issueType } = material.reading
  if (!material.isUnread || issueType !== 'question') return ISSUE_WORDS[issueType]
  return `In ${languageName(material) ?? 'another language'}`
}

/** Somebody who wrote nothing but orders to a machine has written, and nothing of it tells what it is about. */
function withoutWords({ messages }: Material['transcript']): string {
  if (messages.length === 0) return 'No messages yet'
  const hasWritten = messages.some(({ role, kind }) => role === 'customer' && kind === 'said')
  return hasWritten
    ? 'The customer has not said yet what it is about'
    : 'The customer has not written yet'
}

/** Issue, tried and feeling, readable in five seconds. */
export function oneLookOf(material: Material): DraftedNote['oneLook'] {
  const { reading } = material
  const last = reading.attempts.at(-1)
  const others = reading.attempts.length - 1
  const tried = last
    ? shortened(attemptLine(material, last), MAX_TRIED_CHARS - 12)
    : material.isOursForeign
      ? 'Not known yet'
      : 'Nothing tried yet'
  return {
    issue: situationOf(material),
    tried: others > 0 ? `${tried} (+${others} more)` : tried,
    feeling: feelingOf(material),
  }
}

/** Seeming calm in a language that is not read says nothing. */
function feelingOf(material: Material): string {
  const mood = moodToday(material)
  const isUnknown = material.isUnread && mood === 'neutral'
  return material.reading.lastCustomerWords && !isUnknown ? MOOD_WORDS[mood] : 'Not known yet'
}
