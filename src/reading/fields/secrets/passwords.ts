import { wordList } from '../word-list.ts'
import type { SecretSpan } from './secret-span.ts'

const LABELLED =
  /\b(?<label>pass ?words?|passwort|passwd|pwd|pass ?code|passphrase|mot de passe|contraseña|senha|wachtwoord)\b(?<link> ?(?:is|was|to|ist|=|:=|:)[ \t]?["'`]?)(?<value>[^\s"'`,;]{4,128})/giu

/** After `password:` or `password is` these tell about it and are not it. */
const ABOUT_IT = wordList(`
  wrong incorrect invalid expired forgotten reset resets changed change not never the their his her a an required
  unknown none accepted rejected refused correct right working work fine too weak short long being no longer yes
  n/a been now still sent same different new old known missing updated stored hidden removed redacted masked
  blocked locked field page form link email via by for at login log failed fails failing does`)

const STRONG_VALUE = /\d|[^\p{L}\p{N}.!?]/u

/** Passwords that stand after the word: `password: hunter2`, `the password is Tr0ub4dor`. */
export function passwords(text: string): readonly SecretSpan[] {
  return [...text.matchAll(LABELLED)].flatMap((match) => {
    const { link = '', value: written = '' } = match.groups ?? {}
    const value = written.replace(/[.!?)]{1,3}$/, '')
    if (/^[[*<•{(]/.test(value) || ABOUT_IT.has(value.toLowerCase())) return []
    if (!/[:=]/.test(link) && !STRONG_VALUE.test(value)) return []
    const start = match.index + match[0].length - written.length
    return [
      {
        kind: 'password' as const,
        start,
        end: start + value.length,
        instead: '[password removed]',
      },
    ]
  })
}
