import type { PartView } from '../control-api.ts'
import { element } from './element.ts'
import { dayOf } from './moment.ts'

/**
 * Draws messages into a list, oldest first, with a line above the first of every day. Called again it touches only
 * lines that changed, so that the others keep focus, marks and selected text.
 */
export function linesIn(
  list: HTMLElement,
  timeZone: string,
  draw: (part: PartView) => HTMLElement,
): (parts: readonly PartView[]) => void {
  let drawn = new Map<string, HTMLElement>()
  return (parts) => {
    const next = new Map<string, HTMLElement>()
    for (const [key, line] of lines(parts, timeZone, draw)) next.set(key, drawn.get(key) ?? line())
    drawn = next
    putInOrder(list, [...next.values()])
  }
}

/** Every line under a key that changes when the line does, and how to draw it. */
function lines(
  parts: readonly PartView[],
  timeZone: string,
  draw: (part: PartView) => HTMLElement,
): (readonly [key: string, line: () => HTMLElement])[] {
  return parts.flatMap((part, at) => {
    const day = dayOf(part.at, timeZone)
    const before = parts[at - 1]
    const line = [JSON.stringify(part), () => draw(part)] as const
    if (before && dayOf(before.at, timeZone) === day) return [line]
    return [[`${day} from ${part.id}`, () => dayLine(day)] as const, line]
  })
}

const dayLine = (day: string) => element('li', { class: 'day' }, element('span', {}, day))

function putInOrder(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const kept = new Set<Element>(wanted)
  for (const child of [...parent.children]) {
    if (!kept.has(child)) child.remove()
  }
  for (const [at, line] of wanted.entries()) {
    const there = parent.children[at]
    if (there !== line) parent.insertBefore(line, there ?? null)
  }
}
