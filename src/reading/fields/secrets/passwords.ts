import { wordList } from '../word-list.ts'
import type { SecretSpan } from './secret-span.ts'

const LABEL =
  '(?<![\\p{L}\\p{N}])(?:pass ?words?|passwort|kennwort|passwd|pwd?|pass ?code|passphrase|mot de passe|contrase(?:ñ|n)a|senha|palavra[ -]passe|wachtwoord)(?![\\p{L}\\p{N}_])|パスワード|暗証番号|密码|密碼'

/** What joins a label to its value: a word, a sign, or both; after them the value may begin on another line. */
const LINK =
  '["\'`]?[ \\t]{0,3}(?:(?:(?:is|was|to|ist|lautet|es|est|é)(?![\\p{L}\\p{N}])|[は是])[ \\t]{0,3}(?<sign>[:=：＝])?|(?<mark>[:=：＝]))(?<gap>\\s{0,4})'

const QUOTED =
  '"(?<double>[^"\\n]{1,256})"|\'(?<single>[^\'\\n]{1,256})\'|`(?<back>[^`\\n]{1,256})`'

const LABELLED = new RegExp(`(?:${LABEL})${LINK}(?:${QUOTED}|["'\`]?(?<bare>\\S{4,}))`, 'giu')

/** After `password:` or `password is` these tell about it and are not it, where nothing but the end or a pause follows. */
const ABOUT_IT = wordList(`
  wrong incorrect invalid expired forgotten reset resets changed change not never the their his her a an required
  unknown none accepted rejected refused correct right working work fine too weak short long being no longer yes
  n/a been now still sent same different new old known missing updated stored hidden removed redacted masked
  blocked locked field page form link email via by for at login log failed fails failing does`)

/** A digit, or a sign that does not stand at the end of a word. */
const STRONG_VALUE = /\d|[^\p{L}\p{N}.!?'’,;:]/u

/** A first word that stands alone: `wrong`, `wrong,and`, `wrong😡`, `expired(see`. What goes on without a pause is a password that begins like it. */
const FIRST_WORD =
  /^[\p{L}/]+(?=[.!?…*]*$|[,;:'"`]|[([]\p{L}+$|(?![\p{ASCII}§])[\p{P}\p{Extended_Pictographic}])/u

const AFTER_IT = /[.,;:!?)\]}'"`>]{1,9}$/

/** Passwords that stand after the word: `password: hunter2`, `the password is Tr0ub4dor`. */
export function passwords(text: string): readonly SecretSpan[] {
  return [...text.matchAll(LABELLED)].flatMap(({ index, 0: found, groups = {} }) => {
    const { gap = '', bare } = groups
    const sign = groups.sign ?? groups.mark
    const quoted = groups.double ?? groups.single ?? groups.back
    const written = quoted ?? bare ?? ''
    const value = quoted ?? written.replace(AFTER_IT, '')
    if (value === '' || /^[[*<•{(]/.test(value) || tellsAboutIt(value)) return []
    const end = index + found.length - (quoted === undefined ? 0 : 1)
    const start = end - written.length
    const isStrong = STRONG_VALUE.test(value)
    if (sign === undefined && !isStrong) return []
    if (gap.includes('\n') && !isStrong && !/^[ \t]*(?:\n|$)/.test(text.slice(end, end + MARGIN)))
      return []
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

/** Characters in which a line that holds the password alone has ended, blanks after it included. */
const MARGIN = 40

function tellsAboutIt(value: string): boolean {
  if (/\d/.test(value)) return false
  const word = /\s/.test(value) ? value : FIRST_WORD.exec(value)?.[0]
  return ABOUT_IT.has((word ?? '').toLowerCase())
}
