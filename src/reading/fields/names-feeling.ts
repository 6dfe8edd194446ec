const FEELING =
  /\b(?:angr\w{1,3}|anger|furious|fuming|livid|mad|rag(?:e|ing)|outrag\w{1,3}|hostile|rude|abusive|upset|frustrat\w{1,4}|annoy\w{0,4}|irritat\w{1,4}|disappoint\w{0,6}|unhappy|displeased|dissatisf\w{1,4}|disgruntled|fed up|sick of|tired|exhausted|impatien\w{1,2}|patien(?:t|ce)|worr(?:y|ied|ies|ying)|concern\w{0,3}|anxious|nervous|afraid|scared|alarmed|panick\w{0,3}|panic|stress\w{0,3}|desperate|tense|urgent|under pressure|pressured|confus\w{1,3}|puzzled|lost|unsure|calm\w{0,2}|relaxed|neutral|fine|ok|okay|content|pleased|happy|satisfied|grateful|thankful|delighted|relieved|friendly|polite|kind|understanding|cooperative|professional|matter-of-fact|factual|cold|curt|short|sarcastic|threat(?:s|en|ens|ened|ening)?|disillusioned|distrust\w{0,3}|trust|sceptical|skeptical|resigned|hopeful|embarrassed|apologetic|emotional|feel(?:s|ing|ings)?|mood|tone|good spirits|no strong feelings?|at (?:the )?(?:end of|wits)|losing (?:it|faith|confidence)|lost (?:faith|confidence|trust)|ready to (?:leave|churn|cancel)|wants to (?:leave|cancel)|complain\w{0,3}|loud|shouting|yelling|swear\w{0,3}|crying|tears)\b/

const FEELING_ELSEWHERE =
  /verärger|wütend|sauer|frustriert|unzufrieden|enttäuscht|besorgt|ruhig|zufrieden|geduldig|fâché|énervé|en colère|frustré|mécontent|déçu|inquiet|calme|satisfait|enojad|molest|enfadad|furios|preocupad|tranquil|contente|satisfeit|irritad|chatead|arrabbiat|delus|boos|gefrustreerd|ontevreden|bezorgd|rustig|arg på|frustrerad|missnöjd|orolig|lugn|怒|不満|心配|落ち着|苛立|生气|不满|担心|화가|불만|злит|недовол|спокоен/

const FACE = /[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F92F}\u{1F970}-\u{1F97A}\u2639\u263A]|[:;]-?[()|/]/u

/** Whether a text says how somebody feels, calm included. The short answers of other languages count. */
export const namesFeeling = (plainText: string): boolean =>
  FEELING.test(plainText) || FEELING_ELSEWHERE.test(plainText) || FACE.test(plainText)
