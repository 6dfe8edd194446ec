/** One way to do what was promised, and how people tell that it was done. */
export interface Deed {
  readonly name: 'refund' | 'credit' | 'call' | 'fix' | 'send' | 'change' | 'news'
  /** What the promise speaks of. */
  readonly promised: RegExp
  /** Told by our side, in words that reach the customer. */
  readonly done: RegExp
  /** Told by the customer who has it now; undefined where no words of theirs show it. */
  readonly had: RegExp | undefined
  /** Beginnings of words that name the deed and not the thing it is done to. */
  readonly named: RegExp
}

/** What support promises, and the words that later show it was done. */
export const DEEDS: readonly Deed[] = [
  {
    name: 'refund',
    promised: /\b(?:refund\w*|reimburs\w*|money)\b/i,
    done: /\b(?:refunded|(?:issued|processed|sent|made) (?:the|your|a|that) (?:full )?refund|refund (?:has|is|was) (?:now )?(?:been )?(?:issued|processed|sent|done|completed|through)|reimbursed)\b/i,
    had: /\b(?:(?:got|received|see) (?:the|my|our|your) (?:full )?(?:refund|money)|refund (?:has |is )?(?:just |now )?(?:arrived|came|here|there)|money (?:has |is )?(?:just |now )?(?:arrived|came|back))\b/i,
    named: /^(?:refund|reimbu|money|card|bank|accoun|statem|amount)/,
  },
  {
    name: 'credit',
    promised: /\bcredit\w*\b/i,
    done: /\b(?:(?:have|has|'ve|been|was|just|now) (?:been )?(?:credited|applied)|applied (?:the|a|your) credit|credited (?:you|your)|credit (?:is|has been|was) (?:now )?(?:on|applied|added))\b/i,
    had: /\b(?:got|received|see) (?:the|my|our|your) credit\b/i,
    named: /^(?:credit|accoun|amount|balanc)/,
  },
  {
    name: 'call',
    promised: /\b(?:call(?:ing)?|phone|ring|callback)\b/i,
    done: /\b(?:(?:spoke|talked|speaking|talking|chatted) (?:with |to )?you (?:on|over|by) the phone|(?:good|nice|great) (?:talking|speaking|to talk|to speak)|thanks for (?:the|your|taking (?:the|my|our)) (?:call|time on the phone)|(?:on|during|after) (?:the|our) call|(?:called|phoned|rang) you|tried (?:to call|calling) you)\b/i,
    had: /\b(?:thanks?(?: you)? for (?:the|your) (?:phone )?call|thanks?(?: you)? for (?:calling|phoning|ringing)|(?:good|nice|great) (?:talking|speaking|to talk|to speak) (?:to|with) you|got your call)\b/i,
    named: /^(?:call|phone)/,
  },
  {
    name: 'fix',
    promised:
      /\b(?:fix\w*|solv\w*|resolv\w*|restor\w*|back (?:up|online)|working|deploy\w*|releas\w*)\b/i,
    done: /\b(?:(?:is|are|has been|have been|was|been|now|'ve|have) (?:now )?(?:fixed|solved|resolved|restored|deployed|released|live|back (?:up|online|to normal))|(?:fixed|solved) it|works (?:now|again)|working (?:now|again))\b/i,
    had: /\b(?:works (?:now|again)|working (?:now|again)|(?:is|are|has been|have been) (?:now )?(?:fixed|solved|resolved|restored|back (?:up|online|to normal)))\b/i,
    named: /^(?:fix|issue|proble|error|bug|troubl)/,
  },
  {
    name: 'send',
    promised: /\b(?:send|sent|resend|e-?mail|ship|replace\w*|provid\w*|prepar\w*|share)\b/i,
    done: /\b(?:here (?:is|are)(?! (?:how|what|why|where|when))|here's(?! (?:how|what|why|where|when))|(?:have|'ve|has|just|been|now) (?:just |now |been )*(?:sent|e-?mailed|shipped|resent|attached|shared|delivered)|attached (?:is|are|you)|find attached)\b/i,
    had: /\b(?:received (?:it|them|the|my|your)|got (?:the|my|your)|(?:has|have|is|just) (?:just |now )?(?:arrived|come))\b/i,
    named: /^(?:e-mail|email|mail|inbox|attach)/,
  },
  {
    name: 'change',
    promised:
      /\b(?:reset\w*|unlock\w*|enabl\w*|activat\w*|upgrad\w*|extend\w*|remov\w*|delet\w*|cancel\w*|correct\w*|add\w*|waiv\w*|updat(?:e|ed|ing) (?:your|the))\b/i,
    done: /\b(?:have|has|'ve|'s|was|been|is|just|now) (?:just |now |been )*(?:reset|unlocked|enabled|activated|upgraded|extended|removed|deleted|cancell?ed|corrected|added|waived|updated)\b/i,
    had: /\b(?:works (?:now|again)|(?:is|are|has been|have been) (?:now )?(?:unlocked|enabled|activated|upgraded|extended|removed|deleted|cancell?ed|corrected|waived))\b/i,
    named: /^(?:reset|unlock|upgrad|update|access)/,
  },
  {
    name: 'news',
    promised:
      /\b(?:get back|let you know|update\b|follow up|keep you|come back|reach|in touch|hear|look|check|investigat\w*|ask|find out|reply|respond|report back|talk to|speak)\b/i,
    done: /\b(?:(?:i|we)(?:'ve| have)? (?:now |just )?(?:heard back|found|confirmed|got (?:an? )?(?:answer|reply|word))|(?:i|we)(?:'ve| have)? (?:now |just )?(?:checked|looked (?:into|at)|investigated)[^.!?]{0,80}(?:[,:;]| and )(?! ?(?:we|i)(?:'m| am|'re| are)\b)|(?:engineering|billing|the team|they|our (?:engineers|team))(?: have| has)? (?:just )?(?:confirmed|found|replied|told|got back|answered|says?)|(?:quick |small |an? )?update(?::| on| from)|good news|bad news|turns out|it looks like the (?:cause|problem|issue)|here (?:is|are) (?:the|what)|the (?:cause|reason|answer) (?:is|was))\b/i,
    had: undefined,
    named: /^/,
  },
]
