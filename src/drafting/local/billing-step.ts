import type { Attempt } from '../../domain/reading.ts'
import { outcomeOf } from './attempt-lines.ts'
import { knownFact, onlyFact } from './known-fact.ts'
import { type Material, messageOf, speakerOf } from './material.ts'
import { quoted } from './quoting.ts'
import type { Step } from './step.ts'

/** Words that make a date or an amount part of the charge itself. */
const ABOUT_MONEY = /\b(?:charg\w*|billed|paid|payment|invoice|debited|refund)\b/i

/** What a refund that did not work is told with. */
const FAILED =
  /\b(?:reject\w*|declin\w*|fail\w*|not|never|no|error|denied|refus\w*|stuck|still)\b|n't\b/i

/** What to do first about money: the refund if one is asked for, else the charge, else the bill. */
export function billingStep(material: Material): Step {
  const { reading, customer } = material
  const refund = reading.signals.find(({ kind }) => kind === 'refund-request')
  const dispute = reading.signals.find(({ kind }) => kind === 'billing-dispute')
  const { charge, evidence } = chargeOf(material, dispute !== undefined)
  if (refund) {
    const which = evidence.length > 0 || dispute ? ` for ${charge}` : ''
    return refundStep(material, which, [refund.evidence, ...evidence])
  }
  if (dispute) {
    return {
      action: `Check ${charge} and tell ${customer} what we will correct.`,
      evidence: [dispute.evidence, ...evidence],
    }
  }
  return billStep(material)
}

/** The charge in words: `the disputed charge of $49.00 on Nov 3 (invoice INV-20931)`. */
function chargeOf(material: Material, isDisputed: boolean) {
  const amount = knownFact(material, 'Amount', ABOUT_MONEY) ?? onlyFact(material, 'Amount')
  const date = knownFact(material, 'Date of the charge')
  const invoice = onlyFact(material, 'Invoice number')
  const order = onlyFact(material, 'Order number')
  const charge = [
    isDisputed ? 'the disputed charge' : 'the charge',
    amount && `of ${amount.value}`,
    date && `on ${date.value}`,
    invoice ? `(invoice ${invoice.value})` : order && `(order ${order.value})`,
  ]
    .filter((part) => part)
    .join(' ')
  const evidence = [amount, date, invoice, order].flatMap((known) =>
    known ? [known.evidence] : [],
  )
  return { charge, evidence }
}

function refundStep(material: Material, which: string, evidence: Step['evidence']): Step {
  const { customer } = material
  const last = material.reading.attempts.findLast(({ what }) => /\brefund/i.test(what))
  const outcome = last && outcomeOf(material, last)
  if (last && outcome !== undefined && FAILED.test(outcome)) {
    return {
      action: `Get the refund${idIn(last) ?? which} through (the last try: ${outcome}), and tell ${customer} when the money arrives.`,
      evidence: [last.evidence, ...evidence],
    }
  }
  return {
    action: isRefundUnderWay(material)
      ? `Check whether the refund${which} went through, and tell ${customer} when the money arrives.`
      : `Decide on the refund${which}, and tell ${customer} the answer and the date.`,
    evidence,
  }
}

function idIn({ what }: Attempt): string | undefined {
  const id = /\b[A-Z]{1,6}-?\d{3,}\b/.exec(what)?.[0]
  return id && ` of ${id}`
}

const isRefundUnderWay = ({ transcript }: Material) =>
  transcript.messages.some(({ role, text }) => role === 'teammate' && /\brefund/i.test(text))

function billStep(material: Material): Step {
  const { story, customer, reading } = material
  if (story.claimed && reading.promises.length === 0) {
    return {
      action: `Find out who promised ${customer} what (${quoted(story.claimed.quote, 160)}), and tell them whether we keep it.`,
      evidence: [story.claimed],
    }
  }
  const { need } = story
  if (need) {
    return {
      action: `Act on what ${speakerOf(material, need)} ${messageOf(material, need)?.kind === 'noted' ? 'noted' : 'wrote'} (${quoted(need.quote, 160)}), and tell ${customer} when it is done.`,
      evidence: [need, story.problem],
    }
  }
  const invoice = onlyFact(material, 'Invoice number')
  return {
    action: `Check ${invoice ? `invoice ${invoice.value}` : 'the billing record'} against what ${customer} reports, and tell them what was found.`,
    evidence: [invoice?.evidence, story.problem],
  }
}
