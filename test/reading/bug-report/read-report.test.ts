import { describe, expect, test } from 'vitest'
import { readReport } from '../../../src/reading/bug-report/read-report.ts'

const PARTS = {
  tellsSteps:
    'Steps to reproduce:\n1. Open Reports\n2. Set the filter to last month\n3. Click Export',
  tellsExpected: 'Expected result\nA file with twelve rows is downloaded.',
  tellsObserved: 'Actual result\nThe page stays blank and nothing is downloaded.',
  tellsSurroundings: 'Environment\nChrome 129 on Windows 11',
} as const

type Part = keyof typeof PARTS

const parts = Object.keys(PARTS) as Part[]

const toldIn = (text: string): Readonly<Record<Part, boolean>> => {
  const { sentences: _, ...told } = readReport(text)
  return told
}

test('a complete report lacks nothing', () => {
  const told = toldIn(Object.values(PARTS).join('\n\n'))
  expect(parts.filter((part) => !told[part])).toEqual([])
})

for (const removed of parts) {
  test(`a complete report without one part lacks exactly that: ${removed}`, () => {
    const rest = parts.filter((part) => part !== removed).map((part) => PARTS[part])
    const told = toldIn(rest.join('\n\n'))
    expect(parts.filter((part) => !told[part])).toEqual([removed])
  })
}

describe('what a report tells without headings', () => {
  const told: [text: string, ...parts: Part[]][] = [
    ['The app crashes.', 'tellsObserved'],
    ['Open the order page, then click Refund. Select all lines. Press Save.', 'tellsSteps'],
    ['1. Open Reports 2. Click Export 3. The file is empty', 'tellsSteps', 'tellsObserved'],
    ['1 Open Reports\n2 Click Export', 'tellsSteps'],
    [
      'The total should include the discount, but it shows the full price.',
      'tellsExpected',
      'tellsObserved',
    ],
    ['It would be nice to sort the list by name.', 'tellsExpected'],
    ['Nothing happens', 'tellsObserved'],
    ['Ubuntu 22.04, Firefox 131', 'tellsSurroundings'],
    ['4.8.0', 'tellsSurroundings'],
    ['See attached screenshot.'],
    ['n/a'],
    [''],
  ]
  for (const [text, ...expected] of told) {
    test(`${expected.join(', ') || 'nothing'}: ${text.replaceAll('\n', ' / ')}`, () => {
      const found = toldIn(text)
      expect(parts.filter((part) => found[part]).toSorted()).toEqual(expected.toSorted())
    })
  }
})

describe('what looks like it and is not', () => {
  const not: [part: Part, text: string][] = [
    ['tellsExpected', 'Should I reinstall it?'],
    ['tellsExpected', 'Any help would be great.'],
    ['tellsExpected', 'Expected results:\nasd'],
    ['tellsExpected', 'The total behaves as expected.'],
    ['tellsSteps', 'I cannot reproduce it, it happens sometimes.'],
    [
      'tellsSurroundings',
      'I sent version after version of this mail to you and nobody answered until today',
    ],
    ['tellsSurroundings', 'Python\n_No response_\n3.8.17'],
    ['tellsObserved', 'Created attachment 1234'],
    ['tellsSteps', '- [x] I checked that there is an example to reproduce it\nThe total is wrong.'],
    [
      'tellsSteps',
      'If you look at the invoice you need to know how the total is made. Please help.',
    ],
  ]
  for (const [part, text] of not) {
    test(`not ${part}: ${text.replaceAll('\n', ' / ')}`, () =>
      expect(toldIn(text)[part]).toBe(false))
  }
})

test('something to run is something to repeat', () => {
  const program =
    'The following program fails:\n```\nimport shop\norders = shop.load("orders.csv")\nprint(orders.total())\n```'
  expect(toldIn(program).tellsSteps).toBe(true)
})

test('numbered sentences are items, with the number on the line of the sentence', () => {
  const { sentences } = readReport('1. Open Reports.\n2. Click Export.')
  expect(sentences.map(({ plain, isItem }) => [plain, isItem])).toEqual([
    ['open reports.', true],
    ['click export.', true],
  ])
})

describe('what a program printed is nothing to run', () => {
  const kindsIn = (text: string) => readReport(text).sentences.map(({ kind }) => kind)

  test('the line of code in a traceback', () =>
    expect(kindsIn('File "shop.py", line 3, in save\n    order = shop.save(7)')).toEqual([
      'log',
      'log',
    ]))

  test('what follows an error in a block of code', () =>
    expect(kindsIn('```\nTraceback (most recent call last):\n  order = save(7)\n```')).toEqual([
      'code',
      'log',
      'log',
      'code',
    ]))

  test('a machine that lists itself in columns', () =>
    expect(kindsIn('```\nCompiler:      gcc 9\nshop --port 1\n```')).toEqual([
      'code',
      'log',
      'log',
      'code',
    ]))
})

test('a block that names its language opens one, even after a fence too many', () => {
  const { sentences } = readReport('```\n```shell\nshop.run(1)\n```\nThe page stays blank.')
  expect(sentences.map(({ kind }) => kind)).toEqual(['code', 'code', 'code', 'code', 'words'])
})

test('a story of what was done is something to repeat once it tells enough', () => {
  const story =
    'When I click Export the page reloads. I changed the period and tried it with another account, ' +
    'and after saving the report I get an error message. I use the report of last month for example.'
  expect(toldIn(story).tellsSteps).toBe(true)
  expect(
    toldIn('Maybe the report is wrong, please check whether the period should be longer.')
      .tellsSteps,
  ).toBe(false)
})
