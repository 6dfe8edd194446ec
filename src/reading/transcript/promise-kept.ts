import type { Sentence } from './sentences.ts'
import type { Thread } from './thread.ts'

const AS_PROMISED =
  /\b(?:as promised|like i promised|as i promised|as agreed|as (?:i )?said i would|following up as)\b/i

/** What was promised, and the words that later show it was done. */
const DEEDS: readonly { readonly promised: RegExp; readonly done: RegExp }[] = [
  {
    promised: /\b(?:refund\w*|reimburs\w*|money)\b/i,
    done: /\b(?:refunded|(?:issued|processed|sent|made) (?:the|your|a|that) (?:full )?refund|refund (?:has|is|was) (?:now )?(?:been )?(?:issued|processed|sent|done|completed|through)|(?:got|received|see) (?:the|my|our) (?:refund|money)|refund (?:arrived|came)|reimbursed)\b/i,
  },
  {
    promised: /\bcredit\w*\b/i,
    done: /\b(?:(?:have|has|'ve|been|was|just|now) (?:been )?(?:credited|applied)|applied (?:the|a|your) credit|credited (?:you|your)|credit (?:is|has been|was) (?:now )?(?:on|applied|added))\b/i,
  },
  {
    promised: /\b(?:call|phone|ring|callback)\b/i,
    done: /\b(?:(?:spoke|talked|speaking|talking|chatted) (?:with|to)? ?(?:you|him|her|them|\w+)? ?(?:on|over|by) the phone|(?:good|nice|great) (?:talking|speaking|to talk|to speak)|thanks for (?:the|your|taking (?:the|my|our)) (?:call|time on the phone)|(?:on|during|after) (?:the|our) call|just called|called (?:him|her|them|the customer) (?:back)?|(?:i|we) called you|tried (?:to call|calling) you)\b/i,
  },
  {
    promised:
      /\b(?:fix\w*|solv\w*|resolv\w*|restor\w*|back (?:up|online)|working|deploy\w*|releas\w*)\b/i,
    done: /\b(?:(?:is|are|has been|have been|was|been|now|'ve|have) (?:now )?(?:fixed|solved|resolved|restored|deployed|released|live|back (?:up|online|to normal))|(?:fixed|solved) it|works (?:now|again)|working (?:now|again))\b/i,
  },
  {
    promised: /\b(?:send|sent|resend|e-?mail|ship|replace\w*|provid\w*|prepar\w*|share)\b/i,
    done: /\b(?:here (?:is|are)|here's|(?:have|'ve|has|just|been|now) (?:just |now |been )*(?:sent|e-?mailed|shipped|resent|attached|shared|delivered)|attached (?:is|are|you)|(?:got|received) (?:it|the (?:link|file|invoice|e-?mail))|find attached)\b/i,
  },
  {
    promised:
      /\b(?:reset\w*|unlock\w*|enabl\w*|activat\w*|upgrad\w*|extend\w*|remov\w*|delet\w*|cancel\w*|correct\w*|add\w*|waiv\w*|updat(?:e|ed|ing) (?:your|the))\b/i,
    done: /\b(?:have|has|'ve|'s|was|been|is|just|now) (?:just |now |been )*(?:reset|unlocked|enabled|activated|upgraded|extended|removed|deleted|cancell?ed|corrected|added|waived|updated)\b/i,
  },
  {
    promised:
      /\b(?:get back|let you know|update\b|follow up|keep you|come back|reach|in touch|hear|look|check|investigat\w*|ask|find out|reply|respond|report back|talk to|speak)\b/i,
    done: /\b(?:(?:i|we)(?:'ve| have)? (?:now |just )?(?:checked|looked (?:into|at)|heard back|found|confirmed|got (?:an? )?(?:answer|reply|word)|spoke|asked|investigated)|(?:engineering|billing|the team|they|our (?:engineers|team))(?: have| has)? (?:just )?(?:confirmed|found|replied|told|got back|answered|says?)|(?:quick |small |an? )?update(?::| on| from)|good news|bad news|turns out|it looks like the (?:cause|problem|issue)|here (?:is|are) (?:the|what)|the (?:cause|reason|answer) (?:is|was))\b/i,
  },
]

/** Finds for any promise the sentence later in the thread that shows our side did what it said. */
export function promisesKeptIn({ sentences }: Thread): (promise: Sentence) => Sentence | undefined {
  const asPromised = sentences.filter(
    ({ message, plain }) => message.role !== 'customer' && AS_PROMISED.test(plain),
  )
  const deeds = DEEDS.map(({ promised, done }) => ({
    promised,
    doneBy: sentences.filter(({ plain }) => !isStillOwed(plain) && done.test(plain)),
  }))
  return (promise) => {
    const shown = deeds.filter(({ promised }) => promised.test(promise.plain))
    return [...shown.map(({ doneBy }) => doneBy), asPromised]
      .flatMap((told) => told.find(({ message }) => message.number > promise.message.number) ?? [])
      .toSorted((a, b) => a.message.number - b.message.number)[0]
  }
}

/** `Has it been refunded?` and `it has not been refunded` speak of the deed without showing it. */
const isStillOwed = (plain: string) =>
  /\?["')\]]*$|\b(?:not|never|nothing|no|until|once|if|when|will|'ll)\b|n't\b/i.test(plain)
