const IMPACT = [
  /(?:[$€£¥]\s?\d|\b\d[\d.,]{0,12} ?(?:k|m|usd|eur|gbp|chf|dollars?|euros?|pounds?|%|percent)\b)/,
  /\b(?:\d[\d.,]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten|dozens?(?: of)?|hundreds? of|thousands? of|several|many|multiple|all|every|both|some|half(?: of)?|most|a few|single) (?:[a-z'-]{1,20} ){0,3}(?:users?|customers?|people|persons?|colleagues?|agents?|admins?|employees|staff|seats?|stores?|shops?|sites?|locations?|offices?|teams?|accounts?|clients?|orders?|invoices?|payments?|transactions?|records?|files?|reports?|warehouses?|branches|hours?|days?|shipments?|parcels?|labels?|bookings?|members?|students|patients|drivers|tickets|messages|emails|workspaces?|stations?|devices?)\b/,
  /\b(?:only|just|whole|entire|complete) (?:this|that|the|one|a|his|her|their|our) ?(?:[a-z]{1,20})\b|\b(?:whole|entire) (?:company|team|organi[sz]ation|department|account|workspace|site|office|business|store|warehouse|finance|sales)\b/,
  /\b(?:everyone|everybody|nobody|no one|no ?body else|all of them|company-?wide)\b/,
  /\b(?:cannot|can not|can't|unable to|could not|couldn't|not able to|no way to) (?:[a-z]{2,})\b/,
  /\b(?:block(?:s|ed|ing)|stops?|stopped|prevents?|halts?|halted|stuck|locked out|offline|down)\b (?:from |the |their |our |all |since |for |for |on |in |until |payroll|production|launch|checkout|sales|orders|shipping)/,
  /\b(?:payroll|month-?end|year-?end|audit\w{0,3}|tax (?:return|filing|deadline)|go-?live|launch|production (?:is |line |)?(?:down|stopped|outage)|checkout|compliance|penalt(?:y|ies)|fine|lawsuit|contract|renewal|churn|revenue|sales|money|orders|shipping|shipments|deadline|sla (?:credit|breach))\b/,
  /\b(?:los(?:e|es|t|ing)|cost(?:s|ing)?|wast(?:e|es|ed|ing)|delay(?:s|ed|ing)?|miss(?:es|ed|ing)?) (?:[a-z'$€£\d.,-]{1,20} ){0,4}(?:money|revenue|sales|orders?|customers?|time|hours?|days?|data|business|deals?|trust|deadline|a day|an hour|payments?|payroll)\b/,
  /\b(?:work-?around|cosmetic|no (?:one|customer|user) is |not (?:blocked|blocking|urgent)|minor (?:inconvenience|annoyance))\b/,
  /\b(?:affect(?:s|ed|ing)?|hits?|impact(?:s|ed|ing)?) (?:[a-z'-]{1,20} ){0,3}(?:\d[\d.,]{0,12}|all|every|each|only|one|both|checkout|payroll|orders|invoicing|shipping|reporting|logins?|exports?|imports?|onboarding|signups?)\b/,
  // A share of something: two of five tills, half the fleet, each agent, every second call.
  /\b(?:(?:\d{1,6}|one|two|three|four|five|six|seven|eight|nine) (?:out )?of (?:\d{1,6}|three|four|five|six|seven|eight|nine|ten|the|their|our|its)|(?:half|most|all|a (?:third|quarter|fifth|tenth)|two thirds|the majority) of (?:the|their|our|its|them)|half (?:the|their|our|its)|(?:each|every) (?:second |third |other |new |single )?(?!time|day|week|month|year|way|now|case|effort)[a-z]{3,}) [a-z]{2,}/,
  // So many of something.
  /\b(?:\d{2,}|\d{1,3}(?:[.,]\d{3})+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of) (?:[a-z'-]{2,20} ){0,2}(?!times|minutes|seconds|weeks|months|years|priorit|reasons|points|questions|issues|problems|issue|questions)[a-z'-]{3,20}s\b/,
  // What they do instead of their work, or what it does to others.
  /\b(?:by hand|on paper|manually|from memory|overtime|spreadsheets?|pen and paper|re-?typ(?:e|ing)|re-?enter(?:ing)?|double work|idle|queues?|turn(?:s|ed|ing)? away|oversell\w{0,3}|offline|illegal|each other's|in the dark|locked out|sent home|pick up the phone)\b/,
  /\b(?:has|have|had) to (?!be |wait for us|say|do with)[a-z]{3,}/,
  // Somebody is without something, or has the wrong one.
  /\b(?:has|have|gets?|got|sees?|saw|receives?|carries|carry|shows?|are|is|send|sends|ships?|leave|leaves|left) (?:no |without |the wrong |wrong |an old |the old )(?!impact|effect|idea|patience|time|reason|problem|issue|doubt|longer)[a-z]{3,}/,
  /\b(?:without|no|wrong) (?:labels?|routes?|numbers?|prices?|data|access|heating|water|power|light|stock|gates?|parcels?|address(?:es)?|invoices?|orders?|pay|salary|salaries|medication|leads?|bookings?|coverage)\b/,
  // Many of one kind fail.
  /\b(?!things|issues|problems|bugs|errors|this|always|users)[a-z]{4,20}s (?:[a-z0-9,.-]{1,12} ){0,4}(?:fail|bounce|drop|vanish|disappear|hang|crash|time out|are lost|go missing|go out late|arrive late|double up)\b/,
  // Something that will not wait.
  /\b(?:board|auditors?|regulators?|inspect(?:ion|ors?)|court|exams?|term starts|season|campaign|press conference|trade fair|elections?|demo|opening day|black friday|month end|year end|filing|shifts?)\b/,
] as const

/** Whether a text says who is hit, how many, how much, or what they cannot do. */
export const namesImpact = (plainText: string): boolean =>
  IMPACT.some((impact) => impact.test(plainText))
