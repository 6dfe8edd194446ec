import type { Component } from '../../../../canvases/kit.ts'
import { element } from '../element.ts'
import { button } from './button.ts'
import type { CardContext } from './card-context.ts'
import { dataTable } from './data-table.ts'
import { dropdown } from './dropdown.ts'
import { image } from './image.ts'
import { input } from './input.ts'
import { list } from './list.ts'
import { text } from './text.ts'
import { textarea } from './textarea.ts'
import { checkbox, singleSelect } from './visible-choices.ts'

/** One component as a teammate sees it, marked with its id so that it can be found on the page. */
export function renderComponent(component: Component, card: CardContext): HTMLElement {
  const shown = faceOf(component, card)
  shown.classList.add('ck-component')
  if ('bottom_margin' in component && component.bottom_margin === 'none') {
    shown.classList.add('ck-no-bottom-margin')
  }
  shown.dataset.componentType = component.type
  if ('id' in component && component.id !== undefined) shown.dataset.componentId = component.id
  return shown
}

function faceOf(component: Component, card: CardContext): HTMLElement {
  switch (component.type) {
    case 'text':
      return text(component, card)
    case 'image':
      return image(component, card)
    case 'divider':
      return element('hr', { class: 'ck-divider' })
    case 'spacer':
      return element('div', { class: `ck-spacer ck-spacer-${component.size ?? 's'}` })
    case 'data-table':
      return dataTable(component)
    case 'button':
      return button(component, card)
    case 'input':
      return input(component, card)
    case 'textarea':
      return textarea(component, card)
    case 'dropdown':
      return dropdown(component, card)
    case 'single-select':
      return singleSelect(component, card)
    case 'checkbox':
      return checkbox(component, card)
    case 'list':
      return list(component, card)
  }
  const unknown: never = component
  throw new Error(`no component is made like this: ${JSON.stringify(unknown)}`)
}
