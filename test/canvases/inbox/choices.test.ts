import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offerChoices } from '../../../canvases/inbox/choices.ts'

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index + 1}`, text: `P ${index + 1}` }))

const offers: [
  label: string,
  count: number,
  chosen: string | undefined,
  page: number,
  shown: string,
  value: string,
  otherPage: number | undefined,
][] = [
  ['one person, chosen', 1, 'p1', 0, 'p1 none', 'p1', undefined],
  ['one person, not chosen', 1, undefined, 0, 'none p1', 'none', undefined],
  ['two, one chosen', 2, 'p2', 0, 'p1 p2', 'p2', undefined],
  ['two, somebody unknown chosen', 2, 'gone', 0, 'none p1 p2', 'none', undefined],
  ['ten, one chosen', 10, 'p3', 0, 'p1 p2 p3 p4 p5 p6 p7 p8 p9 p10', 'p3', undefined],
  ['ten, nobody chosen', 10, undefined, 0, 'none p1 p2 p3 p4 p5 p6 p7 p8 p9', 'none', 1],
  ['twelve, the last chosen', 12, 'p12', 0, 'p12 p1 p2 p3 p4 p5 p6 p7 p8 p9', 'p12', 1],
  ['twelve, second page', 12, 'p12', 1, 'p12 p10 p11', 'p12', 0],
  ['twelve, a page too far starts over', 12, 'p12', 3, 'p12 p10 p11', 'p12', 0],
]

for (const [label, count, chosen, page, shown, value, otherPage] of offers) {
  test(`a dropdown offers: ${label}`, () => {
    const offered = offerChoices(people(count), chosen, page)
    expect(offered?.options.map(({ id }) => id).join(' ')).toBe(shown)
    expect(offered?.value).toBe(value)
    expect(offered?.otherPage).toBe(otherPage)
  })
}

test('with nobody to choose there is no dropdown', () => {
  expect(offerChoices([], undefined)).toBeUndefined()
})

test('every choice can be reached, page by page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.option(fc.nat(70)), (count, chosen) => {
      const reached = new Set<string>()
      let page: number | undefined = 0
      for (let turn = 0; turn < 10 && page !== undefined; turn++) {
        const offered = offerChoices(
          people(count),
          chosen === null ? undefined : `p${chosen}`,
          page,
        )
        for (const { id } of offered?.options ?? []) reached.add(id)
        page = offered?.otherPage
      }
      reached.delete('none')
      expect(reached.size).toBe(count)
    }),
  )
})
