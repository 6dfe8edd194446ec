import { aboutCase, CUSTOMER_BUTTONS } from '../ids.ts'
import { HOSTILE, LONG_STORY } from '../inbox/example-words.ts'
import type { CustomerCaseView, WayOutView } from './case-part.ts'

const way = (id: string, label: string, sheetUrl?: string): WayOutView => ({ id, label, sheetUrl })

const SHEET = 'https://baton.example/canvas/messenger/sheet?case=1042'

/** What comes back with a press on an example. */
export const STORED = { shows: 'all', ways_out: 'on' } as const

/** Every way out, in English. */
const WAYS_OUT: readonly WayOutView[] = [
  way(aboutCase(CUSTOMER_BUTTONS.emailMe, 1042), 'E-mail me instead'),
  way(aboutCase(CUSTOMER_BUTTONS.callMeBack, 1042), 'Call me back', SHEET),
  way(aboutCase(CUSTOMER_BUTTONS.addSomething, 1042), 'I have something to add'),
]

/** Cases as their customers see them, by situation. */
export const EXAMPLE_CASES = {
  'a reply is due soon': {
    status: 'With Mia in Billing',
    next: 'You can expect a reply by 3:45 PM. Mia has the whole story, so nothing needs repeating.',
    chosen: [],
    promises: [],
    waysOut: WAYS_OUT.slice(2),
    name: 'C-1042, since November 21',
  },
  'nobody is there for days': {
    status: 'With Mia in Billing',
    next: 'The team is back on Monday, November 23 at 9:00 AM. You can expect a reply by 11:00 AM. Mia has the whole story, so nothing needs repeating.',
    chosen: [],
    promises: [
      'Promised by Friday, November 27 at 5:00 PM: “I will send you a written confirmation by Friday.”',
    ],
    waysOut: WAYS_OUT,
    name: 'C-1042, since November 21',
  },
  'longer than expected': {
    status: 'With Mia in Billing',
    next: 'This is taking longer than expected. Sorry about the wait. Mia will reply as soon as possible.',
    chosen: [],
    promises: [
      'Late, sorry: “I will send you a written confirmation by Friday.” was promised by Friday, November 20 at 5:00 PM.',
      '✅ Done: “I will ask our bank about the second charge.”',
    ],
    waysOut: WAYS_OUT,
    name: 'C-1042, since November 18',
  },
  'a call back is planned': {
    status: 'With Mia in Billing',
    next: 'You can expect a reply by 3:45 PM. Mia has the whole story, so nothing needs repeating.',
    chosen: [
      '✅ Call back planned: Mon, Nov 23, 2:00 – 4:00 PM',
      '✅ What you added on Saturday, November 21 at 4:10 PM has been passed on.',
    ],
    promises: [],
    waysOut: [
      way(aboutCase(CUSTOMER_BUTTONS.callMeBack, 1042), 'Change the call back', SHEET),
      ...WAYS_OUT.slice(2),
    ],
    name: 'C-1042, since November 21',
  },
  'solved, in japanese words': {
    status: '解決済み',
    next: '11月20日に解決しました。まだお困りの点があれば、メッセージをお送りください。',
    chosen: [],
    promises: [],
    waysOut: [],
    name: 'C-1042(11月18日から)',
  },
  'long words, in german': {
    status: 'Bei Maximiliane im Team Abrechnung und Vertragsverwaltung',
    next: 'Das Team ist ab Montag, 23. November um 9:00 Uhr wieder da. Eine Antwort kommt voraussichtlich bis 11:00 Uhr. Maximiliane kennt die ganze Geschichte, Sie müssen nichts wiederholen.',
    chosen: [],
    promises: [
      'Zugesagt bis Freitag, 27. November um 17:00 Uhr: „Ich schicke Ihnen bis Freitag eine schriftliche Bestätigung.“',
    ],
    waysOut: [
      way(aboutCase(CUSTOMER_BUTTONS.emailMe, 1042), 'Lieber per E-Mail'),
      way(aboutCase(CUSTOMER_BUTTONS.callMeBack, 1042), 'Rückruf wählen', SHEET),
      way(aboutCase(CUSTOMER_BUTTONS.addSomething, 1042), 'Etwas ergänzen'),
    ],
    name: 'C-1042, seit 21. November',
  },
  'hostile text': {
    status: HOSTILE,
    next: HOSTILE,
    chosen: [HOSTILE],
    promises: [HOSTILE, HOSTILE, HOSTILE],
    waysOut: [way(aboutCase(CUSTOMER_BUTTONS.emailMe, 1042), HOSTILE)],
    name: HOSTILE,
  },
  'long text': {
    status: LONG_STORY,
    next: LONG_STORY,
    chosen: [LONG_STORY, LONG_STORY],
    promises: [LONG_STORY, LONG_STORY, LONG_STORY],
    waysOut: WAYS_OUT,
    name: LONG_STORY,
  },
} as const satisfies Readonly<Record<string, CustomerCaseView>>
