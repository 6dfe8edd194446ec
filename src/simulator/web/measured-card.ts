import { element } from './element.ts'

/** How tall a first Inbox canvas may be. Source: Intercom's best practices for Inbox apps. */
const FIRST_CANVAS_MAX_PX = 400

/**
 * A card with its height over it. Where a limit counts (the first canvas of a conversation, by default) a dashed
 * line shows where it ends, and the height turns red beyond. The height in px stands in `data-height` of the card.
 */
export function measuredCard(
  card: HTMLElement,
  isFirst: boolean,
  maxPx: number = FIRST_CANVAS_MAX_PX,
): HTMLElement {
  const caption = element('p', { class: 'ck-height' })
  const label = element('span', {}, `${maxPx} px`)
  const line = element('div', { class: 'ck-height-line', 'aria-hidden': 'true' }, label)
  const frame = element(
    'div',
    { class: `ck-measured ${isFirst ? 'ck-first-canvas' : ''}` },
    caption,
    element('div', { class: 'ck-ruler' }, card, isFirst ? line : undefined),
  )

  const measure = () => {
    const height = Math.ceil(card.getBoundingClientRect().height)
    card.dataset.height = String(height)
    caption.textContent = isFirst ? `${height} of ${maxPx} px` : `${height} px`
    frame.classList.toggle('ck-too-tall', isFirst && height > maxPx)
  }
  new ResizeObserver(measure).observe(card)
  return frame
}
