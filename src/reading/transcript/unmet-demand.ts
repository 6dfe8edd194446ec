/** What customers demand so that their data and their account are safe, as it begins. */
const DEMAND =
  /^(?:(?:delete|erase|remove|wipe|anonymi[sz]e|de-?identify|unlist|destroy|purge|forget|scrub|stop|freeze|lock|block|suspend)\b|(?:rotate|revoke|invalidate|kill)d?\b|(?:end|close|terminate) all\b|(?:log|sign) (?:\w+ )?out\b|make me anonymous|copy of\b|data protection officer|dpo\b|record of processing|processing activities|auskunft\b|datenschutzbeauftragt)/i

/** Words before a demand that take it back: `please don't delete my data`. */
const TAKEN_BACK =
  /(?:(?:^|[,;:!–—("']|\b(?:please|pls|just|so|but|and|i|we)) ?\bdo(?: no|n'?)t(?: (?:want|need)(?: to| a| any| the)?)?|\bdo(?: no|n'?)t need to|\bneed(?: no|n'?)t|\bno need to) ?$/i

/** Whether a demand begins at `index` that, by the words before it, was not met; that is no denial: `you did not delete my data`. */
export const isUnmetDemand = (plain: string, index: number): boolean =>
  DEMAND.test(plain.slice(index)) && !TAKEN_BACK.test(plain.slice(0, index))
