import type { ReportSentence } from '../bug-report/report-sentence.ts'

const ACTUAL =
  /\b(?:nothing (?:happens|happened|loads|shows|appears|is (?:sent|shown|saved))|blank|white (?:page|screen)|black screen|empty|spin(?:s|ner|ning)|hang(?:s|ing)?|hung|freez\w{1,3}|froze\w?|crash(?:es|ed|ing)?|times? out|timed out|time-?out|loops?|redirect\w{0,3}|return(?:s|ed)?|show(?:s|ed|n)?|say(?:s|ing)?|said|display(?:s|ed)?|appear(?:s|ed)?|disappear\w{0,2}|gives|gave|throws?|threw|logs? (?:him|her|them|me|you|the user) out|(?:logged|signed|kicked) out|stays?|stuck|missing|greyed|grayed|disabled|duplicate\w{0,1}|doubled|twice|instead|error (?:[a-z]{0,8} )?["']?[\w-]{0,12}\d|[45]\d\d|not found|gets? (?:a|an|the)|sees?|saw|receives?|received|never (?:arrives?|finishes|loads|ends)|keeps|only|old|cut off|zero|0 rows)\b/

/** Whether a text says what happened instead, more closely than that it does not work. A pasted log or stack trace says it best. */
export const namesActual = (plainText: string, report: readonly ReportSentence[]): boolean =>
  ACTUAL.test(plainText) || report.some(({ kind }) => kind === 'log')
