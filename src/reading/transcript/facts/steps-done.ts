import type { FactDetector } from './fact.ts'

const DONE =
  /^(?:(?:and|also|so|yes|no|but|well|hi|hello)[,:]? )*(?<value>(?:i|we)(?:'ve| have)?(?: (?:already|also|just|even))* (?:tried|cleared|restarted|rebooted|reinstalled|re-?installed|updated|upgraded|reset|logged out|signed out|logged back|switched|disabled|enabled|checked|unplugged|deleted|emptied|changed|replaced|reconnected|re-?connected)\b(?! (?:to (?:call|reach|contact|get (?:help|hold))|you|your|in)\b)[^.,;!?]{0,80})/i

/** Steps the customer already took: nobody should suggest them again. */
export const stepsDone: FactDetector = ({ plain, text }) => {
  const value = DONE.exec(plain)?.groups?.value
  if (value === undefined || /\?$/.test(plain)) return []
  const from = plain.indexOf(value)
  const own = value
    .replace(/ (?:but|and (?!back)|because|so|yet|still|without)\b.*$/i, '')
    .trimEnd()
  return [{ label: 'Already tried', value: text.slice(from, from + own.length) }]
}
