const TIME =
  /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month)|next (?:week|month|business day|working day|mon|tue|wed|thu|fri)\w{0,6}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|end of (?:the )?(?:day|week|month|business)|eod|eow|cob|asap|noon|midnight|\d{1,2}(?::\d\d)? ?(?:am|pm|h|hours?|hrs?|days?|weeks?|minutes?|mins?)|\d{1,2}:\d\d|(?:one|two|three|four|five|a few|24|48|72) (?:business |working )?(?:hours?|days?|weeks?)|an hour|within|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}|\d{4}-\d\d-\d\d)\b/

/** Whether a text names a moment or a span of time. */
export const namesTime = (plainText: string): boolean => TIME.test(plainText)
