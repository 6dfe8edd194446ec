import type { ReportSentence } from './report-sentence.ts'

/** Operating systems, browsers and devices. Names that are also words need a version or company. */
const SYSTEM =
  /\b(?:windows(?:[- ]?(?:\d+|xp|vista|nt|me|server|pro|home|x64))|win ?(?:10|11|7|8|32|64|xp)|mac ?os(?: ?x)?|macos[\w.-]{0,20}|os ?x|mac\b(?! address)|ubuntu|debian|fedora|cent ?os|red ?hat|rhel|suse|opensuse|mint|arch linux|manjaro|freebsd|openbsd|solaris|aix|gnu\/linux|linux|wsl\d?|unbuntu|android|ios(?: ?\d)|ipados|i?phone ?(?:\d|x|se|pro)|iphone|ipad|pixel \d|galaxy|samsung|huawei|xiaomi|oneplus|nokia|raspberry pi|chromebook|chrome(?:ium)? ?\d+|firefox ?\d+|safari ?\d+|edge ?\d+|opera ?\d+|internet explorer|ie ?\d+|x86(?:_64|-64)?|amd64|arm64|aarch64|apple silicon|m[12] (?:mac|pro|max|chip)|docker|kubernetes|aws|azure|digital ?ocean|ec2|jdk ?\d+|java \d+)\b/

/** A version of something: a bare `3.8` could be of anything. */
const VERSION =
  /\b(?:version|release|build|ver|v)\.?:? ?["'(]?v?\d+(?:\.\d+)+|\b(?:version|release|build|commit)(?: id)?s?:? ?["'(=]?[\da-f.]{5,40}\b|^v?\d{1,4}(?:\.\d{1,4}){1,2}[-.]?(?:rc|dev|alpha|beta|next|pre|insider)[\w.+-]{0,60}$|(?:^|[\s(])v\d{1,3}(?:\.\d{1,4}){1,3}\b|\b(?!python|cuda|cudnn|gcc|bazel|nvidia|numpy|version|and|or|from|to|than|of|at|is|the|in|for|with|about|like|to|by|size|line|step|only|=)[a-z]{2,20}[ =-]{0,2}v?\d{1,4}(?:\.\d{1,4}){1,4}(?:[.-]?(?:rc|dev|beta|alpha|x|pre)[\w.]{0,14})?\b(?! ?(?:%|ms|s\b|sec|gb|mb|kb|gib|mib|x\b|times|btc|e-))/

/** Longer sentences tell a story that may be about any version, unless they say what is used. */
const MOST_WORDS = 12

/** Words that state what is in use. */
const STATES =
  /\b(?:using|running|runs? on|tested|installed|i have|we have|my (?:\w+ )?(?:machine|system|computer|laptop|pc|phone|device|version|os|setup|environment)|i(?:'m| am) on|on (?:a |my |an )?(?:windows|mac|linux|ubuntu|android|iphone|ios)|reproduced (?:on|with|in)|seen (?:on|in|with)|happens (?:on|in|with))\b/

/** A version with nothing beside it. */
const BARE = /^v?\d{1,4}(?:\.\d{1,4}){1,3}(?:[-.+ ]?[a-z][\w.+-]{0,60})?(?: \([^()]{0,40}\))?$/

/** What a form's boxes are answered with; an unanswered one reads `_no response_`, `n/a` or nothing. */
const PLAIN_ANSWER = /^[a-z]{2,10}$/

/**
 * The sentences of a report that say where it happens: system, browser, device or version. A bare
 * version is one of the product when it opens the report or follows a plainly answered box.
 */
export function surroundingsIn(sentences: readonly ReportSentence[]): readonly ReportSentence[] {
  return sentences.filter((sentence, index) => {
    if (tellsSurroundings(sentence)) return true
    if (!BARE.test(sentence.plain)) return false
    const before = sentences[index - 1]
    return before === undefined || PLAIN_ANSWER.test(before.plain)
  })
}

function tellsSurroundings({ plain, kind }: ReportSentence): boolean {
  if (kind === 'code' || kind === 'log' || kind === 'heading') return false
  const words = plain.replace(/https?:\/\/\S+/g, ' ').replace(/[\w.-]*(?:\/[\w.-]*){2,}/g, ' ')
  if (words.split(' ').length > MOST_WORDS && !STATES.test(words)) return false
  return SYSTEM.test(words) || VERSION.test(words)
}
