import { STORED } from './example-cases.ts'
import type { QuietView } from './quiet-view.ts'

/** The card as somebody sees it who is nobody's customer. */
export const cardPreviewExamples: Readonly<Record<string, QuietView>> = {
  english: {
    stored: STORED,
    title: 'Your requests',
    words: 'Everybody sees their own requests here: who has them and when to expect a reply.',
    refresh: 'Refresh',
  },
  portuguese: {
    stored: STORED,
    title: 'Suas solicitações',
    words:
      'Cada pessoa vê aqui as próprias solicitações: quem está com elas e quando esperar uma resposta.',
    refresh: 'Atualizar',
  },
}
