import type { Account } from '../../domain/account.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Evidence, Message, Transcript } from '../../domain/transcript.ts'
import { areForeign } from '../../reading/transcript/foreign.ts'
import type { Sentence } from '../../reading/transcript/sentences.ts'
import { type Story, storyOf } from '../../reading/transcript/story.ts'
import { tellableIn } from './tellable.ts'
import { withoutOrders } from './without-orders.ts'

/** What the local drafter writes from. */
export interface DraftInput {
  readonly transcript: Transcript
  readonly reading: Reading
  readonly account: Account
  /** Who has the conversation now and would sign the note. */
  readonly agentName?: string
  /** When the case last changed hands; undefined when it never did. */
  readonly handedOverAt?: Date | undefined
}

/** The same, with the people named and the telling sentences found. */
export interface Material extends DraftInput {
  readonly story: Story
  /** Everything a note may retell, in order: what people said and noted, without words aimed at a machine. */
  readonly told: readonly Sentence[]
  /** How the customer is called after the first mention. */
  readonly customer: string
  /** Their whole name, for the first mention. */
  readonly customerInFull: string
  /** True when the customer writes in a language the reading does not know. */
  readonly isForeign: boolean
  /** True when that is not German either, some of which is read: kind and mood of such words stay unknown. */
  readonly isUnread: boolean
  /** True when our side writes in a language the reading does not know: then finding nothing in its words proves nothing. */
  readonly isOursForeign: boolean
  /** True when our side promised something in words no note may repeat: then it is not true that nothing was promised. */
  readonly isPromiseWithheld: boolean
}

/** Gathers what a draft is written from. */
export function gather(input: DraftInput): Material {
  const { transcript, account } = input
  const told = tellableIn(transcript, input.reading)
  const reading = withoutOrders(input.reading, told)
  const written = transcript.messages.find(
    ({ role, authorName }) => role === 'customer' && authorName,
  )
  const isForeign = areForeign(transcript.messages.filter(({ role }) => role === 'customer'))
  const isUnread = isForeign && reading.language !== 'de'
  const name = atStart((account.contactName ?? written?.authorName ?? '').trim())
  return {
    ...input,
    reading,
    story: storyOf(transcript, reading, isUnread),
    told,
    customer: name === '' ? 'the customer' : calledName(name),
    customerInFull: name === '' ? 'The customer' : name,
    isForeign,
    isUnread,
    isOursForeign: areForeign(transcript.messages.filter(({ role }) => role === 'teammate')),
    isPromiseWithheld: reading.promises.length < input.reading.promises.length,
  }
}

/** The first name where it is plain which one that is. */
export function calledName(name: string): string {
  return /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name)
    ? (name.split(' ')[0] ?? name)
    : name
}

/** A name at the beginning of a sentence. */
export const atStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The message a piece of evidence comes from. */
export function messageOf({ transcript }: Material, { messageId }: Evidence): Message | undefined {
  return transcript.messages.find(({ id }) => id === messageId)
}

/** Whoever said it, as a colleague would call them. */
export function speakerOf(material: Material, evidence: Evidence): string {
  const message = messageOf(material, evidence)
  switch (message?.role) {
    case 'customer':
      return message.authorName ? calledName(atStart(message.authorName)) : material.customer
    case 'fin':
      return 'Fin'
    case 'bot':
      return message.authorName ?? 'the bot'
    case 'teammate':
    case undefined:
      return message?.authorName
        ? calledName(message.authorName)
        : (material.agentName ?? 'a teammate')
  }
}

/** Drops repeated evidence, keeping the order. */
export function once(evidence: readonly (Evidence | undefined)[]): readonly Evidence[] {
  const seen = new Set<string>()
  return evidence.filter((piece): piece is Evidence => {
    if (!piece) return false
    const key = `${piece.messageId}\n${piece.quote}`
    return !seen.has(key) && Boolean(seen.add(key))
  })
}
