import type { TextComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import type { CardContext } from './card-context.ts'
import { markdown } from './markdown.ts'

/** A heading, a paragraph, a muted line or an error. Line breaks are kept. */
export function text(component: TextComponent, card: CardContext): HTMLElement {
  const style = component.style ?? 'paragraph'
  return element(
    style === 'header' ? 'h3' : 'p',
    { class: `ck-text ck-${style} ck-align-${component.align ?? 'left'}` },
    ...markdown(component.text, card.openUrl),
  )
}
