import { expect, test } from 'vitest'
import { withoutWords } from '../../src/jobs/without-words.ts'

class NotSettledYet extends Error {}

const failed = (message: string, cause?: unknown) => new Error(message, { cause })
const refusedByPostgres = Object.assign(new Error('value too long: my card is 4111'), {
  code: '22001',
})

const errors: [label: string, error: unknown, kept: string][] = [
  [
    'a failed query',
    failed('Failed query, params: my card is 4111', refusedByPostgres),
    'Error (22001)',
  ],
  ['one of ours', new NotSettledYet('Not yet'), 'NotSettledYet'],
  ['a code that is a sentence', Object.assign(failed('x'), { code: 'my card is 4111' }), 'Error'],
  ['something that is no error', 'my card is 4111', 'string'],
]

for (const [label, error, kept] of errors) {
  test(`of ${label} the queue keeps its kind and code alone`, () => {
    const told = withoutWords(error)
    expect(told.message).toBe(kept)
    expect(`${told.stack} ${JSON.stringify(told)}`).not.toContain('4111')
    expect(told.cause).toBeUndefined()
  })
}
