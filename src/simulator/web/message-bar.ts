import { element } from './element.ts'

const SHOWN_MS = 6_000

/** Says one sentence at the foot of the page, also to screen readers, and takes it away again. */
export function messageBar(): { element: HTMLElement; say: (sentence: string) => void } {
  const bar = element('div', { class: 'message-bar', role: 'status', 'data-testid': 'message-bar' })
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    element: bar,
    say: (sentence) => {
      bar.textContent = sentence
      clearTimeout(timer)
      timer = setTimeout(() => bar.replaceChildren(), SHOWN_MS)
    },
  }
}
