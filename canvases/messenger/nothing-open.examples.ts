import { STORED } from './example-cases.ts'
import type { QuietView } from './quiet-view.ts'

/** A customer who has nothing open. */
export const nothingOpenExamples: Readonly<Record<string, QuietView>> = {
  english: {
    stored: STORED,
    title: 'Nothing open right now',
    words:
      'To start, just send a message. Once somebody looks after your request, you can see here who has it and when to expect a reply.',
    refresh: 'Refresh',
  },
  french: {
    stored: STORED,
    title: 'Rien en cours pour le moment',
    words:
      'Pour commencer, envoyez simplement un message. Dès que quelqu’un s’occupe de votre demande, vous verrez ici qui s’en charge et quand attendre une réponse.',
    refresh: 'Actualiser',
  },
}
