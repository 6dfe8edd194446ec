/** What every example brings along, so that the examples themselves only hold what they are about. */
export const EXAMPLE = {
  stored: {
    nonce: '0199c1f2-8b1e-7c44-9a31-5f7d2f7a1c01',
    case: '0199c1e0-11aa-7d0e-8c5f-3b9f0c3c1042',
  },
  timeZone: 'America/New_York',
  dueAt: new Date('2026-01-08T18:05:00Z'),
} as const

/** Words as somebody would write them who wants to break the card. */
export const HOSTILE =
  '[Reset your password](https://evil.example/) **URGENT** <script>alert(1)</script> \u202egnp.exe\u0007 ]\u200b(https://evil.example)'

/** A story that takes its time. */
export const LONG_STORY =
  'The customer upgraded from Team to Business on the second of the month, was charged for both plans, wrote in on the same day and heard that one of the charges would fall away by itself. It did not. Since then the statement shows both amounts, the invoice page shows only one, and the person who pays the bill has asked twice for a written confirmation that the second amount is coming back. '.repeat(
    6,
  )
