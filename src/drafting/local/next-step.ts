import type { DraftedField, Statement } from '../../domain/drafted-note.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import { billingStep } from './billing-step.ts'
import { environmentInBrief } from './bug-fields.ts'
import { dutyOf } from './duty.ts'
import { knownFact } from './known-fact.ts'
import { languageName } from './language.ts'
import { atStart, type Material, messageOf, speakerOf } from './material.ts'
import { promiseInBrief } from './promised.ts'
import { quoted, quotedToEnd } from './quoting.ts'
import { fieldOf, stated } from './stated.ts'
import type { Step } from './step.ts'
import { waitsFor } from './waits-for.ts'

/** What the next owner does first, with the date a promise sets. Undefined when the conversation gives nothing to do. */
export function draftNextStep(material: Material): DraftedField | undefined {
  const [step, then] = stepsFor(material)
  if (!step) return undefined
  const promise = material.reading.promises.find((made) => made.due && promiseInBrief(made))
  const brief = promise && promiseInBrief(promise)
  const call = wantsCall(material)
  const own = step.evidence.some(Boolean) ? step.evidence : [material.reading.lastCustomerWords]
  const { customer } = material
  return fieldOf(
    [
      stated(step.action, ...own),
      ...(then ? [stated(then.action, ...then.evidence)] : []),
      ...(call
        ? [
            stated(
              `Call ${customer} on ${call.value}, as they ask.`,
              call.evidence,
              material.reading.lastCustomerWords,
            ),
          ]
        : []),
      ...deadlineLine(material),
      ...(brief ? [stated(`We promised ${customer} ${brief}.`, promise?.evidence)] : []),
    ],
    ' ',
  )
}

/** By when it has to be done, where the customer says so. */
function deadlineLine(material: Material): readonly Statement[] {
  const { story, reading } = material
  const deadline = knownFact(material, 'Deadline')
  if (story.solved) return []
  if (deadline) {
    return [stated(`They named ${deadline.value} as their deadline.`, deadline.evidence)]
  }
  const said = reading.impacts.find(({ kind }) => kind === 'deadline')?.evidence
  return said ? [stated(`Time matters: ${quotedToEnd(said.quote, 160)}`, said)] : []
}

/** The number to call where their last words ask for a call. */
function wantsCall(material: Material) {
  const words = material.reading.lastCustomerWords?.quote ?? ''
  return /\b(?:call|phone|ring)s? (?:me|us)\b/i.test(words)
    ? knownFact(material, 'Phone')
    : undefined
}

/** What to do first. Where law is in it, those who answer for that come before the matter itself, which still waits. */
function stepsFor(material: Material): readonly (Step | undefined)[] {
  const { reading, story, customer } = material
  if (!reading.lastCustomerWords) return []
  if (story.solved) {
    const action = `Confirm with ${customer} that everything works, then close the case.`
    return [{ action, evidence: [story.solved] }]
  }
  const security = dutyOf(material, 'security')
  if (security) return [security]
  const isOutage = reading.signals.some(({ kind }) => kind === 'outage')
  const privacy = isOutage ? undefined : dutyOf(material, 'privacy')
  if (privacy) return [privacy]
  const legal = dutyOf(material, 'legal')
  return legal ? [legal, stepFor(material)] : [stepFor(material)]
}

function stepFor(material: Material): Step | undefined {
  const { reading, story, customer } = material
  const outage = reading.signals.find(({ kind }) => kind === 'outage')
  if (outage) {
    const who = material.account.companyName ?? customer
    const { need } = story
    const needs = need ? ` (${speakerOf(material, need)}: ${quoted(need.quote, 120)})` : ''
    return {
      action: `Find out whether the service is back for ${who}${needs}, and give ${customer} the cause and an estimate.`,
      evidence: [outage.evidence, need],
    }
  }
  const asked = awaitedAnswer(material)
  if (asked) return asked
  switch (reading.issueType) {
    case 'billing':
      return billingStep(material)
    case 'bug':
      return bugStep(material)
    case 'cancellation':
      return stayStep(material)
    case 'access': {
      const account = knownFact(material, 'E-mail')
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
      return material.isUnread ? unreadStep(material) : answerStep(material)
  }
}

/** A colleague was asked and has not answered: that answer is what everybody waits for. */
function awaitedAnswer(material: Material): Step | undefined {
  const last = material.reading.attempts.at(-1)
  const isAsked =
    last !== undefined && /^(?:(?:i|we)(?:'ve| have)? )?(?:asked|contacted)\b/i.test(last.what)
  if (!isAsked || !/^no (?:answer|reply|response)/i.test(last.outcome ?? '')) return undefined
  if (messageOf(material, last.evidence)?.role !== 'teammate') return undefined
  return {
    action: `Get the answer ${speakerOf(material, last.evidence)} is waiting for (${quoted(last.what, 160)}), and tell ${material.customer}.`,
    evidence: [last.evidence],
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
  const order = knownFact(material, 'Order number')
  return (
    order && {
      action: `Check order ${order.value} and tell ${customer} where it stands.`,
      evidence: [order.evidence],
    }
  )
}

/** What they ask cannot be understood here: what a colleague noted leads, and their newest words are answered. */
function unreadStep(material: Material): Step | undefined {
  const { story, customer } = material
  const noted = [story.need, story.cause].find(
    (words) => words && messageOf(material, words)?.kind === 'noted',
  )
  const words = waitsFor(material) ?? story.question ?? story.problem
  if (!words) return undefined
  const language = languageName(material)
  const answer = `answer ${customer}${language ? ` in ${language}` : ''}: ${quotedToEnd(words.quote, 160)}`
  if (!noted) return { action: atStart(answer), evidence: [words] }
  const lead = `Act on what ${speakerOf(material, noted)} noted (${quoted(noted.quote, 160)})`
  return { action: `${lead}, and ${answer}`, evidence: [noted, words] }
}

function bugStep(material: Material): Step {
  const { reading, customer } = material
  const reproduced = reading.attempts.find(({ what }) =>
    /^(?:(?:i|we) )?(?:also )?reproduced\b/i.test(what),
  )
  if (reproduced) {
    return {
      action: `Fix what ${speakerOf(material, reproduced.evidence)} reproduced, and tell ${customer} by when.`,
      evidence: [reproduced.evidence],
    }
  }
  if (reading.steps.length === 0) return unknownBugStep(material)
  const where = environmentInBrief(material)
  return {
    action: `Reproduce it with ${customer}'s steps${where ? ` on ${where.value}` : ''}, and tell them what was found.`,
    evidence: [...reading.steps, ...(where?.evidence ?? [])],
  }
}

/** Without steps: what a colleague noted is needed, else what the customer waits to hear, else the steps themselves. */
function unknownBugStep(material: Material): Step {
  const { story, customer } = material
  const { need, question } = story
  if (need && messageOf(material, need)?.kind === 'noted') {
    return {
      action: `Act on what ${speakerOf(material, need)} noted (${quoted(need.quote, 160)}), and tell ${customer} when it is done.`,
      evidence: [need, story.cause],
    }
  }
  if (question) {
    return {
      action: `${whatFirst(material)}, and answer ${customer}: ${quotedToEnd(question.quote, 160)}`,
      evidence: [question, story.plan ?? story.problem],
    }
  }
  const clueless = material.told.find(
    ({ message, plain }) => message.role === 'customer' && KNOWS_NOTHING.test(plain),
  )
  if (clueless) {
    const words = quoted(clueless.text, 100)
    return {
      action: `Find out what causes it without asking ${customer} for steps (${words}), and tell them what was found.`,
      evidence: [evidenceOf(clueless), story.problem],
    }
  }
  return {
    action: `Find out from ${customer} which steps lead to it, try to reproduce it, and tell them what was found.`,
    evidence: [story.problem],
  }
}

/** Whoever says so cannot be asked for details. */
const KNOWS_NOTHING =
  /^(?:no idea|i (?:really )?(?:do not|don't) know|i have no idea|keine ahnung)\b/i

function whatFirst(material: Material): string {
  const { plan } = material.story
  return plan
    ? `Go on with what ${speakerOf(material, plan)} noted (${quoted(plan.quote, 160)})`
    : 'Find out what causes it'
}

function stayStep(material: Material): Step {
  const { account, customer, story, reading } = material
  const before = account.renewalDate ? ` before the renewal on ${account.renewalDate}` : ''
  const why = story.complaints[0] ?? story.more ?? reading.moodEvidence
  const about = why ? ` about ${quoted(why.quote, 140)}` : ''
  return {
    action: `Talk to ${customer}${before}${about}, and agree whether they stay.`,
    evidence: [story.problem, why],
  }
}
