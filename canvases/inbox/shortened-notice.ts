/** Says that a typed text had to be shortened, and by how much; undefined where it is whole. */
export function shortenedNotice(label: string, kept: string, typed: string): string | undefined {
  if (kept.length >= typed.length) return undefined
  const count = (text: string) => text.length.toLocaleString('en-US')
  return `${label}: only the first ${count(kept)} of ${count(typed)} characters fit here. Add what is missing before handing over.`
}
