import type { PromiseMade } from '../../domain/reading.ts'
import { dutyOf } from './duty.ts'
import { customersLanguage } from './language.ts'
import { atStart, calledName, type Material } from './material.ts'
import { promiseInBrief } from './promised.ts'
import { REPLIES } from './reply-words.ts'
import { retold } from './retelling.ts'

/**
 * What the receiver could say first, so that the customer sees their story is known: in the customer's
 * language where we have words for it, else in English.
 */
export function draftFirstReply(material: Material): string {
  const { customer, story, reading } = material
  const language = customersLanguage(material) ?? 'en'
  const words = REPLIES[language]
  const name = customer === 'the customer' ? undefined : nameFor(material, language)
  if (!reading.lastCustomerWords) return `${words.hello(name)} ${words.nothingYet}`

  const colleague = lastColleague(material)
  const problem =
    language === 'en' && story.problem ? retold(story.problem.quote, 'you') : undefined
  const isUpset = reading.mood === 'angry' || reading.mood === 'frustrated'
  return [
    words.hello(name),
    words.takenOver(colleague),
    problem ? `I understand that ${problem}.` : undefined,
    language === 'en' && !story.solved ? dutyWords(material) : undefined,
    reading.attempts.length > 0 ? words.seesAttempts : undefined,
    isUpset ? words.sorry : reading.mood === 'worried' ? words.worried : undefined,
    promiseWords(reading.promises, language),
  ]
    .filter((sentence) => sentence)
    .join(' ')
}

/** German and Japanese greet by family name; elsewhere the first name will do. */
function nameFor({ customer, customerInFull, transcript }: Material, language: string) {
  if (language !== 'de') return customer
  const family = customerInFull.split(' ').at(-1) ?? customer
  const formal = transcript.messages
    .filter(({ role }) => role === 'teammate')
    .map(({ text }) => /\b(?:Herr|Frau) (\p{Lu}\p{L}+)/u.exec(text))
    .find((match) => match?.[1] === family)
  return formal ? formal[0] : customerInFull
}

/** That we know what kind of matter it is: the strictest one, and nothing where everything is down anyway. */
function dutyWords(material: Material): string | undefined {
  if (material.reading.signals.some(({ kind }) => kind === 'outage')) return undefined
  const duty =
    dutyOf(material, 'security') ?? dutyOf(material, 'privacy') ?? dutyOf(material, 'legal')
  return duty?.reply
}

function promiseWords(
  promises: readonly PromiseMade[],
  language: keyof typeof REPLIES,
): string | undefined {
  const promise = promises.find(({ due, kind }) => due !== undefined && kind !== 'outcome')
  const brief = promise && promiseInBrief(promise)
  if (!promise || !brief) return undefined
  if (language === 'en') return `I know that you were promised ${brief}.`
  const day = /^(?:bis (?:zum )?)?(\d{1,4}[-./]\d[\d./-]*)$/.exec(promise.due ?? '')?.[1]
  return REPLIES[language].promised(day)
}

/** Whoever on our side last dealt with the customer. */
function lastColleague({ transcript, agentName }: Material): string | undefined {
  const last = transcript.messages.findLast(
    ({ role, authorName }) => role === 'teammate' && authorName,
  )
  const name = agentName ?? last?.authorName
  return name && atStart(calledName(name))
}
