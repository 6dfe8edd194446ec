import { STORED } from './example-cases.ts'
import type { QuietView } from './quiet-view.ts'

/** Something of ours is broken. */
export const cardTroubleExamples: Readonly<Record<string, QuietView>> = {
  english: {
    stored: STORED,
    title: 'This cannot be shown right now',
    words: 'Nothing is lost, and your request goes on. Please try again in a moment.',
    refresh: 'Refresh',
  },
  spanish: {
    stored: STORED,
    title: 'No se puede mostrar en este momento',
    words: 'No se ha perdido nada y su solicitud sigue adelante. Inténtelo de nuevo en un momento.',
    refresh: 'Actualizar',
  },
}
