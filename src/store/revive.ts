/** JSON keeps a moment as text and leaves out what was undefined: this brings both back. */
export function revive(stored: string | null | undefined): Date | undefined {
  return stored === null || stored === undefined ? undefined : new Date(stored)
}
