import type { ReportSection } from './report-sentence.ts'

const OF =
  '(?: (?:of|for|to|in|with|after|the|this|that|your|my|bug|issue|problem|error|app\\w*|these|performing|steps?|behaviou?r|it|using|used)){0,6}'

const RESULT = '(?: (?:result|behaviou?r|outcome|output)s?)'

/** Headings as issue templates, trackers and people word them, matched whole. */
const HEADINGS: readonly (readonly [ReportSection, RegExp])[] = [
  [
    'steps',
    new RegExp(
      `^(?:(?:detailed|exact|minimal|standalone|how|code|please list the|the)? ?(?:steps?|code|example|script|method|instructions?|test ?case)? ?(?:needed |required |taken |causing )?(?:(?:to|for|will|can|the) )?(?:we )?(?:re-?produc(?:e|ing|tion)|re-?creat(?:e|ing)|repro|replicat(?:e|ing))(?: steps?| instructions?| case)?${OF}|str|steps?(?: taken| followed)?|detailed steps causing the problem|reproduction|reproducer|(?:bug )?reproduction steps|steps to reproduce[a-z ]{0,40})$`,
    ),
  ],
  [
    'expected',
    new RegExp(
      `^(?:(?:the )?(?:expected|desired|correct|intended|wanted)${RESULT}?${OF}|expectations?|expected|what (?:is|was|were|did|do|should|would)[a-z ]{0,25}(?:expect\\w*|happen|should be)${OF}|(?:possible |proposed |suggested |describe the )?(?:solution|suggestions?|fix)(?: you'd like)?|recommendation)$`,
    ),
  ],
  [
    'observed',
    new RegExp(
      `^(?:(?:the )?(?:actual|observed|real|obtained)${RESULT}?${OF}|(?:the )?current${RESULT}|results?|what (?:actually |does |do |did |you )?(?:happens?|happened|see|saw|get)(?: instead| now| currently| actually)?|what went wrong|actually|symptoms?)$`,
    ),
  ],
  [
    'description',
    /^(?:(?:detailed |bug |issue |short |brief |problem |overview )?description|(?:please )?describe (?:the|your) (?:bug|issue|problem)(?: in detail)?|summary|overview|(?:the )?(?:problem|bug|issue)|what is the (?:problem|issue|bug)|details?|what happened|report)$/,
  ],
  [
    'surroundings',
    /^(?:(?:your |test |my )?environment(?: info\w*)?|env|(?:general|system|device|software|hardware|app|phone|version|os|platform|browser|build|debug)s? ?(?:and )?(?:info\w*|details?|specs?|configuration|versions?|version info\w*|used|name|type)?|versions?|(?:app|device|android|ios|phone|software|hardware|os|and|,| ){1,12} versions?|(?:[a-z]+ ){0,4}(?:info|information) \w{0,12}|devices?(?: and \w+ versions?)?|smartphone|desktop|phone|platform|os|browsers?|hardware|setup|affected versions?|user-agent|build identifier|build id|configuration)$/,
  ],
  [
    'other',
    /^(?:(?:screen|bug|video) ?(?:shots?|casts?|recordings?)|screenshots?\/.{0,20}|videos?|gifs?|additional (?:context|info\w*|notes?|details?)|(?:other|more|further) (?:info\w*|details?|notes?|comments?)|(?:any )?(?:relevant )?log(?:s|cat|file)?(?: output)?|(?:stack ?|back)traces?|exceptions?|error(?: log| message| stack| output)?s?|context|attachments?|notes?|work ?arounds?|checklist|references?|links?|related(?: issues?)?|frequency|severity|priority|reproducible|reproducibility|how often[a-z ]{0,30}|crash log|source code(?: \/ logs)?|motivation|alternatives?|acceptance criteria)$/,
  ],
]

/** Longer than this is no heading. In characters. */
const LONGEST_HEADING = 70

/**
 * The part of a report that a heading opens; undefined for a line that is no heading known here.
 * Takes the line in lower case, without marks.
 */
export function sectionOfHeading(plain: string): ReportSection | undefined {
  if (plain.length > LONGEST_HEADING) return undefined
  const bare = plain
    .replace(/\([^()]*\)/g, '')
    .replace(/[^a-z0-9'/ -]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ -]+/, '')
    .trimEnd()
  return HEADINGS.find(([, words]) => words.test(bare))?.[0]
}
