import type { Statement } from '../../domain/drafted-note.ts'
import type { Sentence } from '../../reading/transcript/sentences.ts'
import { tellingWords } from '../../reading/transcript/telling/telling-words.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import type { Material } from './material.ts'
import { inOwnWords } from './stated.ts'

/** How our people tell what they found out: causes, limits, what is not the reason, what helps meanwhile. */
const OURS =
  /\b(?:because|caused by|(?:real|actual|likely|root) cause|the (?:cause|reason) (?:is|was)|due to|turns out|(?:that|this) is why|i see what happens|looks? like|found (?:it|that|the)|pattern:|reproduced?\b|(?:bug|fault|error) (?:on|at|in) our|only (?:with|for|on|in|if|when|the|happens|affects)|nothing to do with|not (?:related|the cause|a bug|possible|supported|planned)|ruled out|known (?:issue|bug)|by design|works? (?:with|on|in|for|only)|works? as|work-?around|not something (?:i|we) can|(?:i|we) can(?:'t|not) (?:offer|promise|approve|refund)|until (?:it|this|that) is (?:fixed|solved|back)|instead you can|in the meantime|does not exist|there is no|was (?:fixed|restored|never)|has been (?:fixed|restored)|was for\b|(?:a )?different (?:error|cause|problem|reason)|needs? (?:a fix|somebody|someone|an? )|weil|liegt (?:daran|an)|ursache|grund (?:ist|dafür))/i

/** Who reads a conclusion has to learn something from it. In words that tell. */
const FEWEST_WORDS = 3

/** How a customer tells what they found out themselves. */
const THEIRS =
  /^(?:so (?:it|this|that) (?:is|must|seems)|it only\b|it (?:is|happens) only|only (?:with|on|in|when)|(?:with|in|on) [^.!?,]{1,40} it (?:works|does|is fine)|i think)\b|\b(?:works? (?:fine |ok )?(?:with|on|in|from)|as well in|the same in|but not (?:on|in|with))\b/i

const IS_PLAN = /\?["')\]]*$|^(?:i will|i'll|we will|we'll|let me|could you|can you|please)\b/i

/** More of what was found out than this belongs into the thread. */
const MAX_CONCLUSIONS = 6

/** Later conclusions are compared with so many earlier ones: a log has thousands. */
const MAX_COMPARED = 40

/** A sentence that shares more of its words than this with an earlier one says it again. */
const SAYS_IT_AGAIN = 0.6

/** What was concluded and ruled out so far, oldest first, each in the words of whoever found out. */
export function draftConcluded(material: Material): readonly Statement[] {
  const tried = new Set(material.reading.attempts.map(({ evidence }) => evidence.quote))
  const problem = material.story.problem?.quote ?? '\n'
  const found: { sentence: Sentence; words: ReadonlySet<string> }[] = []
  for (const sentence of material.told.filter(concludes)) {
    if (tried.has(sentence.text) || sentence.text.includes(problem)) continue
    const words = tellingWords(sentence.text)
    if (words.size < FEWEST_WORDS) continue
    const again = found.findIndex((earlier) => isSaidAgain(words, earlier.words))
    if (again < 0) found.push({ sentence, words })
    // Notes are plainer than what customers were told.
    else if (sentence.message.kind === 'noted') found.splice(again, 1, { sentence, words })
    if (found.length > MAX_COMPARED) found.shift()
  }
  return found
    .slice(-MAX_CONCLUSIONS)
    .map(({ sentence }) => inOwnWords(material, evidenceOf(sentence)))
}

const concludes = ({ plain, message }: Sentence): boolean =>
  (message.role === 'customer' ? THEIRS : OURS).test(plain) && !IS_PLAN.test(plain)

function isSaidAgain(words: ReadonlySet<string>, earlier: ReadonlySet<string>): boolean {
  const both = [...words].filter((word) => earlier.has(word)).length
  return both / Math.max(1, Math.min(words.size, earlier.size)) > SAYS_IT_AGAIN
}
