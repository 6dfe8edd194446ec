const PROBLEM =
  /\b(?:fail\w{0,4}|errors?|exception|br[eo]+k(?:s|en|ing)?|broke|crash\w{0,3}|bugs?|outage|down|missing|miss(?:es|ed)|lost|loses|loss(?:es)?|wrong\w{0,2}|incorrect\w{0,2}|invalid|duplicat\w{1,4}|double|twice|stuck|block(?:s|ed|ing)?|unable|cannot|can not|not|no longer|never|without|refus\w{1,3}|reject\w{0,4}|declin\w{1,3}|den(?:y|ies|ied)|time-?outs?|times? out|timed out|timing out|slow\w{0,4}|hangs?|hanging|freez\w{1,3}|froze\w?|lock(?:s|ed) out|locked|expired|over-?charg\w{1,3}|charged|unexpected\w{0,2}|disappear\w{0,3}|vanish\w{0,3}|gone|empty|blank|corrupt\w{0,3}|delay\w{0,3}|late|overdue|bounc\w{1,3}|leak\w{0,3}|breach\w{0,3}|disput\w{1,3}|chargeback|cancel\w{0,7}|churn\w{0,3}|complain\w{0,3}|threaten\w{0,3}|refund\w{0,3}|mismatch\w{0,2}|conflict\w{0,3}|discrepanc\w{1,3}|unpaid|underpaid|old|outdated|stale|drop(?:s|ped)|stop(?:s|ped)|problems?|issues?|trouble|unclear|confus\w{1,3}|question|downgrad\w{1,3}|degrad\w{1,4}|deleted|removed|unauthori[sz]ed|fraud\w{0,5}|phish\w{0,3}|spam|loop(?:s|ing)?|hidden|ignored?|ignores|dispute|regress\w{0,4}|inaccurate|undeliver\w{0,4}|suspended|disabled|deactivated|gdpr|overrun|risk)\b|n't\b|\b(?:[45]\d\d)\b/

const ASKED_FOR =
  /\b(?:asks?|asked|asking|requests?|requested|requesting|wants?|wanted|demands?|demanded|wishes|would like|needs?|needed|requires?|looking for|inquir\w{1,4}|enquir\w{1,4})\b/

/** Whether something fails, is missing, is wrong, was charged, or is asked for. */
export const namesProblem = (plainText: string): boolean =>
  PROBLEM.test(plainText) || ASKED_FOR.test(plainText)
