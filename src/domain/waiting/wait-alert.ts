import { caseLabel, type SupportCase } from '../case.ts'
import type { HandoffNote } from '../handoff-note.ts'
import type { Wait } from './wait.ts'

/** The note that tells a person here that a customer waits too long: since when, for whom, what they heard, what to do. */
export function waitAlert(
  supportCase: SupportCase,
  { receiver, startedAt, overruns }: Wait,
  timeZone: string,
): HandoffNote {
  return {
    title: `${caseLabel(supportCase)}: the customer is still waiting`,
    sections: [
      {
        heading: 'Waiting',
        lines: [`For the first words of ${receiver.name}, since ${moment(startedAt, timeZone)}.`],
      },
      { heading: 'What they heard', lines: [heard(overruns)] },
      {
        heading: 'Next',
        lines: ['Write to them now, if only to say where it stands, or hand the case over.'],
      },
    ],
  }
}

function heard(overruns: number): string {
  switch (overruns) {
    case 0:
      return 'Nothing from us since the case was handed over.'
    case 1:
      return 'Once that it takes longer than we said. They will not be written to again automatically.'
    default:
      return 'Twice that it takes longer than we said. They will not be written to again automatically.'
  }
}

const moment = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  })
    .format(at)
    .replaceAll('\u202f', ' ')
