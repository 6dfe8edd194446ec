/**
 * A named place where the fault suite may end or stop the process. Does nothing here: under
 * `--conditions=faults` the import `#failpoint` is `test/faults/failpoint.ts` instead.
 */
export function failpoint(_name: string): void {}

/** Whether the fault suite has switched a protection off, to see that it notices. Never, here. */
export function isBroken(_protection: string): boolean {
  return false
}
