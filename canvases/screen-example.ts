import type { CanvasResponse } from './kit.ts'

/** A screen as it looks in one situation. */
export interface ScreenExample {
  /** The situation, in a few words. */
  readonly name: string
  /** True where it can be the first thing the Inbox shows: at most 400 pixels high, nothing primary on it. */
  readonly first: boolean
  readonly response: CanvasResponse
}

/** A screen drawn from each of its example views; none is the first thing shown where `isFirst` does not say so. */
export function shown<View>(
  draw: (view: View) => CanvasResponse,
  views: Readonly<Record<string, View>>,
  isFirst: (view: View) => boolean = () => false,
): readonly ScreenExample[] {
  return Object.entries(views).map(([name, view]) => ({
    name,
    first: isFirst(view),
    response: draw(view),
  }))
}
