import { expect, test } from 'vitest'
import { whyNotStarted } from '../src/why-not-started.ts'

const failing = (message: string, more: object) => Object.assign(new Error(message), more)
const refused = failing('connect ECONNREFUSED ::1:5432', {
  code: 'ECONNREFUSED',
  syscall: 'connect',
})

const reasons: [what: string, error: unknown, said: RegExp][] = [
  [
    'a port in use',
    failing('listen EADDRINUSE', { code: 'EADDRINUSE', syscall: 'listen', port: 3000 }),
    /^Port 3000 is in use\. .* PORT\.$/,
  ],
  [
    'a port for root only',
    failing('listen EACCES', { code: 'EACCES', syscall: 'listen', port: 80 }),
    /^Port 80 is not open to this account\. .*PORT/,
  ],
  [
    'an address of another machine',
    failing('listen', { code: 'EADDRNOTAVAIL', syscall: 'listen', address: '10.9.9.9' }),
    /^Nothing can listen at 10\.9\.9\.9 .*HOST/,
  ],
  [
    'a database that is not there',
    refused,
    /^PostgreSQL does not answer \(ECONNREFUSED\)\. .*DATABASE_URL/,
  ],
  [
    'a name with two addresses, nobody at either',
    new AggregateError([refused, refused], ''),
    /^PostgreSQL does not answer/,
  ],
  [
    'a wrong password',
    failing('password authentication failed for user "ann"', { code: '28P01' }),
    /^PostgreSQL refuses the role or password of DATABASE_URL/,
  ],
  [
    'a query, without its values',
    new Error('Failed query: insert\nparams: s3cret', { cause: new Error('permission denied') }),
    /^permission denied$/,
  ],
  [
    'words of our own',
    new Error('Baton is already running here.'),
    /^Baton is already running here\.$/,
  ],
  ['something odd', 'odd', /^odd$/],
]

for (const [what, error, said] of reasons) {
  test(`why it did not start: ${what}`, () => {
    expect(whyNotStarted(error)).toMatch(said)
  })
}
