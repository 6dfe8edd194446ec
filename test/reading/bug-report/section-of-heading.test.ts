import { expect, test } from 'vitest'
import type { ReportSection } from '../../../src/reading/bug-report/report-sentence.ts'
import { sectionOfHeading } from '../../../src/reading/bug-report/section-of-heading.ts'

const headings: [section: ReportSection | undefined, ...headings: string[]][] = [
  ['steps', 'steps to reproduce', 'to reproduce', 'how to reproduce:', 'reproduction steps', 'str'],
  [
    'expected',
    'expected behaviour',
    'expected result:',
    'what did you expect to happen?',
    'expected',
  ],
  ['observed', 'actual results', 'actual', 'what happens instead?', 'current behavior', 'result:'],
  ['description', 'describe the bug', 'description:', 'summary'],
  [
    'surroundings',
    'environment',
    'device information',
    'android version',
    'system info',
    'smartphone (please complete the following information):',
  ],
  ['other', 'screenshots', 'additional context', 'logs', 'stack trace'],
  [undefined, 'open reports', 'the result is empty', 'expected a file', 'what should i do', ''],
]

for (const [section, ...lines] of headings) {
  for (const line of lines) {
    test(`${section ?? 'no heading'}: ${line}`, () => expect(sectionOfHeading(line)).toBe(section))
  }
}
