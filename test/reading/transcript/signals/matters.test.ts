import { expect, test } from 'vitest'
import { LEGAL } from '../../../../src/reading/transcript/matters/legal.ts'
import { OUTAGE } from '../../../../src/reading/transcript/matters/outage.ts'
import { PRIVACY } from '../../../../src/reading/transcript/matters/privacy.ts'
import { SECURITY } from '../../../../src/reading/transcript/matters/security.ts'
import type { LabelledMatter } from './matters.ts'
import * as seen from './matters.ts'
import * as aside from './matters-aside.ts'
import * as more from './matters-more.ts'

/** Looked at while the patterns were written: they must hold. */
const SEEN_RECALL = 0.95

/** Matter, its pattern, what was looked at, what was kept aside, and how much of the latter must be found. */
const MATTERS: readonly (readonly [
  name: string,
  words: RegExp,
  seen: readonly LabelledMatter[],
  aside: LabelledMatter,
  asideFound: number,
])[] = [
  ['security', SECURITY, [seen.SECURITY, more.SECURITY_MORE], aside.SECURITY_ASIDE, 2],
  ['legal', LEGAL, [seen.LEGAL, more.LEGAL_MORE], aside.LEGAL_ASIDE, 9],
  ['privacy', PRIVACY, [seen.PRIVACY, more.PRIVACY_MORE], aside.PRIVACY_ASIDE, 2],
  ['outage', OUTAGE, [seen.OUTAGE, more.OUTAGE_MORE], aside.OUTAGE_ASIDE, 6],
]

for (const [name, words, looked, kept, asideFound] of MATTERS) {
  const yes = looked.flatMap((matter) => matter.yes)
  const no = looked.flatMap((matter) => matter.no)

  test(`${name}: what was looked at is found`, () => {
    const missed = yes.filter((sentence) => !words.test(sentence))
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(yes.length * (1 - SEEN_RECALL))
  })

  test(`${name}: what only comes close is left alone`, () => {
    expect(no.filter((sentence) => words.test(sentence))).toEqual([])
  })

  test(`${name}: of what was kept aside, no less is found than was measured, with one false alarm at most`, () => {
    const found = kept.yes.filter((sentence) => words.test(sentence)).length
    const alarms = kept.no.filter((sentence) => words.test(sentence))
    expect(found).toBeGreaterThanOrEqual(asideFound)
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(1)
  })
}
