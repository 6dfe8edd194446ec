import { expect, test } from 'vitest'
import { readText } from '../../../src/reading/fields/read-text.ts'

test('a command to run is a step, and the call it makes is kept whole', () => {
  const { steps } = readText('curl -X POST https://api.example.com/v2/orders\nThe answer is empty.')
  expect(steps).toEqual(['curl -X POST https://api.example.com/v2/orders'])
})

test('a pasted stack trace tells what happened', () => {
  const trace = 'at com.example.Export.run(Export.java:160)\nat com.example.Main.main(Main.java:12)'
  expect(readText(trace).namesActual).toBe(true)
  expect(readText('It does not work').namesActual).toBe(false)
})

test('a wish in other words than "should" is an expectation', () => {
  expect(readText('It would be better to keep the filter').namesExpected).toBe(true)
  expect(readText('It fails').namesExpected).toBe(false)
})

test('a system that no short list holds is an environment', () => {
  expect(readText('CentOS 7').namesEnvironment).toBe(true)
  expect(readText('Fedora').namesEnvironment).toBe(true)
  expect(readText('their computer').namesEnvironment).toBe(false)
})
