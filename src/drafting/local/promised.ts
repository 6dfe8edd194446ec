import type { DraftedField } from '../../domain/drafted-note.ts'
import type { PromiseMade } from '../../domain/reading.ts'
import { atStart, type Material, messageOf, speakerOf } from './material.ts'
import { quoted, quotedToEnd } from './quoting.ts'
import { fieldOf, stated } from './stated.ts'

/** How a line begins; what exactly was said stands in the quote. */
const WHAT: Readonly<Record<PromiseMade['kind'], string>> = {
  callback: 'A call',
  update: 'An update',
  outcome: 'Promised',
}

/** What our side told the customer would happen, one line each; says so when nothing was. Undefined where our side's words could not be read, or not told. */
export function draftPromised(material: Material): DraftedField | undefined {
  const { promises } = material.reading
  if (promises.length === 0) return nothingPromised(material)
  return fieldOf(
    promises.map((promise) => stated(promiseLine(material, promise), promise.evidence)),
  )
}

function nothingPromised(material: Material): DraftedField | undefined {
  const { story, customer, isOursForeign, isPromiseWithheld } = material
  if (isPromiseWithheld) return undefined
  if (story.claimed) {
    const says = `Nothing promised in this conversation, but ${customer} says:`
    return fieldOf([stated(`${says} ${quotedToEnd(story.claimed.quote, 240)}`, story.claimed)])
  }
  return isOursForeign ? undefined : fieldOf([stated('Nothing promised.')])
}

function promiseLine(material: Material, { kind, due, what, evidence }: PromiseMade): string {
  const verb =
    messageOf(material, evidence)?.kind === 'noted' ? 'noted' : `told ${material.customer}`
  return `${WHAT[kind]} ${due === undefined ? '(no time named)' : whenWords(due)}: ${speakerOf(material, evidence)} ${verb} ${quotedToEnd(what, 240)}`
}

/** A bare date reads as one: `by 23.11.2025`. */
const whenWords = (due: string) => {
  const plain = due.replace(/^bis (?:zum |am )?(?=\d)/i, '')
  return /^\d{1,4}[-./]\d/.test(plain) ? `by ${plain}` : due
}

/** A promise as part of a sentence: `an update by Friday`. Undefined for one that can only be quoted. */
export function promiseInBrief({ kind, due }: PromiseMade): string | undefined {
  const when = due ? ` ${whenWords(due)}` : ''
  switch (kind) {
    case 'callback':
      return `a call${when}`
    case 'update':
      return `an update${when}`
    case 'outcome':
      return undefined
  }
}

/** The newest promise as a whole clause: `Maya has promised an update by Friday`. */
export function promiseClause(material: Material): string | undefined {
  const promise = material.reading.promises.at(-1)
  if (!promise) return undefined
  const by = atStart(speakerOf(material, promise.evidence))
  const brief = promiseInBrief(promise)
  return brief ? `${by} has promised ${brief}` : `${by} has promised: ${quoted(promise.what, 160)}`
}
