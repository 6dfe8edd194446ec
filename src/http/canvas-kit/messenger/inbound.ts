import { z } from 'zod'
import { officialTimeZone } from '../../../domain/sla/official-time-zone.ts'
import { storableText } from '../../../domain/storable-text.ts'
import type { Language } from '../../../domain/waiting/customer-message.ts'
import { languageOf } from '../../../domain/wording/language-of.ts'
import { id, optionalText } from '../../../intercom/payloads/loose.ts'
import type { Answering } from '../wishes/show-answer.ts'
import { type CardOptions, cardOptionPairs, readCardOptions } from './card-options.ts'

/** Longest text kept of one input, in characters; who has more to say writes in the chat. */
const MAX_TYPED_CHARACTERS = 20_000

const text = optionalText.catch(undefined)

const Person = z
  .object({
    id,
    email: text,
    locale: text,
    language_override: text,
    browser_language: text,
    location: z.object({ timezone: text }).nullish().catch(undefined),
    location_data: z.object({ timezone: text }).nullish().catch(undefined),
  })
  .nullish()
  .catch(undefined)

const InputValue = z
  .string()
  .catch('')
  .transform((typed) => storableText(typed.slice(0, MAX_TYPED_CHARACTERS)))

const Canvas = z
  .object({ stored_data: z.record(z.string(), z.unknown()).nullish().catch(undefined) })
  .nullish()
  .catch(undefined)

const Body = z.object({
  workspace_id: id.nullish().catch(undefined),
  app_id: id.nullish().catch(undefined),
  contact: Person,
  customer: Person,
  user: Person,
  context: z
    .object({
      location: text,
      locale: text,
      conversation_id: id.nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
  component_id: id.nullish().catch(undefined),
  input_values: z.record(z.string(), InputValue).nullish().catch(undefined),
  current_canvas: Canvas,
  card_creation_options: z.record(z.string(), z.unknown()).nullish().catch(undefined),
})

/** Who looks at a card, as Intercom's signature vouches for it. */
export interface Viewer {
  /** Intercom's id. The only thing that decides what is shown. */
  readonly contactId: string
  readonly email: string | undefined
  /** IANA zone they live by, where Intercom knows it. */
  readonly timeZone: string | undefined
}

/** A request of Intercom's about the customer's card, with everything that can be missing made plain. */
export interface MessengerRequest {
  readonly workspaceId: string | undefined
  /** Undefined where nobody is named: a preview, a visitor. */
  readonly viewer: Viewer | undefined
  readonly language: Language
  /** The conversation the card is shown in. Grants nothing: it only decides what comes first. */
  readonly conversationId: string | undefined
  readonly componentId: string | undefined
  /** Every input that stood on the canvas, as text. */
  readonly inputs: Readonly<Record<string, string>>
  /** What was stored beside the canvas. */
  readonly stored: CardOptions
  /** What the card was inserted with. */
  readonly creation: CardOptions
}

/** How whoever sent a request is answered: in their language, with the options of the card it came from. */
export const answeringOf = ({
  language,
  stored,
}: Pick<MessengerRequest, 'language' | 'stored'>): Answering => ({
  language,
  stored: cardOptionPairs(stored),
})

/**
 * Reads whatever Intercom sends: unknown keys are let be, odd ones count as missing, nothing is refused. A body that
 * is no object names nobody: it gets what anybody may see.
 */
export function readMessengerRequest(body: unknown): MessengerRequest {
  const read = Body.parse(typeof body === 'object' && body !== null ? body : {})
  const { context, current_canvas: canvas, component_id: componentId } = read
  const person = read.contact ?? read.user ?? read.customer
  return {
    workspaceId: read.workspace_id ?? read.app_id ?? undefined,
    viewer: person ? viewerOf(person) : undefined,
    language: languageOf({
      viewerLocale: context?.locale,
      override: person?.language_override,
      locale: person?.locale ?? person?.browser_language,
    }),
    conversationId: context?.conversation_id ?? undefined,
    componentId: componentId ?? undefined,
    inputs: read.input_values ?? {},
    stored: readCardOptions(canvas?.stored_data),
    creation: readCardOptions(read.card_creation_options),
  }
}

const viewerOf = (person: NonNullable<z.output<typeof Person>>): Viewer => ({
  contactId: person.id,
  email: person.email,
  timeZone: officialTimeZone(person.location?.timezone ?? person.location_data?.timezone ?? ''),
})
