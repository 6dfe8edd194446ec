import { INSTRUCTS_A_MACHINE, NOT_ABOUT_OWN, NOT_TOLD } from '../machine-instruction.ts'
import { clausesOf } from './clauses.ts'

/** Anything but the end of a sentence: the dot of an address ends none. */
const INSIDE = '(?:[^.!?]|[.!?](?=[\\w"]))'

/** What a machine gives back. */
const ANSWER =
  '(?:answers?|responses?|reply|replies|messages?|output|explanations?|elucidations?|completions?)'

/** What is done to an answer: written into it, or done to its letters. */
const SHAPES =
  '(?:add|advertise|alter|announce|anagram|append|augment|begin|bold|build|change|claim|combine|conclude|convert|craft|deliver|display|embed|embellish|emphasi[sz]e|encode|encourage|encrypt|end|enhance|enrich|express|extend|finish|fold|format|frame|give|group|highlight|include|incorporate|inform|infuse|invite|inject|link|insert|integrate|interweave|introduce|invert|jumble|make|mask|mention|mirror|misspell|mix|modify|obfuscate|omit|phrase|place|present|print|produce|promote|provide|put|rearrange|remove|render|reorder|replace|respond|return|recommend|reverse|revise|rewrite|rewrit\\w*|scramble|sentence|shift|shuffle|spell|split|sprinkle|start|state|strip|structure|suggest|tell|urge|warn|substitute|supplement|swap|switch|tailor|translate|transform|transliterate|turn|type|use|utili[sz]e|weave|work|wrap|write)'

/** An order about the answer: `Misspell every fourth word in your answer`. */
const SHAPES_ANSWER = new RegExp(
  `^${SHAPES}\\b${INSIDE}{0,120}?(?<=\\W)(?:your|the final|each|every|all|this) (?:whole |entire |next |final |own |overall )?${ANSWER}\\b`,
  'i',
)

const IN_YOUR_ANSWER = new RegExp(
  `^(?:in|within|throughout|at the (?:end|start|beginning|top|bottom) of|as part of|when (?:writing|giving)|for|instead of) your (?:next |final )?${ANSWER},? (?:please |also )?[a-z]{3,} [a-z]`,
  'i',
)

/** Words to be copied, five at least. */
const ADDS_QUOTE = /^(?:add|append|insert|include) ["'](?:\S+ ){4,}/i

/** A customer asks us to put their own matter into our answer: `include my order number in your reply`. */
const OWN_MATTER =
  /\b(?:my|me|us|i|we|tracking|order (?:number|id|no)|invoice|refund|booking|tickets?|case|reference|serial|vat|if possible|if you can|asap|by (?:e-?mail|phone|post|today|tomorrow|monday|tuesday|wednesday|thursday|friday|close|end of))\b/i

/** What is printed, sent or shown to their own customers is no answer of ours, nor is our message to somebody else. */
const OTHER_WRITING =
  /\b(?:labels?|receipts?|packaging|certificates?|company name|subject lines?|gift cards?|your (?:message|reply|answer|response)s? to (?:the|our|my) (?!users?\b|questions?\b|customers?\b|following|point|above)\w+)\b/i

/** People ask assistants for a style; who plants an order asks for something else. */
const STYLE =
  /\b(?:tone|professional|detail(?:s|ed)?|creative|concise|clear(?:ly)?|comprehensive|narrative|template|style|perspective|informative|respectful|step[- ]by[- ]step|paragraphs?|in the form of|examples? (?:and|to|of|from)|evidence|vivid|length)\b/i

const CIPHER =
  '(?:base ?-?\\d{2}|rot ?-?13|caesar|morse|binary|hex(?:adecimal)?|octal|ascii|unicode|braille|pig latin|leet ?speak|1337|cipher(?:text)?|atbash|vigen[eè]re|emojis?|emoticons?|alphanumeric|homophonic|anagram\\w*|palindrome|reverse(?:d)?(?: (?:order|sequence|text|letters|words))?|backwards?|upside down|nato phonetic)'

const ENCODES = new RegExp(
  `^(?:answer|reply|respond|write|say|speak|encode|decode|convert|translate|express|use|employ|apply|communicate|talk|output|give|provide|present|print)\\b[^.!?]{0,50}\\b${CIPHER}\\b`,
  'i',
)

/** Done to letters and words, whatever they belong to. */
const GARBLES =
  /^(?:replace|substitute|swap|scramble|jumble|rearrange|misspell|reverse|remove|capitali[sz]e|shift|mix up|shuffle|convert|group|double|drop|repeat)\b[^.!?]{0,40}\b(?:letters?|vowels?|consonants?|spaces?|characters?|(?:every|each) (?:\w+ )?word|words|punctuation|syllables?|sentences?)\b/i

const CODE_PIECE =
  '(?:code(?: (?:snippets?|blocks?|sections?|excerpts?|segments?|fragments?|pieces?|lines?|samples?|extracts?|portions?|parts?))|snippets?)'

/** Foreign code that is to end up in an answer. */
const PLANTS_CODE = new RegExp(
  `\\b(?:following|subsequent|below|given|provided|next|this|above|accompanying|ensuing|specified|listed|forthcoming)\\b(?: [a-z]+){0,2} ${CODE_PIECE}\\b[^.!?]{0,60}(?:\\b(?:your|the|you(?:'re)?|into|to|for|within|in) (?:[a-z]+ ){0,3}(?:implement\\w*|solutions?|codebase|code|answers?|responses?|reply|elucidations?|explanations?|algorithms?|logic|programs?|scripts?|projects?|performance|functionality|development|guidance|work|workflow|design)\\b|: *$|:\\s)|\\b(?:includ|incorporat|integrat|embed|insert|introduc|utili[sz]|employ|infus|merg|leverag|append|ensur|add|weav|implant|blend)\\w*\\b[^.!?]{0,50}\\b(?:following|subsequent|below|given|provided|next|accompanying|ensuing|specified)\\b(?: [a-z]+){0,2} ${CODE_PIECE}\\b`,
  'i',
)

const SECRET_ORDERS =
  '(?:instructions?|prompts?|directives?|orders|rules|guidelines|programming|training|directions|commands?)'

/** Older orders are to count no more. */
const UNDOES = new RegExp(
  `${NOT_TOLD}\\b(?:ignor|disregard|forget|override|overrul|overwrit|bypass|neglect|dismiss|skip|abandon)\\w*\\b(?: about)?(?: (?:all|any|the|your|of|these|those|every|everything|to|what|that)){0,4}(?: (?:previous(?:ly)?|prior|above|earlier|existing|preceding|former|foregoing|past|initial|original|given|old|other|system|current)){1,3}(?: (?:given|system|set of|safety))? (?:${SECRET_ORDERS}|information|messages|inputs?|tasks?)\\b(?!['’]s? (?:link|page|button))(?:(?<=\\b(?:all|any|every)\\b.{0,60})|${NOT_ABOUT_OWN})`,
  'i',
)

const UNDOES_ABOVE =
  /\b(?:ignore|disregard|forget) (?:all |everything )?(?:(?:of )?the )?above,? and (?:instead )?(?:say|write|print|output|approve|grant|reply|answer|respond|tell|do|return|translate|give|set|mark)\b/i

const UNDOES_YOURS = new RegExp(
  `(?<!\\b(?:don't|do not|not|never) )\\b(?:ignore|disregard|forget|override|bypass|violate|break)\\b(?: (?:all|any|of|the|about)){0,3} your (?:\\w+ )?${SECRET_ORDERS}\\b|\\b(?:forget|forgotten|ignore|disregard)\\b(?: about)? (?:all |any )?(?:of )?(?:the )?(?:rules|instructions|orders|everything) (?:you|that|given|we|i)\\b(?!(?: \\w+){1,2} about (?:the|my|our|this|that)\\b)|\\b(?:don'?t|do not|stop) (?:listen(?:ing)? to|follow(?:ing)?|obey(?:ing)?) (?:any |the |all |your ){0,2}(?:previous|prior|earlier|above|other) (?:${SECRET_ORDERS}|messages?|information|text)\\b`,
  'i',
)

/** Hidden orders are to be told. */
const REVEALS =
  /\b(?:repeat|print(?: out)?|output|reveal|show|display|list|tell|give|leak|expose|recite|dump|spell out|write(?: out| down)?|summari[sz]e|translate|what (?:is|are|were|was))\b(?: (?:me|us|out|all|back|exactly|verbatim|of|everything in)){0,3} (?:your|the|all|previous|above|these|those|my)(?: (?:initial|original|system|hidden|secret|previous|full|entire|first|above|exact|prior|other|developer|internal|preceding)){0,3} (?:instructions?|prompts?|directives?|pre-?prompt)\b(?= ?(?:$|[.!?,"]|(?:as|in|above|given|so|word|verbatim|to me|to us|formatted|bullet|that you|you (?:were|got|have|received))\b))|\boutput previous instructions\b/i

/** Another self is put on. */
const NEW_SELF =
  /\bfrom now on,? (?:you(?:'re|'ll)?\b(?!(?: will| can| should)? (?:get|receive|have|find|see|deliver|send|need|charge|call|reach|may|be (?:paid|charged|billed|called|contacted|able))\b)|known\b|act\b|(?:reply|respond|answer)\b(?! (?:me|us|by|via|through|to (?!all|any|every|each))\b)|only\b(?! (?:call|contact|e-?mail|send|ship|deliver|bill|charge|invoice|my|our|the)\b))|\byou will (?:now )?(?:be called (?!by\b|back\b|on\b|at\b|from\b|today|tomorrow|when|if|once|in\b|within|later|soon|shortly|again)|act as|pretend|play the role)\b|\b(?:DAN|jailbreak|sudo|APOPHIS|evil|unrestricted) mode\b[^.!?]{0,40}\b(?:enabled|activated|on|you)\b|\b(?:developer|god|debug) mode (?:is )?(?:now )?(?:enabled|activated)\b(?! (?:on|in|for|at|but|since)\b)|\bdo anything now\b|\byou are (?:special \w+ )?DAN\b|\bact(?:ing)? as (?:chat ?gpt|an? (?:unrestricted|uncensored|unfiltered|jailbroken))|\bpretend (?:you (?:have no (?:rules|restrictions|limit\w*|guidelines|filters?|instructions|boundaries|ethics|morals|content)|are not bound)|to have forgotten)|\bas an ai(?: language model)? you(?:'re| are| must| should| have)\b|\bobey all orders\b|\bsimulate an ai\b|\b(?:secret|magic) (?:word|password)\b[^.!?]{0,40}\b(?:you know|reveal|tell it)\b|\bwithout (?:any )?(?:ethic(?:s|al guidelines)|moral guidelines|content (?:policy|filter))\b/i

/** Marks of a prompt's own syntax. */
const PROMPT_SYNTAX =
  /<\|[a-z_]{2,20}\|>|\[\/?INST\]|<<\/?SYS>>|%{3,}|^#{2,} ?(?:system prompt|new instructions?\b(?! for (?:the|my|our)\b)|instructions? ?:|system ?:)|\{ ?system ?:/i

/** One task is handed to a translator: no support team is one. */
const TRANSLATES =
  /^translate (?:the following|this (?:sentence|text|phrase|word|paragraph)|['"])[^.!?]{0,80}/i

/** Without one of these words no order about an answer is given: most sentences need no closer look. */
const MAY_ORDER = new RegExp(
  `\\b(?:your|the final|${ANSWER}|letters?|vowels?|consonants?|spaces?|characters?|words?|punctuation|syllables?|sentences?|translate|${CIPHER})\\b`,
  'i',
)

/** At the start of a clause. */
const ORDERS: readonly RegExp[] = [ENCODES, GARBLES, TRANSLATES]

/** Anywhere in a sentence. */
const ANYWHERE: readonly RegExp[] = [
  INSTRUCTS_A_MACHINE,
  PLANTS_CODE,
  UNDOES,
  UNDOES_YOURS,
  UNDOES_ABOVE,
  REVEALS,
  NEW_SELF,
  PROMPT_SYNTAX,
]

/**
 * Whether words are aimed at a machine that writes answers, not at a person who solves a problem:
 * `ignore all previous instructions`, `provide your response in Base64`, `include the following code snippet`.
 *
 * @param plain one sentence with straight quotes
 */
export function speaksToMachine(plain: string): boolean {
  if (ANYWHERE.some((words) => words.test(plain))) return true
  if (!MAY_ORDER.test(plain)) return false
  return clausesOf(plain).some(
    (clause) =>
      (ORDERS.some((words) => words.test(clause)) && !isOfTheirs(clause)) ||
      ADDS_QUOTE.test(clause) ||
      ((SHAPES_ANSWER.test(clause) || IN_YOUR_ANSWER.test(clause)) &&
        !isOfTheirs(clause) &&
        !STYLE.test(clause)),
  )
}

const isOfTheirs = (clause: string): boolean =>
  OWN_MATTER.test(clause) || OTHER_WRITING.test(clause)
