import { LinkifyIt } from 'linkify-it'
import type { FactDetector } from './fact.ts'

const FINDER = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, fuzzyIP: false })

/** Endings of addresses people write without `https://`; `readme.md` and `main.py` are files. */
const BARE_ADDRESS =
  /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|co|ai|app|dev|shop|store|cloud|de|uk|fr|eu|us|ca|au|nl|es|it|ch|at|be)(?:[/:?#]|$))/i

/** Web addresses written without their scheme: `loom.com/share/8f2a`, `www.example.com`. */
export const bareLinks: FactDetector = ({ plain, text }) => {
  if (!/\w\.[a-z]{2}/i.test(plain) || /@/.test(plain)) return []
  return (FINDER.match(plain) ?? []).flatMap(({ schema, index, lastIndex }) => {
    const value = text.slice(index, lastIndex)
    return schema === '' && BARE_ADDRESS.test(value) ? [{ label: 'Link they sent', value }] : []
  })
}
