import type { Account } from '../domain/account.ts'
import type { SupportCase } from '../domain/case.ts'
import type { ContextPackage } from '../domain/context-package.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import type { Directory } from '../domain/owner.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import { statedSeverity } from '../domain/stated-severity.ts'
import { offersWayOut } from '../domain/waiting/offers-way-out.ts'
import { wishedChannel } from '../domain/waiting/wished-channel.ts'
import { wishedWay } from '../domain/waiting/wished-way.ts'
import { languageOf } from '../domain/wording/language-of.ts'
import { writeTransition } from '../domain/wording/write-transition.ts'
import type { Desk } from './desk.ts'
import { estimateWait } from './estimate-wait.ts'
import type { Proposal } from './message-to-send.ts'
import type { Sitting } from './sitting.ts'

/** What a message to the customer is proposed from. */
export interface ProposalBasis {
  /** With the fields of its own type alone: what is not handed on promises nothing. */
  readonly package: ContextPackage
  readonly supportCase: SupportCase | undefined
  readonly conversation: ConversationRecord | undefined
  readonly account: Account
  readonly directory: Directory
}

/** As many wishes as tell how the customer wants to hear from us. */
const WISHES_LOOKED_AT = 20

/** What the customer would be told of a handoff as it stands in the form; undefined while nobody is named to take over. */
export async function proposeMessage(
  desk: Desk,
  { teammate }: Sitting,
  { package: given, supportCase, conversation, account, directory }: ProposalBasis,
): Promise<Proposal | undefined> {
  const receiver = directory.teammates.find(({ id }) => id === given.receiver.teammateId)
  if (!receiver || receiver.id === teammate.id) return undefined
  const team = directory.teams.find(({ id }) => id === given.receiver.teamId)
  const estimate = await estimateWait(desk, {
    receiver: { teammateId: receiver.id, name: receiver.name, team },
    receiverAway: receiver.away,
    tier: supportCase?.tier ?? account.tier,
    severity: statedSeverity(given) ?? supportCase?.severity ?? 'normal',
  })
  const wishes = supportCase ? await desk.wishesOf(supportCase.id, WISHES_LOOKED_AT) : []
  const { workspace } = desk
  const message = writeTransition({
    type: given.type,
    issueType: conversation?.reading.issueType,
    tier: account.tier,
    senderName: teammate.name,
    receiver: { name: receiver.name, teamName: team?.name },
    estimate,
    offersWayOut:
      wishedWay(wishes, desk.now()) === undefined &&
      offersWayOut(estimate, desk.now(), hoursOf(workspace)),
    customerName: account.contactName,
    language: languageOf({
      override: account.chosenLanguage,
      written: conversation?.reading.language,
      locale: account.browserLanguage,
    }),
    channel: wishedChannel(wishes, desk.now()) === 'email' ? 'email' : (account.writesBy ?? 'chat'),
    zone: {
      timeZone: account.timeZone ?? workspace.timeZone,
      isTheirs: account.timeZone !== undefined,
    },
    wording: workspace.wording ?? {},
  })
  const latest = estimate?.latest.toISOString()
  return { message, madeFor: { receiverId: receiver.id, latest }, estimate }
}
