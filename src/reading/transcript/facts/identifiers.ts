import { type FactDetector, labelled } from './fact.ts'

/** An id holds at least one digit: `4411`, `INV-2291`, `#A-77`. */
const ID = '(?<value>(?=[\\w-]{0,12}\\d)[a-z0-9][\\w-]{2,30})\\b'

const NAMED = '(?: (?:number|no\\.?|id|nr\\.?|ref(?:erence)?|#))?(?: is| was|:)?(?: is)? ?#? ?'

/** `the wrong account: 4000` names none of theirs. */
const THEIRS = '(?<!\\b(?:wrong|other|another|different|old|new|second) )'

const idOf = (label: string, words: string) =>
  withItsSeries(labelled(label, new RegExp(`${THEIRS}\\b(?:${words})${NAMED}${ID}`, 'dgi')))

/** `Invoice FW-20817 is right, FW-20818 is the copy`: what is numbered alike in one sentence is the same kind of thing. */
function withItsSeries(detect: FactDetector): FactDetector {
  return (sentence) => {
    const found = detect(sentence)
    const series = found.flatMap(({ label, value }) => {
      const letters = /^[A-Z]{1,6}-?(?=\d)/.exec(value)?.[0]
      return letters ? [{ label, shape: new RegExp(`\\b${letters}\\d{2,12}\\b`, 'g') }] : []
    })
    const others = series.flatMap(({ label, shape }) =>
      [...sentence.text.matchAll(shape)].map(([value]) => ({ label, value })),
    )
    return [...found, ...others]
  }
}

/** Numbers by which the customer's things can be looked up. */
export const identifiers: readonly FactDetector[] = [
  idOf('Order number', 'orders?|purchase|bestellung|auftrag'),
  idOf('Invoice number', 'invoices?|rechnung(?:snummer)?'),
  labelled('Invoice number', /\b(?<value>INV-?\d{3,12})\b/dgi),
  idOf('Account number', 'accounts?|workspace|customer(?: account)?|org(?:ani[sz]ation)?'),
  idOf('Transaction number', 'transactions?|payment|charge(?= (?:id|number|ref))'),
  idOf('Ticket number', 'tickets?|case'),
  labelled('VAT number', /\bvat\b[^.!?]{0,40}?\b(?<value>[A-Z]{2}\d{8,12})\b/dgi),
  labelled(
    'VAT number',
    /\b(?<value>(?:DE|AT|BE|DK|ES|FI|FR|IE|IT|LU|NL|PL|PT|SE|GB) \d{3} ?\d{3} ?\d{3})\b/dg,
  ),
  idOf('Return number', 'return|rma'),
  idOf('Reference', '(?<!booking )reference|ref'),
  labelled(
    'Booking code',
    /\b(?:booking|reservation|confirmation)(?: (?:code|reference|number|no\.?|ref))+(?: is|:)? ?#?(?<value>(?=[A-Z0-9]*\d)[A-Z0-9]{5,12})\b/dgi,
  ),
  idOf('Serial number', 'serial|imei|s\\/n'),
  labelled(
    'SKU',
    /\b(?:SKUs?|article|item (?:no\.?|number)):? (?=[A-Z0-9-]*\d)(?<value>[A-Z0-9][A-Z0-9-]{3,30})\b/dg,
  ),
  labelled('Request id', /\b(?<value>req(?:uest)?_(?=[A-Za-z]*\d)[A-Za-z0-9]{6,40})\b/dg),
  labelled('Endpoint', /\b(?<value>(?:GET|POST|PUT|PATCH|DELETE) \/[\w/{}.-]{2,80})(?<!\.)/dg),
  idOf('Tracking number', 'tracking|parcel|shipment|consignment'),
]
