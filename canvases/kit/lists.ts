import type { ItemPart, ListComponent } from '../kit.ts'
import { present } from './present.ts'

/** Entries to choose from. */
export const list = (items: readonly ItemPart[], disabled?: boolean): ListComponent =>
  present({ type: 'list', items, disabled })

/** One entry of a list. */
export const item = (
  id: string,
  title: string,
  rest: Omit<ItemPart, 'type' | 'id' | 'title'> = {},
): ItemPart => present({ type: 'item', id, title, ...rest })
