import type { Evidence, Message } from '../../domain/transcript.ts'
import { startsOrders } from './machine-instruction.ts'
import type { Reported } from './reported.ts'
import { type Sentence, straightQuotes } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

const ACTION =
  '(?:go(?:ing)? to|went to|open(?:ed|ing)?|click(?:ed|ing)?|double-click(?:ed)?|press(?:ed|ing)?|tap(?:ped|ping)?|select(?:ed|ing)?|choos(?:e|ing)|chose|pick(?:ed)?|typ(?:e|ed|ing)|enter(?:ed|ing)?|fill(?:ed|ing)? in|upload(?:ed|ing)?|download(?:ed|ing)?|log(?:ged|ging)? in|sign(?:ed|ing)? in|export(?:ed|ing)?|import(?:ed|ing)?|drag(?:ged|ging)?|drop(?:ped)?|sav(?:e|ed|ing)|hit|submit(?:ted)?|navigat(?:e|ed|ing)|creat(?:e|ed|ing)|add(?:ed|ing)?|switch(?:ed)?|scroll(?:ed)?|set|filter(?:ed)?|run|start(?:ed)?|edit(?:ed)?|delet(?:e|ed)|remov(?:e|ed)|paste|copy|duplicat(?:e|ed)|invit(?:e|ed)|chang(?:e|ed)|wait(?:ed)?|refresh(?:ed)?|toggle[d]?|turn(?:ed)? (?:on|off)|attach(?:ed)?|send|sent|schedul(?:e|ed)|connect(?:ed)?)'

const LISTED = /^(?:(?:step )?\d{1,2}[.):]|[-*•])\s*(?<step>\S.*)$/i

const INLINE_NUMBER = /(?:^|\s)(?:step )?\d{1,2}[.)]\s+/gi

const STARTS_WITH_ACTION = new RegExp(
  `^(?:(?:steps?(?: to reproduce)?|to reproduce|repro)(?: it)?:? ?)?(?:(?:first|then|next|after that|finally|and|now|so|when(?:ever)?|if|every time|each time|as soon as|once|after|on|in the [\\w ]{2,20},),? )*(?:(?:i|we|you|just|simply|try to|have to) )*${ACTION}\\b`,
  'i',
)

const CLAUSE =
  /,? (?:and )?then |, (?:and )?| and (?=(?:i |we |you )?[a-z])|; | > (?=[a-z])| -+> | → /gi

/** Fewer actions than this are a description, not steps a second person could repeat. */
const MIN_STEPS = 2

const MAX_STEPS = 12

/** The customer's steps to reproduce, one quote a step, from the message that tells most of them. */
export function stepsOf(
  { customer, messages }: Thread,
  reported: readonly Reported[],
): readonly Evidence[] {
  const headed = reported.filter(({ report, roles }) => report.section === 'steps' && roles.step)
  const first = headed[0]?.sentence.message.id
  const inOne = headed.filter(({ sentence }) => sentence.message.id === first)
  if (inOne.length >= MIN_STEPS) {
    return inOne.slice(0, MAX_STEPS).map(({ sentence }) => evidenceOf(sentence))
  }
  const told = messages
    .filter(({ role, kind, text }) => role === 'customer' && kind === 'said' && !startsOrders(text))
    .map((message) =>
      stepsIn(
        message,
        customer.filter((sentence) => sentence.message.id === message.id),
      ),
    )
  const most = told.reduce((best, steps) => (steps.length > best.length ? steps : best), [])
  return most.length < MIN_STEPS ? [] : most.slice(0, MAX_STEPS)
}

function stepsIn(message: Message, sentences: readonly Sentence[]): readonly Evidence[] {
  const listed = listedSteps(message)
  if (listed.length >= MIN_STEPS) return listed
  return sentences.flatMap(actionsIn)
}

function listedSteps(message: Message): readonly Evidence[] {
  const steps = message.text.split('\n').flatMap((line) => {
    const step = LISTED.exec(line.trim())?.groups?.step?.trim()
    return step ? [step] : []
  })
  const numberedInLine = steps.length >= MIN_STEPS ? [] : inlineSteps(message.text)
  const found = steps.length >= MIN_STEPS ? steps : numberedInLine
  const actions = found.filter((step) => STARTS_WITH_ACTION.test(straightQuotes(step)))
  if (actions.length * 2 < found.length || actions.length === 0) return []
  return found.map((quote) => evidenceOf({ message, text: quote, plain: quote }))
}

function inlineSteps(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const marks = [...line.matchAll(INLINE_NUMBER)]
    if (marks.length < MIN_STEPS) return []
    return marks.flatMap((mark, index) => {
      const step = line
        .slice(mark.index + mark[0].length, marks[index + 1]?.index ?? line.length)
        .replace(/[\s,;.]+$/, '')
      return step === '' ? [] : [step]
    })
  })
}

/** `I go to Reports, click Export and choose CSV`: one action a clause, as long as the clauses are actions. */
function actionsIn(sentence: Sentence): readonly Evidence[] {
  const { plain, text } = sentence
  if (
    /\?["')\]]*$/.test(plain) ||
    /\b(?:tried|cleared|reinstalled|please|could you|can you)\b/i.test(plain)
  )
    return []
  if (!/\b(?:i|we|you|steps?|when|if|first|then|reproduce|every time)\b/i.test(plain)) return []
  const found: Evidence[] = []
  let start = 0
  const ends = [...plain.matchAll(CLAUSE)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ])
  for (const [end = plain.length, next = plain.length] of [...ends, [plain.length, plain.length]]) {
    const clause = text.slice(start, end).replace(/[.,;:\s]+$/, '')
    if (STARTS_WITH_ACTION.test(straightQuotes(clause)))
      found.push(evidenceOf(sentence, clause.trim()))
    start = next
  }
  return found
}
