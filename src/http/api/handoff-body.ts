import { z } from 'zod'
import { FIELD_NAMES, type FieldName, type FieldValues } from '../../domain/context-package.ts'
import { FIELD_LABELS } from '../../domain/handoff-types/field-labels.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../domain/handoff-types/index.ts'
import { seenText } from '../../domain/safe-text/seen-text.ts'
import { storableText } from '../../domain/storable-text.ts'
import { id } from '../../intercom/payloads/loose.ts'
import { MAX_MESSAGE_CHARACTERS } from '../../use-cases/message-to-send.ts'
import type { HandoffRequest } from '../../use-cases/take-handoff.ts'

/** Longest text taken of one field, in characters: several times what anybody reads in a note. */
const MAX_FIELD_CHARACTERS = 20_000

/** Names and ids are shorter than this many characters. */
const MAX_NAME_CHARACTERS = 200

const TYPE_NAMES = Object.keys(HANDOFF_TYPES) as [HandoffTypeName, ...HandoffTypeName[]]

const TYPE_LIST = TYPE_NAMES.map((name) => `\`${name}\``).join(', ')

/** Templates send empty text for what they do not know: that counts as not given. */
const given = (text: string | number | null | undefined) => {
  const words =
    text === null || text === undefined ? '' : seenText(storableText(String(text))).trim()
  return words === '' ? undefined : words
}

const idOf = (description: string) =>
  z
    .union([z.string().max(MAX_NAME_CHARACTERS), z.number()])
    .nullish()
    .meta({ description })

const words = (description: string) =>
  z.string().max(MAX_FIELD_CHARACTERS).nullish().meta({ description })

const fieldWords = Object.fromEntries(
  FIELD_NAMES.map((name) => {
    const { label, example } = FIELD_LABELS[name]
    return [name, words(`${label}. For example: ${example}`)]
  }),
) as Record<FieldName, ReturnType<typeof words>>

/** What `POST /api/handoffs` takes. What is left out is filled from the draft. */
export const HandoffBody = z
  .object({
    conversation_id: id.pipe(z.string().min(1).max(MAX_NAME_CHARACTERS)).meta({
      description: "Intercom's id of the conversation",
    }),
    type: z
      .string()
      .nullish()
      .meta({ description: `One of ${TYPE_LIST}; left out: what the draft suggests` }),
    receiver_team: idOf('A team, by its id or its name; left out: what routing suggests'),
    receiver: idOf('A person, by their id or their name; left out: somebody present in the team'),
    ...fieldWords,
    customer_message: z
      .object({
        tell: z.boolean().nullish().meta({ description: 'False: the customer is told nothing' }),
        text: z.string().max(MAX_MESSAGE_CHARACTERS).nullish().meta({
          description: 'What they read, in their language; left out: the proposed message',
        }),
      })
      .nullish()
      .meta({ description: 'What the customer is told of the handoff; left out: as proposed' }),
    on_behalf_of: idOf(
      "Intercom's id of the admin this is done as; left out: the case's owner, the assignee, or who wrote last",
    ),
    bypass_reason: words(
      'Hands over although the gate blocks, for this reason; it stays on the record',
    ),
  })
  .meta({ description: 'A case to be handed over' })

/** A body that was read: a request for the use case, or the first thing wrong with it. */
export type ReadBody =
  | { readonly request: Omit<HandoffRequest, 'assigneeId' | 'lastResortId' | 'marksRepeats'> }
  | { readonly field: string; readonly wrong: string }

/** Reads a body. Unknown fields are let be, so that a template may send more than is used. */
export function readHandoffBody(body: unknown): ReadBody {
  const read = HandoffBody.safeParse(body)
  if (!read.success) {
    const [issue] = read.error.issues
    return { field: issue?.path.join('.') || 'body', wrong: issue?.message ?? 'Not readable' }
  }
  const { conversation_id, ...rest } = read.data
  const type = given(rest.type)
  if (type !== undefined && !isTypeName(type)) {
    return { field: 'type', wrong: `There is no handoff type like this. Use one of ${TYPE_LIST}.` }
  }
  return {
    request: {
      conversationId: conversation_id,
      type,
      receiverTeam: given(rest.receiver_team),
      receiver: given(rest.receiver),
      fields: fieldsOf(rest),
      toCustomer: rest.customer_message
        ? { tell: rest.customer_message.tell ?? true, text: given(rest.customer_message.text) }
        : undefined,
      onBehalfOf: given(rest.on_behalf_of),
      bypassReason: given(rest.bypass_reason),
    },
  }
}

const isTypeName = (name: string): name is HandoffTypeName => Object.hasOwn(HANDOFF_TYPES, name)

function fieldsOf(
  body: Readonly<Partial<Record<FieldName, string | null | undefined>>>,
): FieldValues {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((name) => {
      const value = given(body[name])
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
