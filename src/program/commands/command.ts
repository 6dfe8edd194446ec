import type { Sealer } from '../../secrets.ts'
import type { Database } from '../../store/database.ts'

/** What a command works with: the case record, as the role the program works as, and the keys. */
export interface CommandDesk {
  readonly database: Database
  readonly sealer: Sealer
  readonly now: () => Date
  /** Writes a file only its owner can read. One that is there already is left alone, and this throws. */
  readonly writeFile: (path: string, text: string) => void
}

/** What stood after the command's name. */
export interface CommandWords {
  readonly words: readonly string[]
  /** `--yes`: the operator means it. */
  readonly yes: boolean
  /** `--out FILE`. */
  readonly out: string | undefined
}

/** What a command has to say: to standard output when it was done, to standard error when it was not. */
export interface CommandAnswer {
  readonly done: boolean
  readonly text: string
}

/** Something an operator can have done, and is not asked for by Intercom or a page. */
export interface Command {
  /** How many words it needs, by what they are: `WORKSPACE CONTACT`. */
  readonly needs: readonly string[]
  readonly run: (desk: CommandDesk, given: CommandWords) => Promise<CommandAnswer>
}

/** It was done. */
export const done = (text: string): CommandAnswer => ({ done: true, text })

/** It was not done, and why. */
export const refused = (text: string): CommandAnswer => ({ done: false, text })
