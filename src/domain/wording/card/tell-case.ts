import { caseLabel } from '../../case.ts'
import type { CustomerCase } from '../../customer-card.ts'
import { type CustomerStage, customerStage, isWaiting } from '../../customer-stage.ts'
import { chosenWay } from '../../customer-ways-out.ts'
import { dayPhrase, momentPhrase } from '../estimate-phrase.ts'
import { fillTemplate } from '../fill-template.ts'
import { publicName, publicTeamName } from '../public-name.ts'
import { windowPhrase } from '../window-phrase.ts'
import { wordsIn } from '../words-in.ts'
import { byPhrase } from './by-phrase.ts'
import type { CardReader } from './card-reader.ts'
import { tellPromise } from './tell-promise.ts'

/** A case in its customer's words. */
export interface CaseTold {
  /** `C-1042, since November 21`. */
  readonly name: string
  /** Who has it, or whose turn it is. */
  readonly status: string
  /** When to expect a reply, as it fits behind the status in a list; undefined where none is due. */
  readonly brief: string | undefined
  /** What happens next. */
  readonly next: string
  /** What they were promised, and what became of it. */
  readonly promises: readonly string[]
  /** What they chose instead of waiting. */
  readonly chosen: readonly string[]
}

/** Tells a customer how their case stands. */
export function tellCase(supportCase: CustomerCase, reader: CardReader): CaseTold {
  const { number, openedAt, promises } = supportCase
  const stage = customerStage(supportCase, reader.now)
  const { card } = wordsIn(reader.language)
  const { latest } = supportCase.wait?.estimate ?? {}
  return {
    name: fillTemplate(card.since, {
      number: caseLabel({ number }),
      date: day(openedAt, reader),
    }),
    status: statusOf(supportCase, stage, reader),
    brief:
      latest && (stage === 'expected' || stage === 'away')
        ? byPhrase(latest, reader.now, reader.language, reader.zone)
        : undefined,
    next: nextOf(supportCase, stage, reader),
    promises: promises.map((promise) => tellPromise(promise, reader)),
    chosen: chosenOf(supportCase, stage, reader),
  }
}

function statusOf(
  { ownerName, teamName }: CustomerCase,
  stage: CustomerStage,
  { language }: CardReader,
): string {
  const { card } = wordsIn(language)
  if (stage === 'solved') return card.solved
  if (stage === 'your-turn') return card.waitingForYou
  const name = publicName(ownerName)
  const team = publicTeamName(teamName)
  if (name === undefined) return card.withUs
  return fillTemplate(team === undefined ? card.withPerson : card.withPersonIn, {
    name,
    team: team ?? '',
  })
}

function nextOf(supportCase: CustomerCase, stage: CustomerStage, reader: CardReader): string {
  const { language, zone, now, inConversation } = reader
  const { card } = wordsIn(language)
  const name = publicName(supportCase.ownerName) ?? card.us
  const { latest, backAt } = supportCase.wait?.estimate ?? {}
  const values = {
    name,
    // After `back` on the same day the day needs no repeating.
    estimate: latest
      ? byPhrase(latest, stage === 'away' && backAt ? backAt : now, language, zone)
      : '',
    back: backAt ? momentPhrase(backAt, language, zone) : '',
    date: supportCase.solvedAt ? day(supportCase.solvedAt, reader) : '',
  }
  const say = (...templates: readonly string[]) =>
    templates.map((template) => fillTemplate(template, values)).join(language === 'ja' ? '' : ' ')
  switch (stage) {
    case 'expected':
      return say(card.expected, card.wholeStory)
    case 'away':
      // The longest of all; with a promise and three ways out, German would not fit.
      return inConversation ? say(card.away) : say(card.away, card.wholeStory)
    case 'late':
      return say(card.late, card.unknown)
    case 'unknown':
      return say(card.unknown, card.wholeStory)
    case 'replied':
      return say(card.replied)
    case 'in-hand':
      return say(card.inHand)
    case 'your-turn':
      return say(card.yourTurn)
    case 'solved':
      return say(supportCase.solvedAt ? card.solvedOn : card.solvedLately)
  }
}

function chosenOf(
  supportCase: CustomerCase,
  stage: CustomerStage,
  { language, zone, now }: CardReader,
): string[] {
  const { card } = wordsIn(language)
  if (stage === 'solved') return []
  const way = chosenWay(supportCase, now)
  const { from, until } = way ?? {}
  const answered = isWaiting(stage) ? undefined : supportCase.wait?.answeredAt
  const addition = supportCase.wishes.find(
    ({ kind, at }) => kind === 'addition' && (!answered || at > answered),
  )
  return [
    ...(way?.kind === 'email' ? [card.emailChosen] : []),
    ...(from && until
      ? [
          fillTemplate(card.callbackPlanned, {
            window: windowPhrase(from, until, language, zone),
          }),
        ]
      : []),
    ...(addition
      ? [fillTemplate(card.added, { at: momentPhrase(addition.at, language, zone) })]
      : []),
  ]
}

const day = (at: Date, { language, zone }: CardReader) => dayPhrase(at, language, zone)
