import { expect, test } from 'vitest'
import { isCommand, machineLine } from '../../../src/reading/bug-report/machine-line.ts'

const lines: [kind: 'log' | 'code' | undefined, ...lines: string[]][] = [
  [
    'log',
    'at com.example.Export.run(Export.java:160)',
    'Traceback (most recent call last):',
    '2026-03-02T09:15:00Z worker started',
    'java.lang.NullPointerException: name',
    '[error] could not connect',
  ],
  [
    'code',
    'const total = sum(orders)',
    'import csv',
    'return total;',
    '<div class="total">',
    'curl -X POST https://api.example.com/v2/orders',
    'npm install',
    'print(total)',
  ],
  [
    undefined,
    'Return to the list and click Save',
    'Let me know',
    'Import the file again',
    'Select the report from the list',
    'Finally it works',
    'Class reports are empty',
    'Node 20.1 on Ubuntu',
    'Get back to the page',
  ],
]

for (const [kind, ...written] of lines) {
  for (const line of written) {
    test(`${kind ?? 'for people'}: ${line}`, () =>
      expect(machineLine(line.toLowerCase())).toBe(kind))
  }
}

test('a command is something to run, a wish is not', () => {
  expect(isCommand('curl -x post https://api.example.com/v2/orders')).toBe(true)
  expect(isCommand('make it work again')).toBe(false)
  expect(isCommand('get the file')).toBe(false)
})
