import type { ItemPart, ListComponent } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import { safeUrl } from '../safe-url.ts'
import type { CardContext } from './card-context.ts'
import { isRefused, perform } from './card-context.ts'

/** Rows with a title, a second line and a picture; a row with an action can be chosen. */
export function list(component: ListComponent, card: CardContext): HTMLElement {
  const rows = component.items.map((item) =>
    element('li', {}, row(item, component.disabled === true || item.disabled === true, card)),
  )
  return element('ul', { class: 'ck-list' }, ...rows)
}

function row(item: ItemPart, disabled: boolean, card: CardContext): HTMLElement {
  const { action, id } = item
  const look = { class: 'ck-item', 'data-component-id': id }
  const content = [picture(item), words(item)]
  if (!action) {
    return element('div', { ...look, 'aria-disabled': disabled ? 'true' : undefined }, ...content)
  }

  const arrow = element('span', { class: 'ck-item-arrow', 'aria-hidden': 'true' }, '›')
  const use = (event: Event) => {
    event.preventDefault()
    perform(action, id, card)
  }
  if (action.type === 'url' && !disabled) {
    const href = safeUrl(action.url)
    return element('a', { ...look, href, target: '_blank', onclick: use }, ...content, arrow)
  }
  return element(
    'button',
    { ...look, type: 'button', disabled: disabled || isRefused(action, card), onclick: use },
    ...content,
    arrow,
  )
}

function picture({ image, image_width, image_height, rounded_image }: ItemPart) {
  if (!image) return undefined
  return element('img', {
    class: rounded_image ? 'ck-rounded' : undefined,
    src: safeUrl(image),
    width: image_width,
    height: image_height,
    alt: '',
    referrerpolicy: 'no-referrer',
  })
}

function words({ title, subtitle, tertiary_text }: ItemPart): HTMLElement {
  const second = [subtitle, tertiary_text].filter((line) => line).join(' • ')
  return element(
    'span',
    { class: 'ck-item-words' },
    element('span', { class: 'ck-item-title' }, title),
    second ? element('span', { class: 'ck-item-second' }, second) : undefined,
  )
}
