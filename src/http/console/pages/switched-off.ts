import { html } from 'ghtml'
import type { Markup } from './document.ts'
import { WORK_WORDS } from './work-words.ts'

/** Features Intercom refuses here, each with its word why. */
export function switchedOffList(switchedOff: Readonly<Record<string, string>>): Markup {
  const words: Readonly<Record<string, string>> = WORK_WORDS
  const items = Object.entries(switchedOff).map(([feature, why]) => {
    const called = Object.hasOwn(words, feature) ? words[feature] : spoken(feature)
    return html`<div><dt>${called}</dt><dd>${why}</dd></div>`
  })
  return html`<dl class="facts">!${items}</dl>`
}

/** `create-attributes` and `createAttributes` read as `Create attributes`. */
function spoken(name: string): string {
  const apart = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
  return apart.charAt(0).toUpperCase() + apart.slice(1)
}
