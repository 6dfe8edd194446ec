/** What somebody wants who writes in: something mended, something new, or an answer. */
export type RequestKind = 'bug' | 'feature' | 'question'

/** A way of writing that gives the kind away, and how strongly. Each counts once. */
interface Cue {
  readonly kind: RequestKind
  readonly points: number
  readonly where: 'subject' | 'text' | 'both'
  readonly words: RegExp
}

const cue = (kind: RequestKind, points: number, where: Cue['where'], words: RegExp): Cue => ({
  kind,
  points,
  where,
  words,
})

const CUES: readonly Cue[] = [
  // What they say it is.
  cue(
    'feature',
    3,
    'both',
    /\b(?:issue type|type|kind|category):? {0,3}(?:documentation )?(?:feature|enhancement|improvement)/,
  ),
  cue(
    'bug',
    1.2,
    'both',
    /\b(?:issue type|type|kind|category):? {0,3}(?:performance |documentation )?bug\b/,
  ),
  cue(
    'question',
    4,
    'both',
    /\b(?:issue type|type|kind|category):? {0,3}(?:support|question|others?|build\/install|performance)\b/,
  ),
  cue(
    'feature',
    4,
    'text',
    /\brequest a feature or report a bug\?? {0,3}(?:it'?s a |i want (?:to )?(?:request )?a )?(?:new )?feature/,
  ),
  cue(
    'question',
    1,
    'text',
    /\brequest a feature or report a bug\?? {0,3}(?!(?:it'?s a |i want (?:to )?(?:request )?a )?(?:new )?feature)/,
  ),
  cue(
    'feature',
    4,
    'subject',
    /\bfeature[- ]?request|^\[?(?:feature|feat|request|rfc|enhancement|proposal|suggestion|idea|wish)\b/,
  ),
  cue(
    'feature',
    2,
    'text',
    /\b(?:feature|enhancement) request\b|\bis your feature|\bfeature you'd like|\bdescri[pb]e the (?:feature|solution)|\balternatives you'?ve considered|\bdescribe alternatives|\bwill this change the current api|\bwho will benefit/,
  ),
  cue('question', 4, 'subject', /\bquestion\b|^(?:help\b|ask\b)/),
  cue('bug', 1.5, 'subject', /^\[?bug\b|\bbug\]?:|\[\w+ bug\]/),
  cue('bug', 2.5, 'both', /\bdevtools bug\b|\(automated\)/),

  // Who they are: an outsider with a dump of their machine asks; a colleague of the makers does not.
  cue(
    'question',
    4,
    'text',
    /\b(?:system info\b.{0,80}\bitem\b|cpus\b.{0,200}\b(?:gpu status|memory|vm)\b|add issue description here|a\/b experiments)/,
  ),
  cue('question', 0.8, 'text', /^(?:hi|hello|hey|dear|good (?:morning|day|evening))\b/),
  cue(
    'question',
    -2.5,
    'text',
    /\b(?:this pr\b|pull request|readiness checklist|cc @|backport of|follow-?up (?:to|of)|merge after|before patch)/,
  ),
  cue(
    'bug',
    1.2,
    'text',
    /\b(?:fixes|fixed|resolves|reverts?|backport of|address(?:es)?) {0,2}(?:#\d|https:|pr\b)|\bintroduced (?:in|by)\b/,
  ),
  cue(
    'question',
    -1.5,
    'text',
    /^(?:re: ?|re )?(?:testing|found (?:while |when |in )?test\w*):? {0,2}(?:for |\d{3,}|https?:)/,
  ),

  cue(
    'question',
    0.7,
    'text',
    /\b(?:install(?:ed|ing|ation)?|download(?:ed|ing)?|tutorial|docker|raspberry|conda|pip)\b/,
  ),
  cue('feature', 1, 'text', /\b(?:to verify|verification steps|verify (?:that|it))\b/),
  cue(
    'bug',
    0.6,
    'both',
    /\b(?:ci\b|fuzz\w*|test_\w+|unit tests?|functional test|assertion|nightly build|sanitize\w*)/,
  ),

  cue(
    'bug',
    0.5,
    'text',
    /\b(?:master|main branch|latest (?:commit|version)|current dev|nightly|insiders?)\b/,
  ),

  // How they put it.
  cue(
    'feature',
    2.5,
    'subject',
    /^(?:\[[^\]]{1,30}\] ?|[\w/.,-]{1,30}: ?){0,2}(?:add(?:s|ed|ing)?|support|allow|enable|implement|provide|introduce|make|improve|expose|include|extend|option|ability|adopt|request|expand|use|move|moved|convert|show|display|hide|consider|enhance|optimi[sz]e|explore|finali[sz]e|reduce|increase|simplify|integrate|create|set|let|render|document|update|refactor|remove|drop|disable|replace|rename)\b/,
  ),
  cue(
    'feature',
    1.5,
    'subject',
    /\b(?:support(?: for|ed)?|option(?:al)? (?:to|for)|ability to|setting (?:to|for)|should(?:n't)?|api\b(?! error)|improve\w*|proposal|custom(?:i[sz]e|i[sz]able)?|configurable)\b/,
  ),
  cue(
    'feature',
    1.5,
    'text',
    /\b(?:would be (?:very |really |so )?(?:nice|great|good|helpful|useful|awesome|better|cool|beneficial)|it'?d be (?:nice|great|good)|i(?:'d| would) (?:like|love) (?:to (?:have|see|be able|request|propose|suggest)|if|it)|i (?:propose|suggest)|proposal\b|my proposal|feature\b|this (?:pr|patch) (?:adds|implements|introduces|allows))/,
  ),
  cue(
    'feature',
    0.7,
    'text',
    /\b(?:currently,? (?:there is no|it is not possible|we|the|you)|use case|motivation|could (?:be|we)|allow(?:s|ing)? (?:users?|us|me|the|for)|add (?:a|an|the|support)|ability to|the ability|useful|benefit\w*|new api|this would|so that|instead of having|it would|would (?:allow|be)|we can|if we)\b/,
  ),

  cue(
    'bug',
    1.5,
    'subject',
    /\b(?:crash\w*|segfault|segmentation fault|assert\w*|leaks?|wrong|incorrect\w*|broken|regression|fix(?:es|ed)?|solved|bugs?|overflow|abort\w*|invalid|missing|flak\w+|intermittent|race|deadlock|hangs?|corrupt\w*|infinite|twice|duplicated?|fails?|failure|failing|does(?:n't| not)|disappear\w*|flicker\w*|unexpected\w*|undefined behavio\w*|uninitialized|stale|overlap\w*|misplaced)\b/,
  ),
  cue(
    'bug',
    0.4,
    'text',
    /\b(?:steps to reproduce|repro steps|to reproduce|reproducible|reproducer|standalone code|expected behaviou?r|actual behaviou?r|current behaviou?r)\b/,
  ),
  cue(
    'bug',
    2,
    'text',
    /^(?:re: ?|re )?(?:testing|found (?:while |when |in )?test\w*|test(?:ed)? (?:for|in|with)) {0,2}(?:for |\d{3,}|https?:|[a-z]+\/)/,
  ),
  cue(
    'bug',
    0.8,
    'text',
    /\b(?:crash(?:es|ed|ing)?|segmentation fault|traceback|stack ?trace|regression|since (?:version|v?\d|the last|commit)|worked (?:fine )?(?:in|with|before)|fixes #?\d|fixes:? https?:|undefined behavio\w*|sanitizer|valgrind|core dumped|check fail\w*|wrong (?:result|value|output)s?|in ci\b|the (?:bug|issue) (?:is|was))\b/,
  ),
  cue('bug', 0.5, 'text', /\bversion\b.{0,40}\d/),

  cue(
    'question',
    2.5,
    'subject',
    /\?\s*$|^(?:\[[^\]]{1,30}\] ?)?(?:how (?:to|do|can|does|should|come|is|are|i)|what\b|why\b|where\b|which|who|when (?:will|is)|is (?:it|there|this)|can (?:i|we|you|someone|anyone)|does|do (?:i|we|you)|are there|could|should|any )/,
  ),
  cue(
    'question',
    2,
    'text',
    /\b(?:how (?:can|do|could|should|would|to) (?:i|we|you)?\b|is there (?:a|any) (?:way|chance|plan|possib\w+|document\w*)|what (?:is|are) the (?:best|correct|right|difference|proper|replacement)|why (?:is|are|does|do|did|not)|can (?:someone|anyone|anybody|somebody|you) (?:please )?(?:help|explain|tell|comment|point|advise|guide)|is (?:it|this) (?:possible|expected|intended|normal|correct|right)|am i (?:missing|doing)|any (?:ideas?|suggestions?|help|advice)|what (?:should|can|could) i)\b/,
  ),
  cue(
    'question',
    1.5,
    'text',
    /\b(?:please (?:help|advise|tell|let me know|guide|explain|assist)|help me|need help|thanks? (?:you )?in advance|i(?:'m| am) (?:new|a beginner|not sure|confused|wondering|learning|stuck|following)|i don'?t (?:know|understand)|stack ?overflow|i (?:want|need|wanted|would like) to (?:know|ask|use|run|build|install|create|get|make|convert)|my (?:question|project|assignment|homework|app|model|code|program)|any ?one\b|some ?one\b)/,
  ),
  cue(
    'question',
    1,
    'subject',
    /\b(?:cannot|can'?t|can not|unable|couldn'?t|could not|not able|not working|install\w*|problem|help|using|trying|import\w*|download\w*|setup)\b/,
  ),
  cue('question', 0.5, 'subject', /\b(?:build(?:ing)?|compil\w+|issues?|error|configure)\b/),
  cue(
    'question',
    0.6,
    'text',
    /\b(?:i (?:need|used|run|ran|want|have (?:a|an|the|two|been|some|tried|installed|already)))\b/,
  ),
  cue(
    'question',
    1.1,
    'text',
    /\b(?:i(?:'m| am| was) (?:trying|using|getting|working|having|unable|facing)|i (?:tried|have tried|have installed|installed|followed|have followed|get|got|have a)|we are (?:trying|using)|when i (?:try|run|use)|my (?:computer|machine|laptop|pc|system|code|wallet|node|mac))\b/,
  ),
]

/** On a draw the earlier kind wins: most who write in have a bug. */
const KINDS: readonly RequestKind[] = ['bug', 'feature', 'question']

/** Points before any word is read. */
const PRIOR: Readonly<Record<RequestKind, number>> = { bug: 0.6, feature: 0.3, question: 0.3 }

/** Longer texts are read by their beginning: what somebody wants stands there, logs and forms follow. In characters. */
const READ_AT_MOST = 4_000

/** How strongly a request speaks of each kind, in points that only compare with each other. */
export function requestScores(
  subject: string,
  text: string,
): Readonly<Record<RequestKind, number>> {
  const title = simple(subject)
  const body = simple(withoutCode(text.slice(0, READ_AT_MOST)))
  const scores = { ...PRIOR }
  for (const { kind, points, where, words } of CUES) {
    const found =
      (where !== 'text' && words.test(title)) || (where !== 'subject' && words.test(body))
    if (found) scores[kind] += points
  }
  return scores
}

/** What somebody wants who writes this: something mended, something new, or an answer. */
export function requestKindOf(subject: string, text: string): RequestKind {
  const scores = requestScores(subject, text)
  return KINDS.reduce((best, kind) => (scores[kind] > scores[best] ? kind : best), 'bug')
}

const withoutCode = (text: string): string =>
  text
    .split('```')
    .filter((_, at) => at % 2 === 0)
    .join(' ')
    .replace(/<!--[^<>]{0,2000}-->/g, ' ')

const simple = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/https?:\/\/\S+/g, 'https: ')
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/[*#_|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
