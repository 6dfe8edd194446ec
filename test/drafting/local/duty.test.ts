import { describe, expect, test } from 'vitest'
import { LEGAL_DUTIES } from '../../../src/drafting/local/duties/legal.ts'
import { PRIVACY_DUTIES } from '../../../src/drafting/local/duties/privacy.ts'
import { SECURITY_DUTIES } from '../../../src/drafting/local/duties/security.ts'
import { readText } from '../../../src/reading/fields/read-text.ts'
import { LEGAL, PRIVACY, SECURITY } from '../../reading/transcript/signals/matters.ts'
import { noteOf } from './note-of.ts'

const fieldsOf = (said: string) => noteOf([['Joe', said]]).fields

const DUTIES: readonly (readonly [said: string, step: RegExp, severity: string | undefined])[] = [
  [
    'Our API key was leaked on GitHub.',
    /^Have the leaked key or token revoked and replaced/,
    'urgent',
  ],
  ['I accidentally published our secret key, please revoke it.', /revoked and replaced/, 'urgent'],
  ['My account has been hacked since Monday.', /^End all open sessions of Joe's account/, 'urgent'],
  ['There was a login from an unknown device last night.', /^End all open sessions/, 'urgent'],
  [
    'I found a vulnerability in your API.',
    /^Pass "I found a vulnerability in your API" to whoever answers for security/,
    'high',
  ],
  [
    'We received a phishing e-mail that looks like it comes from you.',
    /^Check whether it came from us/,
    'high',
  ],
  [
    'Please delete all my personal data.',
    /^Confirm the deletion request to Joe, .* within the legal time/,
    undefined,
  ],
  [
    'I want to exercise my right to be forgotten.',
    /^Confirm the deletion request to Joe/,
    undefined,
  ],
  [
    'Please send me a copy of all the data you hold about me.',
    /^Confirm the request for their data to Joe, .* within the legal time/,
    undefined,
  ],
  [
    "Somebody else's invoices show up in my account.",
    /^Find out whose data reached whom and stop it, .* within 72 hours/,
    'high',
  ],
  ['My medical data was sent to the wrong person.', /^Find out whose data reached whom/, 'high'],
  ['Please stop sharing my data with advertisers.', /^Stop what Joe objects to/, undefined],
  [
    'Our attorney will contact you about the contract.',
    /^Have whoever answers for legal matters see "Our attorney will contact you/,
    'high',
  ],
  [
    'Please preserve all records, we are in litigation.',
    /^Keep every record of this as it is/,
    'high',
  ],
]

describe('what security, privacy and law ask of the next owner', () => {
  for (const [said, step, severity] of DUTIES) {
    test(said, () => {
      const { next_step: nextStep, severity: worth } = fieldsOf(said)
      expect(nextStep?.value).toMatch(step)
      expect(nextStep?.evidence[0]?.quote).toBe(said)
      expect(worth?.value).toBe(severity)
    })
  }

  test('every step of this kind is one the gate takes for an action', () => {
    for (const said of [...SECURITY.yes, ...PRIVACY.yes, ...LEGAL.yes]) {
      const step = fieldsOf(said).next_step?.value
      if (step !== undefined) expect(readText(step).namesAction, `${said}: ${step}`).toBe(true)
    }
  })

  test('where law is in it, the matter itself still waits', () => {
    const { next_step: step } = fieldsOf(
      'I was charged twice on Nov 3, $49.00. My lawyer will write to you.',
    )
    expect(step?.value).toMatch(
      /^Have whoever answers for legal matters see .* Check the disputed charge of \$49\.00/,
    )
  })

  test('an outage comes before a privacy matter, and a break-in before both', () => {
    expect(
      fieldsOf('The whole site is down. Delete my personal data too.').next_step?.value,
    ).toMatch(/^Find out whether the service is back/)
    const hacked = noteOf([['Joe', 'The whole site is down. I think we have been hacked.']])
    expect(hacked.fields.next_step?.value).toMatch(/^End all open sessions/)
    expect(hacked.fields.severity?.value).toBe('urgent')
    expect(hacked.situation).toMatch(/^Security: /)
  })

  test('what is solved asks for nothing more', () => {
    const { fields, firstReply } = noteOf([
      ['Joe', 'I think my account was hacked.'],
      ['Maya', 'I ended all sessions, please change your password.'],
      ['Joe', 'Thanks, it works now.'],
    ])
    expect(fields.next_step?.value).toMatch(/^Confirm with Joe/)
    expect(firstReply).not.toContain('security matter')
  })
})

describe('the first reply in such a matter', () => {
  test('says what it is taken for, and asks for no password', () => {
    expect(noteOf([['Joe', 'I think my account was hacked.']]).firstReply).toContain(
      'I treat this as a security matter, before anything else; please send no passwords or keys here.',
    )
    expect(noteOf([['Joe', 'Please delete all my personal data.']]).firstReply).toContain(
      'I have seen your request to have your data deleted; you need not send it again.',
    )
  })

  test('promises nothing, in none of them', () => {
    const rules = [...SECURITY_DUTIES, ...PRIVACY_DUTIES, ...LEGAL_DUTIES]
    expect(rules.length).toBeGreaterThan(8)
    for (const { reply } of rules) expect(readText(reply).namesPromise, reply).toBe(false)
  })

  test('is in the language of the customer, or leaves it out', () => {
    const { firstReply } = noteOf([
      [
        'Jan',
        'Guten Tag, bitte löschen Sie alle meine personal data, ich bin mit der DSGVO und nicht mit Ihnen zufrieden, und das ist eine Bitte.',
      ],
    ])
    expect(firstReply).not.toContain('I have seen')
  })
})
