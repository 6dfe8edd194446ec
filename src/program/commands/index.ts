import { afterRestore } from './after-restore.ts'
import type { Command } from './command.ts'
import { eraseContact } from './erase-contact.ts'
import { exportContact } from './export-contact.ts'
import { purgeWorkspace } from './purge-workspace.ts'
import { rotateKeys } from './rotate-keys.ts'

/** Every command of an operator, by the word it is asked for with. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['export-contact', exportContact],
  ['erase-contact', eraseContact],
  ['purge-workspace', purgeWorkspace],
  ['rotate-keys', rotateKeys],
  ['after-restore', afterRestore],
])
