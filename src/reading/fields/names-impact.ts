const IMPACT = [
  /(?:[$€£¥]\s?\d|\b\d[\d.,]{0,12} ?(?:k|m|usd|eur|gbp|chf|dollars?|euros?|pounds?|%|percent)\b)/,
  /\b(?:\d[\d.,]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten|dozens?(?: of)?|hundreds? of|thousands? of|several|many|multiple|all|every|both|some|half(?: of)?|most|a few|single) (?:[a-z'-]{1,20} ){0,3}(?:users?|customers?|people|persons?|colleagues?|agents?|admins?|employees|staff|seats?|stores?|shops?|sites?|locations?|offices?|teams?|accounts?|clients?|orders?|invoices?|payments?|transactions?|records?|files?|reports?|warehouses?|branches|hours?|days?|shipments?|parcels?|labels?|bookings?|members?|students|patients|drivers|tickets|messages|emails|workspaces?|stations?|devices?)\b/,
  /\b(?:only|just|whole|entire|complete) (?:this|that|the|one|a|his|her|their|our) ?(?:[a-z]{1,20})\b|\b(?:whole|entire) (?:company|team|organi[sz]ation|department|account|workspace|site|office|business|store|warehouse|finance|sales)\b/,
  /\b(?:everyone|everybody|nobody|no one|no ?body else|all of them|company-?wide)\b/,
  /\b(?:cannot|can not|can't|unable to|could not|couldn't|not able to|no way to) (?:[a-z]{3,})\b/,
  /\b(?:block(?:s|ed|ing)|stops?|stopped|prevents?|halts?|halted|stuck|locked out|offline|down)\b (?:from |the |their |our |all |since |for |for |on |in |until |payroll|production|launch|checkout|sales|orders|shipping)/,
  /\b(?:payroll|month-?end|year-?end|audit\w{0,3}|tax (?:return|filing|deadline)|go-?live|launch|production (?:is |line |)?(?:down|stopped|outage)|checkout|compliance|penalt(?:y|ies)|fine|lawsuit|contract|renewal|churn|revenue|sales|money|orders|shipping|shipments|deadline|sla (?:credit|breach))\b/,
  /\b(?:los(?:e|es|t|ing)|cost(?:s|ing)?|wast(?:e|es|ed|ing)|delay(?:s|ed|ing)?|miss(?:es|ed|ing)?) (?:[a-z'$€£\d.,-]{1,20} ){0,4}(?:money|revenue|sales|orders?|customers?|time|hours?|days?|data|business|deals?|trust|deadline|a day|an hour|payments?|payroll)\b/,
  /\b(?:work-?around|cosmetic|no (?:one|customer|user) is |not (?:blocked|blocking|urgent)|minor (?:inconvenience|annoyance))\b/,
  /\b(?:affect(?:s|ed|ing)?|hits?|impact(?:s|ed|ing)?) (?:[a-z'-]{1,20} ){0,3}(?:\d[\d.,]{0,12}|all|every|each|only|one|both|checkout|payroll|orders|invoicing|shipping|reporting|logins?|exports?|imports?|onboarding|signups?)\b/,
] as const

/** Whether a text says who is hit, how many, how much, or what they cannot do. */
export const namesImpact = (plainText: string): boolean =>
  IMPACT.some((impact) => impact.test(plainText))
