import { anyOf } from './any-of.ts'

/** What can stop running for everybody. */
const RUNS =
  '(?:site|website|web ?site|service|services|system|systems|platform|api|app|application|everything|production|prod|servers?|database|dashboard|workspace|checkout|shop|store|log-?in|tills|terminals?|integrations?|webhooks?|connection|portal|tool|product|network|cloud|environment|software|endpoints?|gateway)'

/** Everybody on the customer's side. */
const EVERYBODY =
  '(?:nobody|no one|no-one|none of (?:us|our|my|the|your)|everyone|everybody|all (?:of )?(?:our|my|the|us|customers|users|clients|branches|stores|agents|sites|regions|teams)|every (?:\\w+ )?(?:user|customer|client|branch|store|agent|site|region|team)|every one of (?:our|us)|any of (?:our|us)|no (?:user|customer|agent|client)|(?:our|my|the) (?:whole|entire) \\w+)'

/** What happens to them. */
const STOPS =
  "(?:can'?t|cannot|can (?:log|sign|open|access|work|take|use|reach|see|place|connect|pay|get)|unable|(?:is|are|went) (?:all |completely )?(?:down|offline|unreachable|kicked out)|locked out|logged out|kicked out|stopped (?:working|responding|arriving|coming)|time[sd]? out|gets? an? (?:error|\\d{3})|(?:a )?(?:white|blank) (?:page|screen))"

/** Words of somebody for whom nothing runs. */
export const OUTAGE = anyOf([
  /outages?\b|blackout\b/,
  new RegExp(
    `${RUNS}\\b[^.!?]{0,40}(?<!\\b(?:slow\\w*|tak\\w*|took|break\\w*|cut\\w*|scal\\w*|turn\\w*|scroll\\w*) )\\b(?:down|offline|dead|unavailable|unreachable|not (?:reachable|available|responding|accessible))\\b(?! (?:to|the|by|a|an|for a|payment|menu|mode) )`,
  ),
  /everything (?:is |went |was |has )?(?:down|offline|stopped|failing)\b/,
  /nothing (?:works?|loads?|is working|is loading|runs)\b(?=[^.!?]{0,15}(?:for (?:any|every)(?:one|body)|any ?more|at all|since|right now|here|$|[.!?]))/,
  new RegExp(`${EVERYBODY}\\b[^.!?]{0,50}\\b${STOPS}\\b`),
  /(?:cannot|can'?t|unable to|not able to) (?:reach|access|connect to) any\b|no calls? (?:come|comes|coming|get|gets) through\b/,
  /(?:api|site|service|servers?|app|platform|requests?|calls?|pages?|endpoints?)\b[^.!?]{0,20}\b(?:answers?|returns?|throws?|gives?|fails?|times? out|ends? in|gets?|stopped responding)\b[^.!?]{0,20}\b(?:50[0-4]|on every|for (?:every|all))\b/,
  /(?:50[0-4]|gateway time-?outs?|bad gateway)\b[^.!?]{0,25}\b(?:every|all|any)\b/,
  /all (?:\w+ ){1,4}(?:are (?:down|offline|red)|stopped|time out)\b/,
])
