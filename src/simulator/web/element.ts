type Attribute = string | number | boolean | undefined | ((event: Event) => void)
type Child = Node | string | undefined

/**
 * Makes one element of the page. Data only ever becomes attributes and text, never markup.
 *
 * A function under `onclick`, `oninput` ... is listened with; `true` sets an attribute without a value,
 * `false` and undefined leave it out. Undefined children are skipped.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.replace(/^on/, ''), value)
    else if (value === true) made.setAttribute(name, '')
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value))
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}
