/** Verbs in the past that tell of talking, thinking or handing on, not of something done to mend things. */
const NO_DEED =
  'noticed|wanted|needed|need|feed|proceed|received|agreed|promised|mentioned|assumed|hoped|liked|loved|believed|thanked|apologi[sz]ed|joined|missed|wondered|expected|reali[sz]ed|learned|offered|suggested|recommended|explained|answered|replied|attached|shared|forwarded|noted|discussed|talked|called|e-?mailed|informed|advised|passed|handed|transferred|assigned|closed|opened|reopened|stopped|seemed|happened|used|appreciated|decided|planned|started|finished|continued|waited|worked|lived|enjoyed|followed|listed|based|related|supposed|limited|blocked|locked|confused|indeed|counted|interested|prepared|scheduled|logged'

/** Something a teammate says they did, in any words: `I recalculated the stock`. A pattern source. */
export const DEED = `(?:(?!(?:${NO_DEED})\\b)[a-z-]{2,}ed|set|undid|rebuilt|put)`

/** The same as the first word of a note, with what it was done to. */
export const NOTED_DEED = `${DEED}(?= (?:to|the|their|his|her|its|a|an|this|that|it|all|both|\\d))`

/** What a teammate says they are doing right now, as some people tell what they just did. A pattern source. */
export const DOING =
  '(?:compare|undo|release|restart|resend|re-?run|recalculate|try|skip|correct|re-?sync|re-?index)(?! (?:to )?(?:call|reach|understand|find)\\b)'

/** What a note calls an attempt by its name: `Undo of TB-3391: 10 of 23 lines done`. A pattern source. */
export const NAMED_DEED =
  '(?:undo|undoing|refund|rollback|roll-back|reset|restart|retry|re-?sync|re-?import|re-?index|export|import) of [^:.,;]{2,80}(?=[:,;]| - )'

/** In German a deed comes in two parts: `Ich habe die neue Nummer hinterlegt`. A pattern source. */
export const GERMAN_DEED =
  '(?:ich habe|wir haben|habe ich|haben wir)(?! (?:leider )?(?:ihre?|keine?|nicht|gesehen|gelesen) )[^.!?]{3,120}(?:hinterlegt|\\bge\\p{L}{3,}|\\p{L}(?:iert|legt|stellt|setzt|sucht|prüft|ändert|schickt|sendet|löscht))(?=[.!,]|$)'

/** Tidying up the thread or asking the customer for something mends nothing. */
export const HOUSEKEEPING =
  /(?:^|\b(?:i|we) )(?:also |then )?(?:asked|told|advised) (?:him|her|them|you|the (?:customer|user|client))\b|\b(?:(?:removed|redacted|deleted|hid) (?:his|her|their|your|the) (?:message|comment|reply|attachment|post)|(?:changed|updated|added|removed|set) (?:the )?(?:tags?|priority|assignee|title|subject|status|team)\b)/i

/** Says that something was tried, and not what. */
export const BARE_TRY =
  /^(?:i |we )?(?:have )?(?:already |also |then |just )*(?:tried|retried)(?: (?:it|that|this|again|once|twice|(?:two|three|four|several|many|\d+) times|both|more|everything))*$/i
