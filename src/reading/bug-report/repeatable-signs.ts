/** A sign that a report can be repeated, or, below zero, that it is about something else. */
export interface RepeatableSign {
  /** In points of `repeatability`. */
  readonly points: number
  /** Looked for in the sentences, in lower case, one a line. */
  readonly words: RegExp
}

/** What in a report without listed steps lets a second person repeat it, and what speaks against that. */
export const REPEATABLE_SIGNS: readonly RepeatableSign[] = [
  // Under which circumstances somebody meets it.
  {
    points: 1,
    words:
      /\b(?:when(?:ever)?|if|once|after|while|as soon as|every time|each time) (?:i|you|we|one|they|(?:the |a |an |our )?(?:users?|customers?)) (?!(?:needs?|wants?|can|could|have|had|know|are|do|don't|think|like|get|see|look)\b)\w+/,
  },
  { points: 0.4, words: /^(?:when|if|after|while|once|using|given)\b/m },
  { points: 0.3, words: /^(?:when|if i|after|once)\b/m },
  { points: 0.5, words: /\b(?:when|while|after|by|on) (?:trying to |\w+ly )?\w{3,30}ing\b/ },
  // What they did, and what met them.
  { points: 0.6, words: /\b(?:i|we) (?:try|am trying|'m trying|was trying|attempt\w{0,3})\b/ },
  { points: 0.2, words: /\b(?:i|we)(?:'ve| have)? (?:just |also |then )?[a-z]{3,20}ed\b/ },
  { points: 0.4, words: /\b(?:i|we) have (?:a|an|the|two|some|this|following|\d)\b/ },
  { points: 0.3, words: /\b(?:i|we) (?:get|got|see|saw|end up)\b/ },
  {
    points: 0.3,
    words: /\b(?:error messages?|an error|following (?:error|exception)|could not|cannot)\b/,
  },
  {
    points: 0.6,
    words:
      /^(?:(?:then|next|now|first|and|finally|simply|just),? )*(?:open|go to|goto|navigate to|click|select|create|type|press|choose|right[- ]click|double[- ]click|drag|run|start|launch|enter|visit|load|set|put|write|make sure|insert|switch|import|install|use) (?!case|of\b)/m,
  },
  {
    points: 0.3,
    words:
      /\b(?:go to|click(?:ing|ed|s)?|right[- ]click|double[- ]click|press(?:ing)? |select |context menu|menu)\b/,
  },
  // What they hand over to try it with.
  {
    points: 0.9,
    words:
      /\b(?:following|attached|below|simple|sample|here'?s? (?:is )?(?:the|my|a|an|our)|this) (?:\w+ ){0,2}(?:code|snippets?|quer(?:y|ies)|scripts?|programs?|examples?|config\w*|mappings?|class(?:es)?|projects?|commands?|documents?|html|url|hql|directives?|setup|lines?|methods?|test|testcase)\b/,
  },
  { points: 0.7, words: /\bexample\b|\be\.g\.|\bfor instance\b/ },
  { points: 0.6, words: /\w ?(?:->|>|→) ?["']?[a-z]{3,}/ },
  {
    points: 0.5,
    words:
      /\b(?:reproduc(?:e|es|ed|ing|tion)|re-?creat(?:e|ing) (?:the|this|it)|repro|test ?case)\b/,
  },
  // Asking, guessing, wishing, or reading code and words, is no use of the product.
  { points: -0.3, words: /\?$/m },
  { points: -0.3, words: /\bhow\b/ },
  { points: -0.3, words: /\bplease\b/ },
  { points: -0.3, words: /\b(?:maybe|perhaps|whether|suspect|probably)\b/ },
  { points: -0.3, words: /\b(?:i|we) (?:want|need|would|think|believe|guess|suspect)\b/ },
  { points: -0.3, words: /\b(?:needs?|have to|must|has to)\b/ },
  { points: -0.3, words: /\b(?:rather than|instead of having|better to|should be)\b/ },
  { points: -0.4, words: /\b(?:we|you) (?:need to|should|could)\b/ },
  { points: -0.4, words: /\b(?:if you|looking (?:at|into))\b/ },
  { points: -0.4, words: /\b(?:documentation|docs|manual|typo|spelling|translations?|javadoc)\b/ },
  {
    points: -0.4,
    words: /\b(?:performance|optimi[sz]\w+|efficient\w*|refactor\w*|deprecated)\b/,
  },
  // What stands in another report, or is a way round, is not here.
  {
    points: -0.4,
    words: /\b(?:bug|issue) #?\d{3,}|\bfollow-?up|\bspin-?off|\bduplicate (?:of|for)\b/,
  },
  { points: -0.4, words: /\bpatch(?:es)?\b/ },
  { points: -0.4, words: /\bwork-?arounds?\b/ },
  // How things are with them in general, and now and then.
  { points: -0.2, words: /\b(?:i am|i'm|i was|i've|i have been)\b/ },
  { points: -0.2, words: /\b(?:always|every|often)\b/ },
  { points: -0.4, words: /\b(?:sometimes|randomly|occasionally|intermittent\w*)\b/ },
  {
    points: -1,
    words:
      /\b(?:(?:can(?:'?t|not)|couldn't|unable to|not able to|haven't been able to|no idea how|don't know how|hard|difficult) (?:\w+ ){0,3}(?:to )?(?:reproduc|replicat|re-?creat)\w*|not reproducible|don't have (?:the )?steps)/,
  },
]
