/** Where Intercom keeps a workspace. Its hosts differ by region. */
export const REGIONS = ['US', 'EU', 'AU'] as const

/** Where Intercom keeps a workspace. */
export type Region = (typeof REGIONS)[number]

/** A region as people and Intercom write it, in either case; undefined where it is none we know. */
export function readRegion(written: string): Region | undefined {
  return REGIONS.find((region) => region === written.toUpperCase())
}
