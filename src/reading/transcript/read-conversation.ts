import { EMPTY_READING, type Reading } from '../../domain/reading.ts'
import { DEFAULT_HOURS } from '../../domain/sla/default-hours.ts'
import type { Transcript } from '../../domain/transcript.ts'
import type { DueContext } from '../due-time/due-at.ts'
import { feltByMessage } from '../mood/felt-by-message.ts'
import { messageMoodsOf } from '../mood/message-moods.ts'
import { trajectoryOf } from '../mood/trajectory.ts'
import { repeatedQuestionsOf } from '../repeat-questions/repeated-questions.ts'
import { apologiesOf } from './apologies.ts'
import { attemptsOf } from './attempts.ts'
import { customersLanguageIn } from './customers-language.ts'
import { environmentOf, productAreaOf } from './environment-and-area.ts'
import { exchangeCountOf } from './exchanges.ts'
import { actualOf, expectedOf } from './expected-and-actual.ts'
import { factsOf } from './facts.ts'
import { impactOf, impactsOf } from './impact.ts'
import { injectionsOf } from './injections/injections-of.ts'
import { issueTypeOf } from './issue-type.ts'
import { lastCustomerWordsOf } from './last-customer-words.ts'
import { moodOf } from './mood.ts'
import { promisesOf } from './promises.ts'
import { reportedIn } from './reported.ts'
import { signalsOf } from './signals.ts'
import { stepsOf } from './steps.ts'
import { readThread } from './thread.ts'

/** Where nobody knows the customer's clock or the workspace's hours. */
const ANYWHERE: DueContext = { timeZone: DEFAULT_HOURS.timeZone, hours: DEFAULT_HOURS }

/**
 * Everything the detectors find in a conversation, each finding with the words it rests on.
 * The same transcript, read in the same context, always gives the same reading. Never fails: an empty conversation has an empty reading.
 */
export function readConversation(transcript: Transcript, context: DueContext = ANYWHERE): Reading {
  const thread = readThread(transcript)
  const shown = feltByMessage(thread)
  const { mood, evidence: moodEvidence } = moodOf(shown.values())
  const { open, kept } = promisesOf(thread, context)
  const moods = messageMoodsOf(thread, shown)
  const facts = factsOf(thread)
  const repeatedQuestions = repeatedQuestionsOf(thread, facts)
  const reported = reportedIn(thread)
  return {
    ...EMPTY_READING,
    messageCount: transcript.messages.length,
    exchangeCount: exchangeCountOf(transcript.messages),
    issueType: issueTypeOf(thread),
    signals: signalsOf(thread, repeatedQuestions),
    promises: open,
    keptPromises: kept,
    attempts: attemptsOf(thread),
    mood,
    moodEvidence,
    apologies: apologiesOf(thread),
    facts,
    steps: stepsOf(thread, reported),
    expected: expectedOf(thread, reported),
    actual: actualOf(thread, reported),
    environment: environmentOf(thread, facts),
    productArea: productAreaOf(thread, facts),
    impact: impactOf(thread),
    impacts: impactsOf(thread),
    injections: injectionsOf(thread),
    moods,
    trajectory: trajectoryOf(moods),
    repeatedQuestions,
    lastCustomerWords: lastCustomerWordsOf(thread),
    language: customersLanguageIn(transcript.messages),
  }
}
