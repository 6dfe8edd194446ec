import { clausesOf } from './clauses.ts'

/** Somebody speaks of their own matter, or of ours: then it is no task for just any assistant. */
const OWN_MATTER =
  /\b(?:i(?!\/o)|i'(?:m|ve|d|ll)|my|me|mine|we|we're|our|us|you|your|yours|u|ur|this|that|these|those|here|it|its|today|yesterday|again|still)\b|@\w|#\w/i

/** What support conversations are about. */
const SUPPORT_MATTER =
  /\b(?:account|order|refund|booking|delivery|flight|train|subscription|invoice|support|app|store|features?|behaviou?r|bugs?|issue|error|click|button|version|problem|plans?|pricing|prices?|calls?|team|exports?|imports?|reports?|dashboard|settings?|licen[cs]es?|seats?|users?|api|integrations?|passwords?|log ?in|payments?|charges?|bills?|returns?|shipping|parcels?|packages?|cards?|devices?|phones?|website|page|updates?|upgrades?|service|customers?|products?|warranty|tracking|tickets?|luggage|items?|loans?|invoices?|pin|interest)\b/i

/** The same in tasks that are asked for oneself: `Help me with a recipe`, `How do I solve`. */
const FOR_ONESELF = /\b(?:me|i|you)\b/gi

const WRITES =
  /^(?:write|compose|draft|develop|create|generate|provide|give|show|craft|make|produce|prepare|design|pen|tell|invent|come up with|help (?:me )?(?:write|with))\b[^.!?]{0,40}\b(?:poems?|story|stories|essays?|speech|songs?|lyrics|haikus?|sonnets?|limericks?|script|screenplay|novel|plot|article|blog(?: post)?|jokes?|riddles?|letter to|cover letter|slogan|tagline|dialogue|monologue|recipes?|fairy ?tale|toast|eulogy|press release|presentation|lesson plan|business plan|workout|meal plan|itinerary|caption|hashtags|quiz|crossword|trivia|fun facts?|playlist|resume|function|algorithm|program (?:that|to|in)|python|javascript|java|php|sql|html|c\+\+|regex|equivalent|synonyms?|antonyms?|translation|summary of (?:the )?(?:book|novel|movie|film|plot|history|theory|article|research|study|studies|literature)|examples? of|list of (?:\w+ ){0,3}(?:winners|books|movies|films|songs|countries|presidents|cities|authors|ideas|foods|animals))\b/i

const TEACHES =
  /^(?:explain|describe|define|discuss|break down|compare|contrast|outline|summari[sz]e|illustrate|elaborate on|teach|walk (?:me|us) through|analy[sz]e|evaluate|interpret|examine|explore|calculate|compute|solve|prove|simplify|derive|list|name|identify|find|search for|research|gather|recommend|suggest)\b (?:the|an?|how|why|what|when|some|all|few|two|three|four|five|ten|\d+|[a-z]+ [a-z]*(?: ?[a-z]+)? ?(?:of|in|on|about|near|for|between|from|to|and|with))\b/i

const KNOWLEDGE =
  /^(?:what(?:'s| is| are| was| were) (?:the |some |a |an )?(?:\w+ ){0,3}(?:capital|population|causes?|functions?|differences?|meaning|definition|history|formula|chemical|symptoms|benefits|symbol|process|theory|distance|currency|language|square root|derivative|integral|plot|theme|moral|latest (?:news|research|trends)|tips|best (?:way|books?|movies?|exercises?|practices))\b|what(?:'s| is| does) ['"][^'"]{1,60}['"] (?:in|mean)\b|how do (?:you|i) say\b|who (?:wrote|invented|discovered|painted|was|founded|composed|won|directed|sang|created)\b|when (?:was|were|did)\b[^.!?]{0,60}\b(?:war|invented|born|discovered|founded|built|published|released|written|end|begin|start|fall|die|happen)\b|how (?:do|does|did) (?:the |an? )?(?!(?:you|they|we|i)\b)(?:\w+ ){1,3}(?:work|function|form|evolve|fly|grow|communicate|reproduce)\b|how (?:do|can) i (?:solve|bake|cook|knit|learn|train|meditate|lose weight|build muscle|calculate|prepare for|improve|write|study|overcome|deal with|cope)\b|how to (?:solve|bake|cook|knit|learn|calculate)\b|why (?:is|are|do|does|did) (?:the )?(?:sky|sun|moon|earth|ocean|sea|stars?|planets?|leaves|birds|cats|dogs|people|humans)\b|which (?:planet|country|city|element|animal|ocean|river|mountain)\b)/i

const ASSISTS =
  /^(?:(?:set|create|add) (?:a |an |up a )?(?:reminder|alarm|timer)|schedule (?:a|an) (?:meeting|call with|appointment with|event)|play (?:some|a|the) (?:music|song|game|playlist)|tell (?:me )?(?:a|another|some) |remind me to|convert \d|translate (?:the following|this (?:sentence|text|phrase|word)|['"])|(?:analy[sz]e|determine|classify|assess|detect|identify|rate|gauge|evaluate) (?:the )?(?:overall )?(?:sentiment|tone|emotion|mood|polarity)|(?:what(?:'s| is)|is|does) the (?:overall )?(?:sentiment|tone|emotion|mood) )/i

/**
 * Whether words set a task that any assistant could do and no support team is there for: a poem, a translation,
 * a question of general knowledge. Only its surroundings can tell that it has nothing to do with the matter.
 *
 * @param plain one sentence with straight quotes
 * @returns the clause that sets it; undefined for words about the speaker's or our own affairs
 */
export function taskIn(plain: string): string | undefined {
  return clausesOf(plain).find((clause) => {
    if (ASSISTS.test(clause)) return true
    const about = clause.replace(FOR_ONESELF, ' ')
    if (OWN_MATTER.test(about)) return false
    if (WRITES.test(clause)) return true
    if (SUPPORT_MATTER.test(about)) return false
    return KNOWLEDGE.test(clause) || (TEACHES.test(clause) && isLong(clause))
  })
}

const FEWEST_WORDS = 4

const isLong = (clause: string): boolean => clause.split(/\s+/).length >= FEWEST_WORDS
