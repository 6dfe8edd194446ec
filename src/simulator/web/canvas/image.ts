import type { ImageComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import { safeUrl } from '../safe-url.ts'
import type { CardContext } from './card-context.ts'
import { perform } from './card-context.ts'

/** A picture; with an action it is a link. Canvas Kit has no alternative text, so it is decoration to a screen reader. */
export function image(component: ImageComponent, card: CardContext): HTMLElement {
  const align = component.align ?? 'left'
  const { action } = component
  const picture = element('img', {
    class: component.rounded ? 'ck-rounded' : undefined,
    src: safeUrl(component.url),
    width: component.width,
    height: component.height,
    alt: '',
    referrerpolicy: 'no-referrer',
  })
  if (action?.type !== 'url')
    return element('div', { class: `ck-image ck-align-${align}` }, picture)

  const follow = (event: Event) => {
    event.preventDefault()
    perform(action, component.id ?? '', card)
  }
  const link = element(
    'a',
    { href: safeUrl(action.url), 'aria-label': 'Open link', onclick: follow },
    picture,
  )
  return element('div', { class: `ck-image ck-align-${align}` }, link)
}
