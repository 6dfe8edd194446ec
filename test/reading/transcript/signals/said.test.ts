import { expect, test } from 'vitest'
import { readConversation } from '../../../../src/reading/transcript/read-conversation.ts'
import { fitOf } from '../../../bench/detectors/f1.ts'
import { told } from '../../conversations.ts'
import { isSeen } from '../../halves.ts'
import { LATER_MATTERS } from '../../later-words.ts'
import type { LabelledMatter } from './matters.ts'
import { LEGAL_SAID } from './said/legal.ts'
import { OUTAGE_SAID } from './said/outage.ts'
import { PRIVACY_SAID } from './said/privacy.ts'
import { SECURITY_SAID } from './said/security.ts'

/** Matter, its sentences, and how many of those written afterwards are found at least. */
const MATTERS: readonly (readonly [keyof typeof LATER_MATTERS, LabelledMatter, number])[] = [
  ['security', SECURITY_SAID, 2],
  ['legal', LEGAL_SAID, 9],
  ['privacy', PRIVACY_SAID, 2],
  ['outage', OUTAGE_SAID, 1],
]

for (const [name, matter, laterFound] of MATTERS) {
  const speaksOf = (said: string) =>
    readConversation(told([['Joe', said]])).signals.some(({ kind }) => kind === name)

  for (const half of ['seen', 'unseen']) {
    test(`${name}: of the ${half} half three in four are found, and nine of ten alarms are right`, () => {
      const inHalf = (said: string) => isSeen(said) === (half === 'seen')
      const yes = matter.yes.filter(inHalf)
      const all = [...yes, ...matter.no.filter(inHalf)]
      const { precision, recall } = fitOf(
        all.map((said) => yes.includes(said)),
        all.map(speaksOf),
      )
      expect(precision).toBeGreaterThanOrEqual(0.9)
      expect(recall).toBeGreaterThanOrEqual(0.75)
    })
  }

  test(`${name}: of unusual words written afterwards no less is found than was measured, with one false alarm at most`, () => {
    const { yes, no } = LATER_MATTERS[name]
    expect(yes.filter(speaksOf).length).toBeGreaterThanOrEqual(laterFound)
    expect(no.filter(speaksOf).length).toBeLessThanOrEqual(1)
  })
}
