import type { FieldName } from '../../context-package.ts'
import { FIELD_LABELS } from '../../handoff-types/field-labels.ts'
import { HANDOFF_TYPES } from '../../handoff-types/index.ts'
import type { SecretFound } from '../../reading.ts'
import type { Finding } from '../finding.ts'
import type { Check, HandoffDraft } from '../handoff-draft.ts'

const KINDS: Readonly<Record<SecretFound['kind'], string>> = {
  'card-number': 'a card number',
  password: 'a password',
  token: 'an access token',
  key: 'a private key',
}

/** Would the note show a card number, a password, a token or a key? Offers the text without it, and never repeats it. */
export const secrets: Check = (draft) => {
  const fields = HANDOFF_TYPES[draft.package.type].fields.filter(
    (name) => draft.typed[name].secrets.length > 0,
  )
  const [field] = fields
  if (field === undefined) return inMessage(draft)
  const typed = draft.typed[field]
  const kinds = [...new Set(typed.secrets.map(({ kind }) => KINDS[kind]))].join(' and ')
  return {
    check: 'secrets',
    field,
    weight: 'blocking',
    problem: `${FIELD_LABELS[field].label} shows ${kinds}.${alsoIn(fields.slice(1))}`,
    fix: 'Use the text without it. Who needs the secret can ask for it in a safe place.',
    evidence: [],
    suggestion: typed.redacted,
  }
}

/** The message to the customer is no place for a secret either. */
function inMessage({ message }: HandoffDraft): Finding | undefined {
  if (!message || message.secrets.length === 0) return undefined
  const kinds = [...new Set(message.secrets.map(({ kind }) => KINDS[kind]))].join(' and ')
  return {
    check: 'secrets',
    field: 'customer_message',
    weight: 'blocking',
    problem: `The message to the customer shows ${kinds}.`,
    fix: 'Use the text without it. A chat is no safe place for a secret.',
    evidence: [],
    suggestion: message.redacted,
  }
}

const alsoIn = (fields: readonly FieldName[]) =>
  fields.length === 0
    ? ''
    : ` Also look at: ${fields.map((name) => FIELD_LABELS[name].label).join(', ')}.`
