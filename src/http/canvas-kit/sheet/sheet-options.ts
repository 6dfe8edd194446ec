import type { Desk } from '../../../use-cases/desk.ts'

/** What the sheet's endpoints are given. */
export interface SheetOptions {
  /** The app's client secrets, the current one first: they prove who opened a sheet, and seal our tickets. */
  readonly secrets: readonly string[]
  readonly now: () => Date
  /** Runs work in one transaction of one workspace; `not-installed` where there is none. */
  readonly atDesk: <T>(
    workspaceId: string,
    work: (desk: Desk) => Promise<T>,
  ) => Promise<T | 'not-installed'>
}
