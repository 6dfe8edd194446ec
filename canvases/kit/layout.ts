import type {
  DataTableComponent,
  DividerComponent,
  ImageComponent,
  SpacerComponent,
} from '../kit.ts'
import { present } from './present.ts'

/** A picture from an https address, its size in pixels. */
export const image = (
  url: string,
  width: number,
  height: number,
  options: Omit<ImageComponent, 'type' | 'url' | 'width' | 'height'> = {},
): ImageComponent => present({ type: 'image', url, width, height, ...options })

/** A line between two parts of a screen. */
export const divider = (): DividerComponent => ({ type: 'divider' })

/** Empty room between two parts of a screen. */
export const spacer = (size?: SpacerComponent['size']): SpacerComponent =>
  present({ type: 'spacer', size })

/** Facts in two columns, in the order given. */
export const dataTable = (
  rows: readonly (readonly [field: string, value: string])[],
): DataTableComponent => ({
  type: 'data-table',
  items: rows.map(([field, value]) => ({ type: 'field-value', field, value })),
})
