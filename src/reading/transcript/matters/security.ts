import { anyOf } from './any-of.ts'

/** Somebody may have got in, or could: accounts taken over, holes, leaked keys, fake mails in our name. */
export const SECURITY = anyOf([
  /(?:been|was|were|got|is|are|gets?) hack(?:ed|ing)\b|hackers?\b|attackers?\b|fraudsters?\b|scammers?\b|criminals?\b/,
  /(?:unknown|suspicious|unusual|strange|unrecogni[sz]ed|unauthori[sz]ed|weird) (?:\w+ )?(?:log-?ins?|sign-?ins?|logged|access\w*|activit\w+|devices?|users?|sessions?|ips?|locations?)\b/,
  /phish\w*\b(?! (?:module|training|course|test))|malware\b|ransomware\b|spyware\b|trojan\b|keylogger\b|botnet\b/,
  /(?:security|cyber) (?:issue|incident|breach|hole|flaw|bug|vulnerabilit\w+|concern|problem|attack|risk|leak)\b|vulnerab\w+|bug bounty\b|exploit(?:s|ed|able)?\b|pen-?test\w*|responsible disclosure\b/,
  /cross[- ]site\b|xss\b|csrf\b|sql injection\b|brute[- ]forc\w*|ddos\b|credential stuffing\b/,
  /compromis(?:ed?|ing)\b|hijack\w*|impersonat\w+|spoof\w*|(?:break|broke|broken|breaking) in(?:to)? (?:my|our|the|your|this)\b|taken over\b|take over of\b/,
  /(?:account|profile|workspace|identity)\b[^.!?]{0,20}\b(?:stolen|breached|misused|abused)\b/,
  /(?:someone|somebody|a stranger|strangers?|nobody|(?:a |our |my )?(?:former|ex)[- ]\w+|contractors?|person)(?: else)?\b[^.!?]{0,40}\b(?:logg?ed in(?:to)?|has access|have access|using (?:it|my|our)|gets? in(?:to)?|ordered with|signed in|(?:can|could) still (?:open|see|read|log|edit|access|use|get))\b/,
  /(?:log-?ins?|sign-?ins?|sessions?|purchases?|orders?)\b[^.!?]{0,40}\b(?:none of us|nobody here|not (?:me|us|mine|ours)\b|i (?:did not|didn't|never) (?:make|made|start|do)|we (?:did not|didn't|never) (?:make|made|start|do)|do(?:n't| not) recogni[sz]e|did(?:n't| not) recogni[sz]e)/,
  /(?:keys?|tokens?|passwords?|credentials?|secrets?)\b[^.!?]{0,40}\b(?:leak\w*|expos\w*|stolen|published|public(?:ly)?|github|by mistake|accident\w*)\b/,
  /(?:leaked|published|exposed|pushed|posted|pasted|committed|accidentally \w+)\b[^.!?]{0,40}\b(?:keys?|tokens?|passwords?|credentials?|secrets?)\b/,
  /(?:did not|didn't|never|was not|wasn't|am not|nobody here|i was not) (?:request(?:ed)?|asked?|ask for|signing in|logging in|try(?:ing)? to (?:log|sign))\b(?: (?:in|for|this|that|the|a|any|another|it)){0,3} ?(?:$|[,.]|(?:password|reset|code|log|sign|e-?mail|change|link|and)\b)/,
  /(?:codes?|resets?)\b[^.!?]{0,30}\b(?:nobody|no one|i never|we never|i did not|i didn't|not signing|without asking)\b/,
  /(?:password|e-?mail|payout\w*|bank details|recovery \w+|number|two-factor|2fa|mfa)\b[^.!?]{0,30}\b(?:changed|switched off|turned off|disabled|removed)\b[^.!?]{0,40}\b(?:not (?:me|us|by)|never did|without (?:my|our|me|us)|i didn't|i did not)/,
  /(?:without|needs? no|no) (?:any |a )?(?:authentication|log ?in|password) (?:at all|needed|required)|without (?:any |a )?(?:authentication|log ?in|password)\b|accepts any password\b/,
  /(?:changing|change|guess\w*|editing|increment\w*) (?:the )?(?:\w+ ){0,3}(?:url|id|link|address bar)\b[^.!?]{0,40}\b(?:open|see|view|read|access)\b|see admin \w+/,
  /(?:laptop|phone|device|notebook|tablet)\b[^.!?]{0,40}\b(?:stolen|lost)\b|(?:end|kill|close|revoke|terminate) all (?:\w+ )?(?:sessions|tokens|logins)|log (?:me |us |everyone )?out (?:of all|everywhere)|lock (?:my|our|the) account\b/,
  /(?:fake|scam|fraudulent|bogus) (?:\w+ ){0,2}(?:e-?mails?|mails?|invoices?|sites?|pages?|calls?|apps?|accounts?)\b|copies your (?:log-?in|site|website|page)|(?:sends?|sending|sent) spam\b/,
])
