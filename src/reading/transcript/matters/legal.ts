import { anyOf } from './any-of.ts'

/** Lawyers, courts, regulators, contracts in dispute. */
export const LEGAL = anyOf([
  /(?:my|our|the|an?|your) (?:lawyers?|attorneys?|solicitors?|barristers?|legal (?:team|department|counsel|advis[eo]rs?)|counsel)\b(?! (?:recommended|uses?|likes?|firm|love))|lawyers will\b/,
  /legal (?:action|steps|proceedings|claim|insurance|rights?|matter|dispute|consequences|advice|notice|threat|recourse)\b|reserve (?:all|my|our) rights\b/,
  /(?:going to|will|gonna|could|would|to) sue\b|sue (?:you|them|your)\b|suing\b|lawsuits?\b|litigat\w+|class action\b|arbitration\b|injunction\b|subpoena\w*|court order\b/,
  /(?:go(?:es|ing)?|take|took|see|seen|bring|settle|drag|end up|ends up)\b[^.!?]{0,25}\b(?:to|in|before) (?:\w+ ){0,2}(?:court|judge|tribunal)\b|court (?:case|hearing|date|proceedings)\b|small claims\b/,
  /(?:start|begin|open|initiate|commence)(?:ed|ing)? proceedings\b|serve (?:you )?(?:with )?papers\b|press charges\b/,
  /breach(?:ed)? (?:of )?(?:the |our |your |this |a )?(?:contract|agreement|sla|terms|duty|warranty)\b|(?:material|clear|serious) breach\b|terminate for cause\b|in violation of\b|violat\w+ (?:of )?(?:our|the|your|my|this)? ?(?:\w+ )?(?:agreement|contract|law|rights|terms|regulation\w*)\b/,
  /(?:is|are|was|be|plainly|simply) (?:illegal|unlawful|not legal|against the law)\b|illegal(?:ly)?\b|unlawful(?:ly)?\b|(?:against|broke|breaks|breaking|violates?) (?:\w+ )?(?:the |consumer )?(?:law|rights)\b|void under\b|under (?:\w+ )?(?:consumer |contract )?law\b/,
  /consumer (?:rights|protection|law|court|council|association|advice)\b|ombudsman\b|ombudsperson\b|regulators?\b|watchdog\b|authorities\b|trading standards\b|better business bureau\b|bbb\b|ftc\b|attorney general\b|financial conduct\b/,
  /fraud\b|theft\b|embezzl\w*|liable\b|liability\b|damages\b|compensation for (?:damages?|losses|our)\b|hold you responsible\b|cease and desist\b/,
  /infring\w+|copyright\b|trademark\b|patents?\b|(?:copied|use|used|using|stole|stolen) (?:our|my) [^.!?]{0,30}\bwithout (?:a |our |my |any )?(?:licen[cs]e|permission)\b/,
  /police (?:asked|report|investigat\w+|wants?|case|complaint)\b|(?:inform|informed|told|call|called|contact|contacted|report\w*|went) (?:\w+ )?(?:to )?the police\b|(?:file|filed|filing) (?:a |the )?(?:claim|complaint|suit|case) (?:with|at|against)\b/,
])
