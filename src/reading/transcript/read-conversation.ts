import { EMPTY_READING, type Reading } from '../../domain/reading.ts'
import type { Transcript } from '../../domain/transcript.ts'
import { apologiesOf } from './apologies.ts'
import { attemptsOf } from './attempts.ts'
import { exchangeCountOf } from './exchanges.ts'
import { actualOf, expectedOf } from './expected-and-actual.ts'
import { factsOf } from './facts.ts'
import { impactOf } from './impact.ts'
import { issueTypeOf } from './issue-type.ts'
import { lastCustomerWordsOf } from './last-customer-words.ts'
import { moodOf } from './mood.ts'
import { promisesOf } from './promises.ts'
import { signalsOf } from './signals.ts'
import { stepsOf } from './steps.ts'
import { readThread } from './thread.ts'

/**
 * Everything the detectors find in a conversation, each finding with the words it rests on.
 * The same transcript always gives the same reading. Never fails: an empty conversation has an empty reading.
 */
export function readConversation(transcript: Transcript): Reading {
  const thread = readThread(transcript)
  const { mood, evidence: moodEvidence } = moodOf(thread)
  return {
    ...EMPTY_READING,
    messageCount: transcript.messages.length,
    exchangeCount: exchangeCountOf(transcript.messages),
    issueType: issueTypeOf(thread),
    signals: signalsOf(thread),
    promises: promisesOf(thread),
    attempts: attemptsOf(thread),
    mood,
    moodEvidence,
    apologies: apologiesOf(thread),
    facts: factsOf(thread),
    steps: stepsOf(thread),
    expected: expectedOf(thread),
    actual: actualOf(thread),
    impact: impactOf(thread),
    lastCustomerWords: lastCustomerWordsOf(thread),
  }
}
