/** Something this browser remembers about its page. */
export interface Remembered {
  /** Undefined where nothing was kept yet. */
  readonly value: () => string | undefined
  readonly keep: (value: string) => void
}

/** What the browser keeps under a name. Storage may be forbidden there; then nothing is remembered. */
export const remembered = (name: string): Remembered => ({
  value: () => {
    try {
      return localStorage.getItem(name) ?? undefined
    } catch {
      return undefined
    }
  },
  keep: (value) => {
    try {
      localStorage.setItem(name, value)
    } catch {}
  },
})
