/** What is left of markup at the beginning of a sentence. */
const REMNANT = /^(?:[\]>)}|;:\s-]+(?:\(\S{0,300}\))?\s*|<\/?[a-z][^<>]{0,200}>\s*)+(?=\S)/i

/** Where markup, code or a disguised link begins inside a sentence. */
const MARKUP = /<\/?[a-z!][^<>]{0,200}>|\]\(|\$\{|\{\{/i

/** Fewer words than this before the markup do not tell the story. */
const FEWEST_WORDS = 4

/** A sentence without the markup somebody put around or into it: the clause before it, verbatim. */
export function tellingPart(text: string): string {
  const start = REMNANT.exec(text)?.[0].length ?? 0
  const said = text.slice(start)
  const markup = MARKUP.exec(said)
  if (!markup) return said
  const clause = /^.*(?=[:;,] )/s.exec(said.slice(0, markup.index))?.[0] ?? ''
  return clause.split(/\s+/).length >= FEWEST_WORDS ? clause : said
}
