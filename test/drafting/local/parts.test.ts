import { describe, expect, test } from 'vitest'
import type { Account } from '../../../src/domain/account.ts'
import type { DraftedNote } from '../../../src/domain/drafted-note.ts'
import { draftNote } from '../../../src/drafting/local/draft-note.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { bareAccount, told } from '../../reading/conversations.ts'
import { simulatedOn } from '../simulated.ts'

const SIMULATED = simulatedOn(new Date('2025-11-21T15:00:00Z'))

type Lines = Parameters<typeof told>[0]

function noteOf(lines: Lines, account: Partial<Account> = {}, handedOverAt?: Date): DraftedNote {
  const transcript = told(lines)
  const reading = readConversation(transcript)
  return draftNote({ transcript, reading, account: { ...bareAccount, ...account }, handedOverAt })
}

const textsOf = (statements: DraftedNote['gist']) => statements.map(({ text }) => text)

const briefOf = (parts: DraftedNote['engineeringBrief'], heading: string) =>
  textsOf(parts.find((part) => part.heading === heading)?.statements ?? [])

describe('the story in brief', () => {
  test('who said what, in order, in their words', () => {
    expect(textsOf(SIMULATED['api-outage'].drafted.gist).slice(0, 3)).toEqual([
      'Marcus: "Your orders API answers 503 on every call since about an hour and a half ago"',
      'Marcus: "All 11 of our hospitals order through it"',
      'Marcus: "NOTHING goes out of the warehouse right now"',
    ])
  })

  test('a line a teammate wrote for colleagues opens the summary', () => {
    const note = noteOf([
      ['Joe', 'The thing is off again.'],
      ['Maya notes', 'Summary: the nightly import of Joe skips every second row since the update.'],
    ])
    expect(note.fields.summary?.value).toMatch(
      /^Maya noted: "Summary: the nightly import of Joe skips every second row since the update"\./,
    )
  })

  test('what they last wrote and nobody answered closes it', () => {
    expect(SIMULATED['csv-export-bug'].drafted.fields.summary?.value).toMatch(
      /Hannah is waiting for an answer: "Do you know when it will be fixed\?"$/,
    )
  })

  test('a disguised link and an order to a machine are in no part of it', () => {
    const { drafted } = SIMULATED['hostile-words']
    const { modelDraft, doNotAsk, ...parts } = drafted
    const texts = JSON.stringify(parts, (key, value) => (key === 'evidence' ? undefined : value))
    expect(texts).not.toMatch(
      /evil\.example|9,999|billing assistant|ignore all|script|\]\(|drop table/i,
    )
  })
})

describe('what was found out', () => {
  test('causes, limits and what helps meanwhile', () => {
    expect(textsOf(SIMULATED['third-time-telling'].drafted.concluded)).toEqual([
      'Ana wrote: "I see what happens: the nightly sync from your Shopify store overwrites the number".',
      'Ana noted: "Real cause: returns connector writes to the wrong location (ID 3 instead of 1)".',
      'Ana noted: "Needs somebody who can change connector mappings".',
    ])
    expect(textsOf(SIMULATED['csv-export-bug'].drafted.concluded)).toContain(
      'Tom wrote: "Until it is fixed you can export "All" and filter the column "Warehouse" for Dublin".',
    )
  })

  test('nothing where nobody found anything', () => {
    expect(
      noteOf([
        ['Joe', 'The export is empty.'],
        ['Maya', 'Let me look.'],
      ]).concluded,
    ).toEqual([])
  })
})

describe('a long case', () => {
  test('is told from day to day, a short one is not', () => {
    const { activity } = SIMULATED['two-warehouses'].drafted
    const { messages } = SIMULATED['two-warehouses'].transcript
    const days = activity.map(({ evidence: [first] }) =>
      messages
        .find(({ id }) => id === first?.messageId)
        ?.at.toISOString()
        .slice(0, 10),
    )
    expect([...new Set(days)]).toEqual(['2025-11-18', '2025-11-19', '2025-11-21'])
    expect(days).toEqual(days.toSorted())
    expect(SIMULATED['double-charge'].drafted.activity).toEqual([])
  })
})

describe('since the case changed hands', () => {
  const lines: Lines = [
    ['Joe', 'The export of the price list is empty.'],
    ['Maya notes', 'Reproduced with the demo price list.'],
    ['Joe', 'Now the import of suppliers fails as well.'],
  ]

  test('only what came after is news', () => {
    const [, note] = told(lines).messages
    expect(textsOf(noteOf(lines, {}, note?.at).sinceHandoff)).toEqual([
      'Joe: "Now the import of suppliers fails as well"',
    ])
  })

  test('nothing is news in a case that never did', () => {
    expect(noteOf(lines).sinceHandoff).toEqual([])
  })
})

describe('told for its reader', () => {
  test('an engineer: what is wrong, what is known, what holds it up, what to do', () => {
    const { engineeringBrief } = SIMULATED['csv-export-bug'].drafted
    expect(engineeringBrief.map(({ heading }) => heading)).toEqual([
      'Issue',
      'Diagnostics',
      'Blocker',
      'Next step',
    ])
    expect(briefOf(engineeringBrief, 'Diagnostics')).toEqual(
      expect.arrayContaining([
        'Environment: Chrome 141.0, Windows 11',
        '3. Click Export > CSV',
        'Hannah also cleared the cache and logged in again: no change.',
      ]),
    )
  })

  test('whoever keeps the account: what bothers them, what they want, until when', () => {
    const { successBrief } = SIMULATED['renewal-doubts'].drafted
    expect(briefOf(successBrief, 'Account')[0]).toMatch(/Redfern.*renews on 2025-12-10.*health 34/)
    expect(briefOf(successBrief, 'Friction')).toHaveLength(4)
    expect(briefOf(successBrief, 'What they want')).toEqual(
      expect.arrayContaining(['Deadline: Nov 28', expect.stringContaining('I will listen')]),
    )
  })

  test('the record of the customer: what it was and how it stands', () => {
    const { crmNote } = SIMULATED['quick-question'].drafted
    expect(textsOf(crmNote)).toContain('It seems resolved: Lucy wrote "Found it, looks great".')
  })

  test('nobody, while the customer has said nothing', () => {
    const { engineeringBrief, successBrief, crmNote } = noteOf([['Maya notes', 'Call them.']])
    expect([engineeringBrief, successBrief, crmNote]).toEqual([[], [], []])
  })
})

describe('what the customer is told first, in their language', () => {
  const replies: [language: string, said: string, reply: RegExp][] = [
    ['English', 'The export is empty and we need it.', /^Hi Ann, I have taken this over from Maya/],
    [
      'German',
      'Der Export ist leer und wir können die Liste nicht drucken.',
      /^Guten Tag Ann Lee, ich habe Ihre Anfrage von Maya übernommen/,
    ],
    [
      'French',
      'Bonjour, le fichier est vide et nous ne pouvons pas imprimer la liste pour notre équipe.',
      /^Bonjour Ann, j'ai repris votre demande de Maya/,
    ],
    [
      'Spanish',
      'Hola, el archivo está vacío y no puedo imprimir la lista para los clientes.',
      /^Hola Ann: me ocupo yo de su consulta/,
    ],
    [
      'Portuguese',
      'Olá, o ficheiro está vazio e não consigo imprimir a lista para os clientes, mas preciso com urgência.',
      /^Olá Ann, assumi o seu pedido/,
    ],
    ['Japanese', 'エクスポートしたファイルが空です。リストを印刷できません。', /^Ann様 Mayaより/],
    [
      'a language we cannot greet in',
      'Eksport är tom och vi kan inte skriva ut listan till vår kund som väntar på den.',
      /^Hi Ann, I have taken this over from Maya/,
    ],
  ]
  for (const [language, said, reply] of replies) {
    test(language, () => {
      const note = noteOf(
        [
          ['Ann', said],
          ['Maya', 'Hello.'],
        ],
        { contactName: 'Ann Lee' },
      )
      expect(note.firstReply).toMatch(reply)
    })
  }

  test('a German customer is greeted the way the colleague before did', () => {
    expect(SIMULATED['german-invoice'].drafted.firstReply).toMatch(
      /^Guten Tag Herr Kranz, ich habe .* eine Rückmeldung bis zum 23\.11\.2025 zugesagt wurde\.$/,
    )
  })
})

describe('how it hurts', () => {
  test('the strongest of each kind comes first', () => {
    const { impacts } = SIMULATED['api-outage'].reading
    expect(new Set(impacts.slice(0, 3).map(({ kind }) => kind)).size).toBe(3)
    expect(impacts.map(({ evidence }) => evidence.quote)).toContain(
      'All 11 of our hospitals order through it.',
    )
  })

  test('a truck that leaves is a deadline', () => {
    const { reading, drafted } = SIMULATED['broken-pieces']
    expect(reading.impacts.map(({ kind }) => kind)).toContain('deadline')
    expect(drafted.fields.next_step?.value).toContain(
      'The boat for Ålesund loads tomorrow at 07:00',
    )
  })
})
