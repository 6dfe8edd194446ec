import { sentencesOf } from './sentences.ts'
import { wordList } from './word-list.ts'

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?'

const DATE = new RegExp(
  `\\b(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})(?![\\p{L}\\p{N}])`,
  'giu',
)

const QUOTE = /["“„«]([^"“”„«»\n]{3,200})["”»]/g

/** Codes, amounts, versions, ids: anything with a digit in it, two characters or more. */
const HAS_DIGIT = /^(?=.*\d)[\p{L}\p{N}$€£#][\p{L}\p{N}$€£#.,:/@_%-]+$/u

const LONGEST_TOKEN = 120

const NOT_A_FACT = /^(?:\d{1,2}[.):]|[lt][1-3]|24\/7|tier-?\d|\d(?:st|nd|rd|th)|\d+x)$/i

const NAME = /^\p{Lu}[\p{Ll}'’-]+$/u

/** Capitalised in mid-sentence without being the name of somebody or something to look up. */
const NOT_A_NAME = wordList(`
  I I'm I'll I've Mr Mrs Ms Dr Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March
  April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  Chrome Firefox Safari Edge Windows Mac Android English German French Spanish The A An It Then Now Please No Not
  None Nothing Support Billing Engineering Success Enterprise Support's Customer Team Tier Message Fin Open Click
  Go Select Steps Expected Actual Still Since They He She We You Our If When Angry Frustrated Worried Calm Standard
  Priority Intercom`)

/** Facts a reader could look up: dates, numbers, ids, error codes, quotes, names. Each once, as written. */
export function checkableFacts(text: string): readonly string[] {
  const dates = [...text.matchAll(DATE)].map(([date]) => date)
  const quotes = [...text.matchAll(QUOTE)].flatMap(([, words]) => (words ? [words.trim()] : []))
  const rest = text.replace(DATE, ' ').replace(QUOTE, ' ')
  const codes = rest.split(/\s+/).map(bare).filter(isCode)
  return [...new Set([...dates, ...codes, ...quotes, ...namesIn(rest)])]
}

const bare = (token: string) =>
  token.replace(/^["'([{<]{1,5}/, '').replace(/[.,;:!?"')\]}>]{1,5}$/, '')

const isCode = (token: string) =>
  token.length <= LONGEST_TOKEN && HAS_DIGIT.test(token) && !NOT_A_FACT.test(token)

function namesIn(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const names: string[] = []
    let open: string[] = []
    for (const token of [...sentence.split(/\s+/).slice(1), '']) {
      const word = bare(token).replace(/['’]s$/, '')
      if (NAME.test(word) && !NOT_A_NAME.has(word)) open.push(word)
      else {
        if (open.length > 0) names.push(open.join(' '))
        open = []
      }
    }
    return names
  })
}
