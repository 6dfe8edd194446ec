import type { DraftedNote } from '../../domain/drafted-note.ts'
import type { IssueType } from '../../domain/reading.ts'
import { attemptLine } from './attempt-lines.ts'
import { MOOD_WORDS, moodToday } from './feeling.ts'
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

/** What this is about, in one line. */
export function situationOf({ story, reading, transcript }: Material): string {
  const words = story.problem ?? reading.lastCustomerWords
  if (!words)
    return transcript.messages.length === 0 ? 'No messages yet' : 'The customer has not written yet'
  const isOutage = reading.signals.some(({ kind }) => kind === 'outage')
  const isPrivacy = reading.signals.some(({ kind }) => kind === 'privacy')
  const label = isOutage ? 'Outage' : isPrivacy ? 'Privacy' : ISSUE_WORDS[reading.issueType]
  return `${label}: ${quoted(words.quote, MAX_LINE_CHARS - label.length - 6)}`
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
    feeling: reading.lastCustomerWords ? MOOD_WORDS[moodToday(material)] : 'Not known yet',
  }
}
