import type { Attempt } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { DOING } from '../../reading/transcript/deed-words.ts'
import { atStart, type Material, messageOf, speakerOf } from './material.ts'
import { quoted, shortened } from './quoting.ts'
import { changeSpeaker, withoutCapital } from './retelling.ts'

const MAX_OUTCOME_CHARS = 120

const FIRST_PERSON = /^(?:i|we)(?<have>'ve| have)?\b\s*(?<just>(?:just|now) )?/i
const ANNOUNCED = new RegExp(`^(?:i|we) (?:now )?${DOING}\\b`, 'i')
const THIRD_PERSON = /^(?:he|she|they|engineering|billing)\b/i
const ASKS =
  /^(?:.{0,40}?\b)?(?:please|could you(?: please)?|can you(?: please)?|would you(?: please)?|you (?:can|could|might want to|may want to)) (?:also |first |then )?(?:please )?/i
const IMPERATIVE =
  /^(?:try|clear|re-?start|re-?install|re-?fresh|re-?load|reset|log|sign|disable|turn|switch|check|use|open|update|delete|disconnect|re-?connect|uninstall|wait)\b/i
const HAVE_YOU_TRIED = /^.{0,40}?\bhave you tried (?:to )?/i

/** What somebody did, as one line: `Ana cleared the cache`. */
export function doneBy(material: Material, { what, evidence }: Attempt): string {
  const message = messageOf(material, evidence)
  const by = atStart(speakerOf(material, evidence))
  const plain = what.replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()
  if (message?.role === 'customer') {
    const deed = withoutPerson(plain)
    return deed === undefined
      ? `${by} wrote ${quoted(what)}`
      : `${by} ${changeSpeaker(deed, 'they')}`
  }
  if (message?.kind === 'said' && HAVE_YOU_TRIED.test(plain)) {
    return `${by} suggested ${addressed(material, shortened(plain.replace(HAVE_YOU_TRIED, '').replace(/\?$/, ''), 160))}`
  }
  if (message?.kind === 'said' && !FIRST_PERSON.test(plain)) {
    const request = shortened(plain.replace(ASKS, '').replace(/\?$/, ''), 160)
    if (IMPERATIVE.test(request)) {
      return `${by} asked ${material.customer} to ${addressedAgain(lowered(request))}`
    }
  }
  if (THIRD_PERSON.test(plain)) return `${by} noted that ${lowered(plain)}`
  const deed = withoutPerson(plain)
  if (deed === undefined) {
    return `${by} ${message?.kind === 'noted' ? 'noted' : 'wrote'} ${quoted(what)}`
  }
  return `${by} ${message?.kind === 'said' ? addressed(material, deed).replace(/\bour\b/gi, 'the') : addressed(material, deed)}`
}

/** The line with what came of it. */
export function attemptLine(material: Material, attempt: Attempt): string {
  const outcome = outcomeOf(material, attempt) ?? 'no outcome in the conversation yet'
  return `${doneBy(material, attempt)}: ${outcome}${/[!?…]"?$/.test(outcome) ? '' : '.'}`
}

/** What came of it, as the end of a line. */
export function outcomeOf(material: Material, { outcome, evidence }: Attempt): string | undefined {
  if (outcome === undefined) return undefined
  const plain = outcome.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  const short = shortened(
    plain.replace(/^(?:(?:no|yes)(?:, | (?=(?:it|that|this|i|we|still)\b))|(?:and|but),? )/i, ''),
    MAX_OUTCOME_CHARS,
  )
  if (isSaidByCustomer(material, outcome, evidence)) {
    return withoutCapital(changeSpeaker(short, 'they'))
  }
  return /\b(?:i|my|me)\b/i.test(short) ? quoted(short) : withoutCapital(addressedAgain(short))
}

/** Whose words an outcome is: it stands in the message of the attempt or in one after it. */
const isSaidByCustomer = (material: Material, outcome: string, evidence: Attempt['evidence']) =>
  tellingOf(material, outcome, evidence)?.role === 'customer'

const tellingOf = (
  { transcript }: Material,
  outcome: string,
  { messageNumber }: Attempt['evidence'],
) =>
  transcript.messages.find(({ number, text }) => number >= messageNumber && text.includes(outcome))

/** The words that say what came of it, where they stand outside the sentence that tells the attempt. */
export function outcomeEvidence(
  material: Material,
  { outcome, evidence }: Attempt,
): Evidence | undefined {
  if (outcome === undefined || evidence.quote.includes(outcome)) return undefined
  const message = tellingOf(material, outcome, evidence)
  return (
    message && {
      messageId: message.id,
      messageNumber: message.number,
      authorName: message.authorName,
      quote: outcome,
    }
  )
}

/** `I've cleared` becomes `has cleared`, `we reset` and a note's `Reset` become `reset`; undefined for other beginnings. */
function withoutPerson(plain: string): string | undefined {
  if (ANNOUNCED.test(plain)) return undefined
  const person = FIRST_PERSON.exec(plain)
  if (person) {
    const { have, just } = person.groups ?? {}
    return `${have && !just ? 'has ' : ''}${withObject(plain.slice(person[0].length))}`
  }
  if (
    /^(?:already |also |have |then |just )*\p{L}+(?:ed|ied|built|sent|ran|reset|off|out|set)\b/iu.test(
      plain,
    )
  ) {
    return withObject(lowered(plain.replace(/^have /i, 'has ')))
  }
  return undefined
}

/** Notes leave out what everybody knows: `Reproduced on the demo workspace`. */
const withObject = (deed: string) =>
  deed.replace(/^reproduced (?=(?:on|in|with|here)\b)/, 'reproduced it ')

/** Words said to the customer, now said about them. */
function addressed({ customer }: Material, words: string): string {
  const whose = customer.endsWith('s') ? `${customer}'` : `${customer}'s`
  return addressedAgain(words.replace(/\byour\b/i, whose))
}

/** The same where the customer was just named. */
function addressedAgain(words: string): string {
  return words
    .replace(/\byour\b/gi, 'their')
    .replace(/\byou\b/gi, 'them')
    .replace(/\bmy\b/gi, 'their')
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
