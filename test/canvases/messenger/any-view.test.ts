import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutCase, CUSTOMER_BUTTONS } from '../../../canvases/ids.ts'
import { paragraph } from '../../../canvases/kit/texts.ts'
import type { CanvasResponse, Component } from '../../../canvases/kit.ts'
import { addSomething } from '../../../canvases/messenger/add-something.ts'
import { askEmail } from '../../../canvases/messenger/ask-email.ts'
import { cardOptions } from '../../../canvases/messenger/card-options.ts'
import { cardPreview } from '../../../canvases/messenger/card-preview.ts'
import { cardTrouble } from '../../../canvases/messenger/card-trouble.ts'
import { caseDetails } from '../../../canvases/messenger/case-details.ts'
import { MESSENGER_SCREENS } from '../../../canvases/messenger/index.ts'
import { nothingOpen } from '../../../canvases/messenger/nothing-open.ts'
import type { MessengerScreenName } from '../../../canvases/messenger/screen.ts'
import { statusCard } from '../../../canvases/messenger/status-card.ts'
import { wishAnswer } from '../../../canvases/messenger/wish-answer.ts'
import { refuseInvalidAnswer } from '../../../src/http/canvas-kit/messenger/refuse-invalid-answer.ts'
import { refuseInvalidCanvas } from '../../../src/http/canvas-kit/outbound.ts'
import { anyText as words } from '../any-text.ts'

/** Words of ours, in the customer's language. */
const own = fc.constantFrom('Refresh', 'Back', 'Aktualisieren', 'もどる', 'Nothing is open.')

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const many = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 30 })

const stored = fc.constantFrom({ shows: 'all', ways_out: 'on' }, {})
const caseNumber = fc.nat(999_999)
const quiet = { stored, title: own, words: own, refresh: own }

const WAYS = [
  CUSTOMER_BUTTONS.emailMe,
  CUSTOMER_BUTTONS.undoEmail,
  CUSTOMER_BUTTONS.callMeBack,
  CUSTOMER_BUTTONS.addSomething,
]

const shown = caseNumber.chain((number) =>
  fc.record({
    status: words,
    next: words,
    promises: many(words),
    chosen: many(words),
    waysOut: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...WAYS).map((way) => aboutCase(way, number)),
        label: own,
        sheetUrl: fc.constantFrom(undefined, `https://a.example/sheet?case=${number}`),
      }),
      { selector: ({ id }) => id },
    ),
    name: words,
  }),
)

const others = fc.uniqueArray(caseNumber, { maxLength: 12 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc.record({
        id: fc.constant(aboutCase(CUSTOMER_BUTTONS.seeCase, number)),
        status: words,
        name: fc.constant(`C-${number}, since November 21`),
      }),
    ),
  ),
)

const asking = {
  ...{ stored, caseNumber, question: own, label: own },
  ...{ typed: words, problem: maybe(own), send: own, back: own },
}

const drawn: Readonly<Record<MessengerScreenName, fc.Arbitrary<CanvasResponse>>> = {
  'status-card': fc
    .record({ stored, first: shown, others, othersTitle: own, refresh: own })
    .map(statusCard),
  'case-details': fc.record({ stored, shown, back: own }).map(caseDetails),
  'nothing-open': fc.record(quiet).map(nothingOpen),
  'card-preview': fc.record(quiet).map(cardPreview),
  'card-trouble': fc.record(quiet).map(cardTrouble),
  'card-options': fc
    .record({
      stored,
      shows: fc.constantFrom('all' as const, 'conversation' as const),
      waysOut: fc.constantFrom('on' as const, 'off' as const),
    })
    .map(cardOptions),
  'ask-email': fc.record(asking).map(askEmail),
  'add-something': fc.record(asking).map(addSomething),
  'wish-answer': fc.record({ stored, words, typed: maybe(words), back: own }).map(wishAnswer),
}

/** A link whose address we did not choose, or markup. */
const FOREIGN = /\]\((?!https:)|\]\(https:\/\/evil/

/** What is wrong with an answer in Messenger, wherever it is shown. */
function wrongIn(response: CanvasResponse): string[] {
  const { content } = response.canvas
  return [
    ...refuseInvalidCanvas(response, 'messenger'),
    ...refuseInvalidAnswer({ content }, 'live').map((reason) => `as a live answer: ${reason}`),
    ...content.components.flatMap(wrongWords),
  ]
}

function wrongWords(component: Component): string[] {
  if (component.type !== 'text') return []
  const { text } = component
  return [
    ...(text.trim() === '' ? ['a text says nothing'] : []),
    ...(FOREIGN.test(text) ? ['a text links to an address of somebody else'] : []),
    ...((text.match(/\*\*/g)?.length ?? 0) % 2 === 1 ? ['bold has no end'] : []),
  ]
}

describe('whatever a customer’s card holds, the answer is one Messenger takes', () => {
  for (const [screen, responses] of Object.entries(drawn)) {
    test(screen, () => {
      fc.assert(
        fc.property(responses, (response) => {
          expect(wrongIn(response)).toEqual([])
        }),
        { numRuns: 60, endOnFailure: true },
      )
    })
  }

  test('a live answer is content alone, with no canvas around it', () => {
    fc.assert(
      fc.property(drawn['status-card'], (response) => {
        expect(refuseInvalidAnswer(response, 'live')).toContain('a live answer has no canvas')
      }),
      { numRuns: 5 },
    )
  })
})

/** A screen that holds somebody's words as they are, as one would that forgot to make them safe. */
const careless = (text: string): CanvasResponse => ({
  canvas: { content: { components: [paragraph(text)] } },
})

const planted: [what: string, response: CanvasResponse, seen: RegExp][] = [
  ['a foreign link', careless('[x](https://evil.example)'), /somebody else/],
  ['too many words', careless('漢'.repeat(30_000)), /64000/],
  ['no words', careless(' '), /says nothing/],
]

for (const [what, response, seen] of planted) {
  test(`the guard would see ${what}`, () => {
    expect(wrongIn(response).join()).toMatch(seen)
  })
}

test('the guard would see two cases under one id', () => {
  const twice = [1, 1].map((number) => ({
    id: aboutCase(CUSTOMER_BUTTONS.seeCase, number),
    status: 'With Mia',
    name: 'C-1',
  }))
  const [first] = fc.sample(shown, 1)
  if (!first) throw new Error('No case was drawn')
  const view = { stored: {}, first, others: twice, othersTitle: 'More', refresh: 'Refresh' }
  expect(wrongIn(statusCard(view)).join()).toMatch(/more than once/)
})

/** What a customer may never read. */
const INTERNAL =
  /enterprise|urgent|priority|sentiment|angry|frustrat|escalat|\btier|\bsla\b|internal|handed-off|in-progress|support-to|undefined|\[object/i

/** What the examples of hostile and endless words hold is not ours. */
const NOT_OURS = /^(?:hostile|long|very long)/

const examples = Object.entries(MESSENGER_SCREENS).flatMap(([screen, all]) =>
  all.map((example) => ({ screen, ...example })),
)

describe.each(examples)('$screen, $name', ({ name, response }) => {
  test('is an answer Messenger takes', () => {
    expect(wrongIn(response)).toEqual([])
  })

  test.skipIf(NOT_OURS.test(name))('says nothing that is meant for us', () => {
    expect(JSON.stringify(response.canvas.content)).not.toMatch(INTERNAL)
  })
})
