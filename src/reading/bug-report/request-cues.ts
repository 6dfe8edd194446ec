import { cue, type RequestCue } from './request-cue.ts'

/** How people write who want something mended, something new, or an answer, whoever they write to. */
export const REQUEST_CUES: readonly RequestCue[] = [
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
    'subject',
    /\bfeature[- ]?request|^\[?(?:feature|feat|request|rfc|enhancement|proposal|suggestion|idea|wish)\b/,
  ),
  cue('question', 4, 'subject', /\bquestion\b|^(?:help\b|ask\b)/),
  cue('bug', 1.5, 'subject', /^\[?bug\b|\bbug\]?:|\[\w+ bug\]/),

  // Who they are: an outsider with a dump of their machine asks; a colleague of the makers does not.
  cue('question', 0.8, 'text', /^(?:hi|hello|hey|dear|good (?:morning|day|evening))\b/),

  cue(
    'question',
    0.7,
    'text',
    /\b(?:install(?:ed|ing|ation)?|download(?:ed|ing)?|tutorial|docker|raspberry|conda|pip)\b/,
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

  // How it looks: what people paste, how much they write, in which language.
  cue('question', -1, 'raw subject', /`/),
  cue('feature', -0.5, 'raw subject', /^[a-z]/),
  cue('question', 0.7, 'raw subject', /^\s*\S+(?:\s+\S+){0,2}\s*$/),
  cue('bug', 0.8, 'raw subject', /[A-Z][a-z]+Error\b/),
  cue('question', 1.5, 'raw text', /stack(?:overflow|exchange)\.com\/q/),
  cue('bug', 0.8, 'raw text', /Traceback \(most/),
  cue('bug', -0.6, 'raw text', /!(?:\s|$)/),
  cue('bug', -0.7, 'raw text', /[^\p{ASCII}]{4}/u),
  cue('bug', -0.6, 'raw text', /\?\s*$/),
  cue('bug', 0.3, 'raw text', /!\[|<img/),
  cue('bug', 0.8, 'raw text', /^(?=[\s\S]{0,599}$)[\s\S]*(?:!\[|<img)/),
  cue('feature', -0.8, 'raw text', /^[\s\S]{4000}/),
  cue('feature', 0.4, 'raw text', /\bwe\b/i),

  // Softer hints: each says little, together they say much.
  cue('feature', 1, 'text', /(?<!\bis there )\ba way (?:to|for|of)\b/),
  cue('feature', 0.6, 'text', /\b(?:possible to|ideally|similar to|there is no|to have)\b/),
  cue(
    'feature',
    0.6,
    'subject',
    /^(?!how|what|where|why|can|is|do)[^?]*\b(?:allow|add|ability|option|support|more|better|enable|new|custom)\b/,
  ),
  cue('feature', 0.5, 'text', /\b(?:automatically|configurable|helpful|by default|workflow)\b/),
  cue('feature', 0.4, 'text', /\b(?:would|could be)\b/),
  cue('feature', 0.4, 'text', /\b(?:many|users|longer|too)\b/),
  cue('feature', 0.4, 'text', /\b(?:currently|right now|at the moment)\b/),
  cue('bug', -0.4, 'text', /\b(?:please|your)\b/),
  cue('bug', -0.5, 'text', /\b(?:support|provide|useful|possible|needed)\b/),
  cue('bug', -0.4, 'text', /\binstead\b/),
  cue('bug', -0.7, 'subject', /\b(?:does not|doesn't|not work\w*)\b/),
  cue('bug', 0.6, 'subject', /\b(?:could not|couldn't|after|while)\b/),
  cue(
    'bug',
    0.4,
    'text',
    /\b(?:failure|fails|the following error|nothing happens|worked|works fine)\b/,
  ),
  cue('question', 0.7, 'subject', /\b(?:does not|doesn't|not work\w*)\b/),
  cue('question', 0.6, 'text', /\b(?:from source|have installed|is installed|i installed)\b/),
  cue('question', 0.4, 'text', /\b(?:below|is my|here(?:'s| is) my|explain|help)\b/),
  cue('question', 0.3, 'text', /\bexample\b/),
  cue('question', -0.5, 'text', /\b(?:users|automatically|in order to|therefore)\b/),
]
