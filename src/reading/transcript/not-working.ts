const VERBS =
  '(?:work|load|sav|sync|open|respond|export|show|print|scan|appear|connect|import|upload|download|render|calculat|count|match|go(?:es|ing)? back)'

/** Something does not do what it is there for, as a pattern source: `does not load`, `don't print anymore`, `stopped syncing`. */
export const NOT_WORKING =
  `(?:does|do|did|is|are|has)(?:n'?t| not) ${VERBS}\\w*` +
  `|(?<!\\b(?:i|we|you) )(?:does|do|did)(?:n'?t| not) \\w+ (?:any ?more|any longer)` +
  `|no longer ${VERBS}\\w*|stopped ${VERBS}\\w*ing`
