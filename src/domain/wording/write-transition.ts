import type { HandoffTypeName } from '../handoff-types/index.ts'
import type { IssueType } from '../reading.ts'
import type { Tier } from '../tier.ts'
import type { CustomerMessage } from '../waiting/customer-message.ts'
import type { Estimate } from '../waiting/estimate.ts'
import { fillTemplate } from './fill-template.ts'
import { inChannel, type Spoken, sentence, waitSentence } from './message-parts.ts'
import { publicName, publicTeamName } from './public-name.ts'
import { wordsIn } from './words-in.ts'

/** What a customer is told about a handoff. */
export interface Transition extends Spoken {
  readonly type: HandoffTypeName
  readonly issueType: IssueType | undefined
  readonly tier: Tier
  readonly senderName: string
  readonly receiver: { readonly name: string; readonly teamName: string | undefined }
  /** When to expect a reply; undefined where nobody can tell. */
  readonly estimate: Estimate | undefined
  /** Whether to offer an e-mail or a call instead of waiting. */
  readonly offersWayOut: boolean
}

/**
 * What a customer reads when their case changes hands: what happens now, who has it, when to expect a reply, and
 * that nothing needs repeating. Says nothing of what is internal: no tier, no mood, no note, no reason.
 */
export function writeTransition(transition: Transition): CustomerMessage {
  const { language, receiver, senderName, estimate, tier } = transition
  const words = wordsIn(language)
  const team = publicTeamName(receiver.teamName)
  const values = {
    name: publicName(receiver.name) ?? fillTemplate(words.phrases.somebody, {}),
    team: team === undefined ? words.phrases.anyTeam : fillTemplate(words.phrases.team, { team }),
  }
  const say = (name: Parameters<typeof sentence>[1]) => sentence(transition, name, values)
  const kind = kindOf(transition)
  const isDirect = tier !== 'standard' && kind !== 'enterprise'
  const what = joined(language, [
    say(`transition.${kind}`),
    ...(isDirect ? [say('transition.direct')] : []),
    say('transition.wholeStory'),
  ])
  const wait = waitSentence(transition, 'transition', estimate, values)
  const out = transition.offersWayOut ? [say('transition.wayOut')] : []
  return {
    purpose: 'transition',
    language,
    paragraphs: inChannel(transition, senderName, [what, wait, ...out]),
  }
}

/** Which of the sentences says what happens. */
function kindOf({
  type,
  issueType,
}: Transition): 'support' | 'billing' | 'engineering' | 'success' | 'enterprise' {
  switch (type) {
    case 'support-to-support':
      return issueType === 'billing' ? 'billing' : 'support'
    case 'support-to-engineering':
      return 'engineering'
    case 'support-to-success':
      return 'success'
    case 'enterprise-escalation':
      return 'enterprise'
  }
}

const joined = (language: string, sentences: readonly string[]) =>
  sentences.join(language === 'ja' ? '' : ' ')
