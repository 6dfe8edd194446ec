import type { DraftedField } from '../../domain/drafted-note.ts'
import type { GivenFact } from '../../domain/reading.ts'
import { environmentInBrief } from './bug-fields.ts'
import { type Material, once } from './material.ts'
import { promiseInBrief } from './promised.ts'
import { quoted, quotedToEnd } from './quoting.ts'

/** A step with the facts it names. */
interface Step {
  readonly action: string
  readonly evidence: readonly (GivenFact['evidence'] | undefined)[]
}

/** What the next owner does first, with the date a promise sets. Undefined when the conversation gives nothing to do. */
export function draftNextStep(material: Material): DraftedField | undefined {
  const step = stepFor(material)
  if (!step) return undefined
  const promise = material.reading.promises.find((made) => made.due && promiseInBrief(made))
  const brief = promise && promiseInBrief(promise)
  const reminder = brief ? ` We promised ${material.customer} ${brief}.` : ''
  const evidence = once([...step.evidence, brief ? promise?.evidence : undefined])
  return {
    value: `${step.action}${reminder}`,
    evidence: evidence.length > 0 ? evidence : once([material.reading.lastCustomerWords]),
  }
}

function stepFor(material: Material): Step | undefined {
  const { reading, story, customer } = material
  if (!reading.lastCustomerWords) return undefined
  if (story.solved) {
    return {
      action: `Confirm with ${customer} that everything works, then close the case.`,
      evidence: [story.solved],
    }
  }
  const privacy = reading.signals.find(({ kind }) => kind === 'privacy')
  if (privacy) {
    return {
      action: `Take care of the privacy request ${customer} made, and tell them when it is done.`,
      evidence: [privacy.evidence],
    }
  }
  const outage = reading.signals.find(({ kind }) => kind === 'outage')
  if (outage) {
    const who = material.account.companyName ?? customer
    return {
      action: `Find out whether the service is back for ${who}, and give ${customer} the cause and an estimate.`,
      evidence: [outage.evidence],
    }
  }
  switch (reading.issueType) {
    case 'billing':
      return billingStep(material)
    case 'bug':
      return bugStep(material)
    case 'cancellation':
      return stayStep(material)
    case 'access': {
      const account = fact(material, 'E-mail')
      const which = account ? ` to ${account.value}` : ''
      return {
        action: `Restore ${customer}'s access${which} and check with them that they can sign in.`,
        evidence: [account?.evidence, story.problem],
      }
    }
    case 'feature':
      return {
        action: `Log the request and tell ${customer} whether it is planned.`,
        evidence: [story.problem],
      }
    case 'question':
      return answerStep(material)
  }
}

function answerStep(material: Material): Step | undefined {
  const { story, customer } = material
  if (story.question) {
    return {
      action: `Answer ${customer}: ${quotedToEnd(story.question.quote, 160)}`,
      evidence: [story.question],
    }
  }
  const order = fact(material, 'Order number')
  return (
    order && {
      action: `Check order ${order.value} and tell ${customer} where it stands.`,
      evidence: [order.evidence],
    }
  )
}

/** Words that make a date or an amount part of the charge itself. */
const ABOUT_MONEY = /\b(?:charg\w*|billed|paid|payment|invoice|debited|refund)\b/i

function billingStep(material: Material): Step {
  const { reading, customer, story } = material
  const amount = fact(material, 'Amount', ABOUT_MONEY)
  const date = fact(material, 'Date', ABOUT_MONEY)
  const invoice = fact(material, 'Invoice number')
  const order = fact(material, 'Order number')
  const refund = reading.signals.find(({ kind }) => kind === 'refund-request')
  const dispute = reading.signals.find(({ kind }) => kind === 'billing-dispute')
  const charge = [
    dispute ? 'the disputed charge' : 'the charge',
    amount && `of ${amount.value}`,
    date && `on ${date.value}`,
    invoice ? `(invoice ${invoice.value})` : order && `(order ${order.value})`,
  ]
    .filter((part) => part)
    .join(' ')
  const evidence = [amount, date, invoice, order].map((known) => known?.evidence)
  if (refund) {
    const which = evidence.some((known) => known) || dispute ? ` for ${charge}` : ''
    return {
      action: isRefundUnderWay(material)
        ? `Check whether the refund${which} went through, and tell ${customer} when the money arrives.`
        : `Decide on the refund${which}, and tell ${customer} the answer and the date.`,
      evidence: [refund.evidence, ...evidence],
    }
  }
  if (dispute) {
    return {
      action: `Check ${charge} and tell ${customer} what we will correct.`,
      evidence: [dispute.evidence, ...evidence],
    }
  }
  return {
    action: `Check ${invoice ? `invoice ${invoice.value}` : 'the billing record'} against what ${customer} reports, and tell them what was found.`,
    evidence: [invoice?.evidence, story.problem],
  }
}

const isRefundUnderWay = ({ transcript }: Material) =>
  transcript.messages.some(({ role, text }) => role === 'teammate' && /\brefund/i.test(text))

function bugStep(material: Material): Step {
  const { reading, story, customer } = material
  if (reading.steps.length === 0) {
    return {
      action: `Find out from ${customer} which steps lead to it, try to reproduce it, and tell them what was found.`,
      evidence: [story.problem],
    }
  }
  const where = environmentInBrief(material)
  return {
    action: `Reproduce it with ${customer}'s steps${where ? ` on ${where.value}` : ''}, and tell them what was found.`,
    evidence: [...reading.steps, ...(where?.evidence ?? [])],
  }
}

function stayStep({ account, customer, story, reading }: Material): Step {
  const before = account.renewalDate ? ` before the renewal on ${account.renewalDate}` : ''
  const why = story.more ?? reading.moodEvidence
  const about = why ? ` about ${quoted(why.quote, 140)}` : ''
  return {
    action: `Talk to ${customer}${before}${about}, and agree whether they stay.`,
    evidence: [story.problem, why],
  }
}

function fact({ reading }: Material, label: string, near?: RegExp): GivenFact | undefined {
  return reading.facts.find(
    (known) => known.label === label && (!near || near.test(known.evidence.quote)),
  )
}
