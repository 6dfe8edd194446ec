import { EXAMPLE } from './example-words.ts'
import type { NotInstalledView } from './not-installed.ts'

const stored = { nonce: EXAMPLE.stored.nonce }

/** A workspace that has the card and no connection behind it. */
export const notInstalledExamples: Readonly<Record<string, NotInstalledView>> = {
  'with the way to connect': { stored, installUrl: 'https://baton.example/install?region=eu' },
  'without a public address': { stored, installUrl: 'http://localhost:3000/install' },
  'address unknown': { stored, installUrl: undefined },
}
