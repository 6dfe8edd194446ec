import type { DraftedField } from '../../domain/drafted-note.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { sentencesOf } from '../../reading/fields/sentences.ts'
import { doneBy, outcomeOf } from './attempt-lines.ts'
import { atStart, type Material, messageOf, once, speakerOf } from './material.ts'
import { promiseClause } from './promised.ts'
import { quotedToEnd } from './quoting.ts'
import { retold } from './retelling.ts'

/** A sentence of the summary with what it rests on. */
interface Told {
  readonly sentence: string
  readonly evidence: readonly (Evidence | undefined)[]
}

/** Attempts a summary names; the rest stand under what was tried. */
const MAX_ATTEMPTS = 2

/** What a receiver reads at a glance, and what the gate lets through. */
const MAX_SENTENCES = 5

/** Who wants what, since when, what was tried, how it stands: two to five sentences. Undefined for an empty conversation. */
export function draftSummary(material: Material): DraftedField | undefined {
  if (material.transcript.messages.length === 0) return undefined
  const told = short([
    problem(material),
    more(material),
    soFar(material),
    why(material),
    status(material),
  ])
  return {
    value: told.map(({ sentence }) => sentence).join(' '),
    evidence: once(told.flatMap(({ evidence }) => evidence)),
  }
}

/** Left out first where the rest already fills a summary; by place. */
const DISPENSABLE = [3, 1]

/** At most five sentences, counted as the gate counts them: quotes bring their own. */
function short(parts: readonly (Told | undefined)[]): readonly Told[] {
  const left = [...parts]
  for (const place of DISPENSABLE) {
    const text = left.map((part) => part?.sentence ?? '').join(' ')
    if (sentencesOf(text).length <= MAX_SENTENCES) break
    left[place] = undefined
  }
  return left.filter((part) => part !== undefined)
}

function problem(material: Material): Told {
  const { story, reading, customerInFull } = material
  const words = story.problem ?? reading.lastCustomerWords
  if (!words) return withoutCustomer(material)
  const who = `${customerInFull}${standing(material)}`
  if (material.isForeign) {
    return {
      sentence: `${who} writes in another language about a problem: ${quotedToEnd(words.quote, 240)}`,
      evidence: [words],
    }
  }
  const clause = retold(words.quote, 'they')
  const verb =
    reading.issueType === 'cancellation' || reading.issueType === 'feature' ? 'says' : 'reports'
  return {
    sentence: clause
      ? `${who} ${verb} that ${clause}.`
      : `${who} ${words.quote.endsWith('?') ? 'asks' : 'writes'}: ${quotedToEnd(words.quote, 240)}`,
    evidence: [words],
  }
}

/** Company, plan and tier in brackets, as far as they are known. */
function standing({ account }: Material): string {
  const plan = account.plan && `${account.plan} plan`
  const tier = account.tier === 'standard' ? undefined : `${account.tier} tier`
  const known = [account.companyName, plan, tier].filter((part) => part)
  return known.length > 0 ? ` (${known.join(', ')})` : ''
}

function withoutCustomer({ transcript }: Material): Told {
  const note = transcript.messages.find(({ kind }) => kind === 'noted')
  if (!note) return { sentence: 'The customer has not said yet what the problem is.', evidence: [] }
  const [line = note.text] = note.text.split('\n')
  const evidence = {
    messageId: note.id,
    messageNumber: note.number,
    authorName: note.authorName,
    quote: line,
  }
  return {
    sentence: `${note.authorName ?? 'A teammate'} noted: ${quotedToEnd(line, 240)}`,
    evidence: [evidence],
  }
}

function more(material: Material): Told | undefined {
  const { story } = material
  if (material.isForeign) return asked(material)
  const added = story.more && retold(story.more.quote, 'they')
  if (story.more && added) return { sentence: `They add that ${added}.`, evidence: [story.more] }
  const { since } = story
  if (!since || story.problem?.quote.includes(since.quote)) return undefined
  return { sentence: `This has been so ${since.quote}.`, evidence: [since] }
}

function asked({ story: { question, problem: told }, reading }: Material): Told | undefined {
  const last = reading.lastCustomerWords
  if (!question && last && last.messageId !== told?.messageId) {
    return { sentence: `Their last words: ${quotedToEnd(last.quote, 200)}`, evidence: [last] }
  }
  return (
    question && { sentence: `They ask: ${quotedToEnd(question.quote, 200)}`, evidence: [question] }
  )
}

function soFar(material: Material): Told | undefined {
  const attempts = material.reading.attempts.slice(-MAX_ATTEMPTS)
  if (attempts.length === 0) return answered(material)
  const named = attempts.map((attempt) => {
    const outcome = outcomeOf(material, attempt)
    return `${doneBy(material, attempt)}${outcome ? ` (${outcome})` : ''}`
  })
  return {
    sentence: `So far, ${named.join(', and ')}.`,
    evidence: attempts.map(({ evidence }) => evidence),
  }
}

/** What our side explained, where there was nothing to try. */
function answered(material: Material): Told | undefined {
  const { answer } = material.story
  if (answer) {
    return {
      sentence: `${atStart(speakerOf(material, answer))} answered: ${quotedToEnd(answer.quote, 200)}`,
      evidence: [answer],
    }
  }
  if (material.isOursForeign) return undefined
  return { sentence: 'Nothing has been tried yet.', evidence: [] }
}

/** The cause somebody on our side found, in their words. */
function why(material: Material): Told | undefined {
  const { cause, answer } = material.story
  if (!cause || (cause.quote === answer?.quote && material.reading.attempts.length === 0))
    return undefined
  const verb = messageOf(material, cause)?.kind === 'noted' ? 'noted' : 'wrote'
  return {
    sentence: `${atStart(speakerOf(material, cause))} ${verb}: ${quotedToEnd(cause.quote, 200)}`,
    evidence: [cause],
  }
}

function status(material: Material): Told {
  const { story, reading, transcript, customer } = material
  const repeated = reading.signals.find(({ kind }) => kind === 'repeated-story')
  if (story.solved) {
    return {
      sentence: `It seems resolved: ${customer} wrote ${quotedToEnd(story.solved.quote, 120)}`,
      evidence: [story.solved],
    }
  }
  const promise = reading.promises.at(-1)
  const clause = promiseClause(material)
  if (promise && clause)
    return { sentence: `It is still open; ${clause}.`, evidence: [promise.evidence] }

  const last = transcript.messages.findLast(({ kind }) => kind === 'said')
  if (!reading.lastCustomerWords)
    return { sentence: 'It is open, and nothing else is known yet.', evidence: [] }
  const again = repeated ? ', who has had to repeat the story,' : ''
  const sentence =
    last?.role !== 'teammate'
      ? `It is still open, and ${customer}${again} is waiting for an answer.`
      : `It is still open; the last word was ours, and ${customer} has not replied yet.`
  return { sentence, evidence: [reading.lastCustomerWords, repeated?.evidence] }
}
