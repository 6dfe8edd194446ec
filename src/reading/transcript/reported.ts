import { inSections } from '../bug-report/in-sections.ts'
import type { ReportSentence } from '../bug-report/report-sentence.ts'
import { type Roles, rolesOf } from '../bug-report/roles-of.ts'
import { splitReport } from '../bug-report/split-report.ts'
import { INSTRUCTS_A_MACHINE, startsOrders } from './machine-instruction.ts'
import type { Sentence } from './sentences.ts'
import type { Thread } from './thread.ts'

/** A sentence of a customer's message read as part of a bug report. */
export interface Reported {
  readonly sentence: Sentence
  readonly report: ReportSentence
  readonly roles: Roles
}

/** Shorter messages have no parts, and reading them twice tells nothing new. In characters. */
const FEWEST_CHARS = 40

/**
 * The customer's messages read as bug reports, with their headings. Only messages that have parts, as
 * forms, templates and careful writers have them: elsewhere the other detectors know better.
 */
export function reportedIn({ messages }: Thread): readonly Reported[] {
  return messages
    .filter(({ role, kind, text }) => role === 'customer' && kind === 'said' && isReport(text))
    .flatMap((message) => {
      const sentences = inSections(splitReport(message.text))
      if (!sentences.some(({ kind }) => kind === 'heading')) return []
      const roles = rolesOf(sentences)
      return sentences.flatMap((report, at) => {
        const told = roles[at]
        if (!told || INSTRUCTS_A_MACHINE.test(report.text)) return []
        const text = withoutMark(report.text)
        return text === ''
          ? []
          : [{ sentence: { message, text, plain: text }, report, roles: told }]
      })
    })
}

const isReport = (text: string) =>
  text.length >= FEWEST_CHARS && text.includes('\n') && !startsOrders(text) && !/^>/m.test(text)

/** The words of a list's item, as they stand. */
const withoutMark = (text: string) =>
  text.replace(/^(?:step )?\(?\d{1,2} ?[.):]{0,2} +(?=\S)|^[-*•+] +/i, '').trim()
