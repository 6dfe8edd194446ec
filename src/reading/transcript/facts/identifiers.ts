import { type FactDetector, labelled } from './fact.ts'

/** An id holds at least one digit: `4411`, `INV-2291`, `#A-77`. */
const ID = '(?<value>(?=[\\w-]{0,12}\\d)[a-z0-9][\\w-]{2,30})\\b'

const NAMED = '(?: (?:number|no\\.?|id|nr\\.?|ref(?:erence)?|#))?(?: is| was|:)?(?: is)? ?#? ?'

const idOf = (label: string, words: string) =>
  labelled(label, new RegExp(`\\b(?:${words})${NAMED}${ID}`, 'dgi'))

/** Numbers by which the customer's things can be looked up. */
export const identifiers: readonly FactDetector[] = [
  idOf('Order number', 'orders?|purchase'),
  idOf('Invoice number', 'invoices?'),
  labelled('Invoice number', /\b(?<value>INV-?\d{3,12})\b/dgi),
  idOf('Account number', 'accounts?|workspace|customer(?: account)?|org(?:ani[sz]ation)?'),
  idOf('Transaction number', 'transactions?|payment|charge(?= (?:id|number|ref))'),
  idOf('Ticket number', 'tickets?|case'),
  labelled('VAT number', /\bvat\b[^.!?]{0,40}?\b(?<value>[A-Z]{2}\d{8,12})\b/dgi),
  idOf('Tracking number', 'tracking|parcel|shipment'),
]
