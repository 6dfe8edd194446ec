import fc from 'fast-check'

/** Anything a person, a machine or an enemy may have written, up to 27 KB of it. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      'none',
      '[x](https://evil.example)',
      '**x**',
      '<a href="https://evil.example">x</a>',
      '\u202e\ud800\u0000',
      '"\\"'.repeat(40),
      'constructor',
      '__proto__',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('漢', 'a ', '"', '\u0001', '👩‍💻', '](', '\n'),
        fc.integer({ min: 100, max: 9_000 }),
      )
      .map(([unit, count]) => unit.repeat(count)),
  },
)
