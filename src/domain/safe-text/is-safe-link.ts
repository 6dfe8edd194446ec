/**
 * Whether a link written by a teammate may go to a customer as it is: over https, and with nothing before its host that
 * looks like one (`https://bank.example@evil.example`). Elsewhere in it an `@` is as good as any sign.
 */
export function isSafeLink(address: string): boolean {
  if (!/^https:\/\//i.test(address) || !URL.canParse(address)) return false
  const { username, password } = new URL(address)
  return username === '' && password === ''
}
