import type { DraftedField, Statement } from '../../domain/drafted-note.ts'
import { sentencesOf } from '../../reading/fields/sentences.ts'
import type { Sentence } from '../../reading/transcript/sentences.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import { doneBy, outcomeEvidence, outcomeOf } from './attempt-lines.ts'
import { languageName } from './language.ts'
import { atStart, type Material, messageOf, speakerOf } from './material.ts'
import { promiseClause } from './promised.ts'
import { quoted, quotedToEnd } from './quoting.ts'
import { retold } from './retelling.ts'
import { fieldOf, inOwnWords, stated } from './stated.ts'
import { waitsFor } from './waits-for.ts'

/** Attempts a summary names; the rest stand under what was tried. */
const MAX_ATTEMPTS = 2

/** What a receiver reads at a glance, and what the gate lets through. */
const MAX_SENTENCES = 5

/** What bothers somebody who wants to leave, in quotes. */
const MAX_COMPLAINTS = 3

/** Who wants what, since when, what was tried, how it stands: two to five sentences. Undefined for an empty conversation. */
export function draftSummary(material: Material): DraftedField | undefined {
  if (material.transcript.messages.length === 0) return undefined
  const told = [problem(material), more(material), soFar(material), why(material), status(material)]
  return fieldOf(short(told), ' ')
}

/** Left out first where the rest already fills a summary; by place. */
const DISPENSABLE = [3, 1]

/** At most five sentences, counted as the gate counts them: quotes bring their own. */
function short(parts: readonly (Statement | undefined)[]): readonly Statement[] {
  const left = [...parts]
  for (const place of DISPENSABLE) {
    const text = left.map((part) => part?.text ?? '').join(' ')
    if (sentencesOf(text).length <= MAX_SENTENCES) break
    left[place] = undefined
  }
  return left.filter((part) => part !== undefined)
}

/** In an agent's words where one of them summed it up for colleagues, else from the customer's. */
function problem(material: Material): Statement {
  const { story, reading, customerInFull } = material
  const summedUp = material.told.findLast(sumsUp)
  if (summedUp) return inOwnWords(material, evidenceOf(summedUp))
  const words = story.problem ?? reading.lastCustomerWords
  if (!words) return withoutCustomer(material)
  const who = `${customerInFull}${standing(material)}`
  if (material.isForeign) {
    const language = languageName(material) ?? 'another language'
    const writes = `${who} writes in ${language} about a problem:`
    return stated(`${writes} ${quotedToEnd(words.quote, 240)}`, words)
  }
  const clause = retold(words.quote, 'they')
  const isWish = reading.issueType === 'cancellation' || reading.issueType === 'feature'
  const writes = words.quote.endsWith('?') ? 'asks' : 'writes'
  return stated(
    clause
      ? `${who} ${isWish ? 'says' : 'reports'} that ${clause}.`
      : `${who} ${writes}: ${quotedToEnd(words.quote, 240)}`,
    words,
  )
}

/** `Summary: their import fails since Monday.` */
const sumsUp = ({ message, plain }: Sentence): boolean =>
  message.kind === 'noted' &&
  message.role === 'teammate' &&
  /^(?:summary|situation|context|in short|tl;?dr|issue|problem|zusammenfassung|kurz) ?[:-] ?\S+ \S+ \S+/i.test(
    plain,
  )

/** Company, plan and tier in brackets, as far as they are known. */
function standing({ account }: Material): string {
  const plan = account.plan && `${account.plan} plan`
  const tier = account.tier === 'standard' ? undefined : `${account.tier} tier`
  const known = [account.companyName, plan, tier].filter((part) => part)
  return known.length > 0 ? ` (${known.join(', ')})` : ''
}

function withoutCustomer(material: Material): Statement {
  const note = material.transcript.messages.find(({ kind }) => kind === 'noted')
  if (!note) return stated('The customer has not said yet what the problem is.')
  const [line = note.text] = note.text.split('\n')
  const evidence = {
    messageId: note.id,
    messageNumber: note.number,
    authorName: note.authorName,
    quote: line,
  }
  return stated(`${note.authorName ?? 'A teammate'} noted: ${quotedToEnd(line, 240)}`, evidence)
}

function more(material: Material): Statement | undefined {
  const { story, reading } = material
  if (material.isForeign) return asked(material)
  // A quote inside a quote inside a list cannot be told apart any more.
  const bothers = story.complaints
    .filter(({ quote }) => !/["“”]/.test(quote))
    .slice(0, MAX_COMPLAINTS)
  if (reading.issueType === 'cancellation' && story.complaints.length > 1 && bothers.length > 0) {
    const quotes = bothers.map(({ quote }) => quoted(quote, 110)).join('; ')
    return stated(`What bothers them: ${quotes}.`, ...bothers)
  }
  const added = story.more && retold(story.more.quote, 'they')
  if (story.more && added) return stated(`They add that ${added}.`, story.more)
  const { since } = story
  if (!since || story.problem?.quote.includes(since.quote)) return undefined
  return stated(`This has been so ${since.quote}.`, since)
}

/** What they want, where only quoting is honest: what they ask us, else what they add. */
function asked({ story: { question, more: added }, told }: Material): Statement | undefined {
  const first = told.find(
    ({ message, plain }) => message.role === 'customer' && plain.endsWith('?'),
  )
  const words = question ?? (first && evidenceOf(first))
  if (words) return stated(`They ask: ${quotedToEnd(words.quote, 200)}`, words)
  return added && stated(`They add: ${quotedToEnd(added.quote, 200)}`, added)
}

function soFar(material: Material): Statement | undefined {
  const attempts = material.reading.attempts.slice(-MAX_ATTEMPTS)
  if (attempts.length === 0) return answered(material)
  const named = attempts.map((attempt) => {
    const outcome = outcomeOf(material, attempt)
    return `${doneBy(material, attempt)}${outcome ? ` (${outcome})` : ''}`
  })
  return stated(
    `So far, ${named.join(', and ')}.`,
    ...attempts.flatMap((attempt) => [attempt.evidence, outcomeEvidence(material, attempt)]),
  )
}

/** What our side explained, where there was nothing to try. */
function answered(material: Material): Statement | undefined {
  const { answer } = material.story
  if (answer) {
    const who = atStart(speakerOf(material, answer))
    return stated(`${who} answered: ${quotedToEnd(answer.quote, 200)}`, answer)
  }
  return material.isOursForeign ? undefined : stated('Nothing has been tried yet.')
}

/** The cause somebody on our side found, in their words. */
function why(material: Material): Statement | undefined {
  const { cause, answer } = material.story
  if (!cause || (cause.quote === answer?.quote && material.reading.attempts.length === 0))
    return undefined
  const verb = messageOf(material, cause)?.kind === 'noted' ? 'noted' : 'wrote'
  const who = atStart(speakerOf(material, cause))
  return stated(`${who} ${verb}: ${quotedToEnd(cause.quote, 200)}`, cause)
}

function status(material: Material): Statement {
  const { story, reading, transcript, customer } = material
  const repeated = reading.signals.find(({ kind }) => kind === 'repeated-story')
  if (story.solved) {
    const wrote = `It seems resolved: ${customer} wrote`
    return stated(`${wrote} ${quotedToEnd(story.solved.quote, 120)}`, story.solved)
  }
  if (!reading.lastCustomerWords) return stated('It is open, and nothing else is known yet.')
  const promise = reading.promises.at(-1)
  const clause = promiseClause(material)
  const open = waitsFor(material)
  const isQuoted = material.isForeign && open && asked(material)?.text.includes(open.quote)
  const waits = isQuoted ? undefined : open
  const waitsWith = waits ? `, who last wrote: ${quotedToEnd(waits.quote, 160)}` : '.'
  if (promise && clause) {
    const waiting = waits
      ? `, and ${customer} is waiting${waitsWith.replace(', who', ' and')}`
      : '.'
    return stated(`It is still open; ${clause}${waiting}`, promise.evidence, waits)
  }
  const last = transcript.messages.findLast(({ kind }) => kind === 'said')
  const again = repeated ? ', who has had to repeat the story,' : ''
  const sentence =
    last?.role !== 'teammate'
      ? `It is still open, and ${customer}${again} is waiting for an answer${waits ? `: ${quotedToEnd(waits.quote, 160)}` : '.'}`
      : `It is still open; the last word was ours, and ${customer} has not replied yet.`
  return stated(sentence, waits ?? reading.lastCustomerWords, repeated?.evidence)
}
