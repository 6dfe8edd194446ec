import { type FactDetector, labelled } from './fact.ts'

const THING =
  '(?:(?:the|a|an|my|our|some|two|three|several|both) )?(?:(?:error|full|short|screen|console|server|crash|debug|har|attached|original|signed|new|same) )*(?:screen ?shots?|screen ?recordings?|recordings?|videos?|photos?|pictures?|images?|logs?(?: files?)?|files?|pdfs?|invoices?|receipts?|documents?|spreadsheets?|csv|contract|exports?)'

/** Files and pictures a customer says they sent: nobody should ask for them again. */
export const sentThings: readonly FactDetector[] = [
  labelled(
    'Sent by them',
    new RegExp(
      `\\b(?:i|we)(?:'ve| have)?(?: (?:already|just|also|now))* (?:attached|uploaded|sent|e-?mailed|shared|added|included|forwarded)(?: (?:you|them|over|here))* (?<value>${THING}\\b(?: (?:of|from|with|showing) (?:the |my |our )?\\w{2,20})?)`,
      'dgi',
    ),
  ),
  labelled(
    'Sent by them',
    new RegExp(
      `\\b(?:see|find|check)(?: (?:here|please))*(?: attached)? (?<value>(?<=attached )${THING}|the attached ${THING.replace('(?:(?:the|a|an|my|our|some|two|three|several|both) )?', '')})\\b`,
      'dgi',
    ),
  ),
  labelled(
    'Sent by them',
    new RegExp(
      `^(?:(?:and|also) )?here(?:'s| is| are) (?<value>${THING})\\b(?! (?:link|number))`,
      'dgi',
    ),
  ),
]
