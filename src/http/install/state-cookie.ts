import { timingSafeEqual } from 'node:crypto'

/** An install or a sign-in has to come back within this many seconds: Intercom's code is good for five minutes. */
export const STATE_LIFE_SECONDS = 600

/**
 * The cookie by which the browser that began is recognised when it comes back. Browsers take the `__Host-`
 * prefix and `Secure` over https alone, so on one's own machine, over plain http, it goes without both.
 */
export function stateCookie(publicUrl: string, state: string): string {
  const life = state === '' ? 0 : STATE_LIFE_SECONDS
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${nameAt(publicUrl)}=${state}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

/** Whether the browser that came back with a state is the one that began with it. */
export function beganHere(publicUrl: string, header: string | undefined, state: string): boolean {
  const kept = Buffer.from(cookieNamed(nameAt(publicUrl), header ?? ''))
  const given = Buffer.from(state)
  return kept.length > 0 && kept.length === given.length && timingSafeEqual(kept, given)
}

const nameAt = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? '__Host-baton_state' : 'baton_state'

/** A browser that holds two of one name sends both; the first is the one of the longer path, which ours never is. */
function cookieNamed(name: string, header: string): string {
  const all = header.split(';').map((pair) => pair.trim())
  return all.findLast((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}
