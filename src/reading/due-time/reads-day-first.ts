/** Where `03/04` is March 4: the United States, and Canada's English-speaking zones. */
const MONTH_FIRST =
  /^(?:US\/|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Indiana\/|Kentucky\/|North_Dakota\/|Toronto|Vancouver|Edmonton|Winnipeg|Halifax|Regina)|Pacific\/Honolulu|Etc\/|UTC$|GMT$)/

/** Whether people in a zone write the day of a date before its month. A zone that tells nothing is taken as American. */
export const readsDayFirst = (timeZone: string): boolean => !MONTH_FIRST.test(timeZone)
