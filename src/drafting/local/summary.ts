import type { DraftedField } from '../../domain/drafted-note.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { doneBy, outcomeOf } from './attempt-lines.ts'
import { type Material, once } from './material.ts'
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

/** Who wants what, since when, what was tried, how it stands: two to five sentences. Undefined for an empty conversation. */
export function draftSummary(material: Material): DraftedField | undefined {
  if (material.transcript.messages.length === 0) return undefined
  const told = [problem(material), more(material), soFar(material), status(material)].filter(
    (part) => part !== undefined,
  )
  return {
    value: told.map(({ sentence }) => sentence).join(' '),
    evidence: once(told.flatMap(({ evidence }) => evidence)),
  }
}

function problem(material: Material): Told {
  const { story, reading, customerInFull } = material
  const words = story.problem ?? reading.lastCustomerWords
  if (!words) return withoutCustomer(material)
  const who = `${customerInFull}${standing(material)}`
  const clause = retold(words.quote, 'they')
  const verb =
    reading.issueType === 'cancellation' || reading.issueType === 'feature' ? 'says' : 'reports'
  return {
    sentence: clause
      ? `${who} ${verb} that ${clause}.`
      : `${who} writes: ${quotedToEnd(words.quote, 240)}`,
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

function more({ story }: Material): Told | undefined {
  const added = story.more && retold(story.more.quote, 'they')
  if (story.more && added) return { sentence: `They add that ${added}.`, evidence: [story.more] }
  const { since } = story
  if (!since || story.problem?.quote.includes(since.quote)) return undefined
  return { sentence: `This has been so ${since.quote}.`, evidence: [since] }
}

function soFar(material: Material): Told {
  const attempts = material.reading.attempts.slice(-MAX_ATTEMPTS)
  if (attempts.length === 0) return { sentence: 'Nothing has been tried yet.', evidence: [] }
  const named = attempts.map((attempt) => {
    const outcome = outcomeOf(attempt)
    return `${doneBy(material, attempt)}${outcome ? ` (${outcome})` : ''}`
  })
  return {
    sentence: `So far, ${named.join(', and ')}.`,
    evidence: attempts.map(({ evidence }) => evidence),
  }
}

function status(material: Material): Told {
  const { story, reading, transcript, customer } = material
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
  const sentence =
    last?.role === 'customer'
      ? `It is still open, and ${customer} is waiting for an answer.`
      : `It is still open; the last word was ours, and ${customer} has not replied yet.`
  return { sentence, evidence: [reading.lastCustomerWords] }
}
