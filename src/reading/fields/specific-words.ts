import { wordList } from './word-list.ts'

/** Words every handoff could hold: where it goes, courtesy, hurry, and names for "the problem" that do not say which. */
const IN_EVERY_HANDOFF = wordList(`
  escalate escalates escalated escalating escalation transfer transfers transferred transferring hand
  hands handing handed handoff hand-off handover hand-over pass passes passing passed forward forwards
  forwarded forwarding move moves moved moving reassign reassigned reassigning assign assigned
  assigning reroute route routed routing send sends sending sent bring bringing raise raising
  team teams department dept tier level l1 l2 l3 t1 t2 t3 2nd 3rd second-line third-line line
  support billing finance engineering engineer engineers dev devs developer developers success sales
  technical tech product enterprise specialist specialists expert experts expertise senior manager
  supervisor lead agent agents colleague colleagues someone somebody anyone person people staff
  right appropriate proper better best further additional next first necessary needed
  customer customers customer's client client's clients user user's guest guests patient patients student students
  member members buyer buyers passenger passengers tenant tenants complained complains complaint complaints case cases ticket tickets conversation chat thread
  issue issues problem problems bug bugs error errors question questions query request requests
  requested requests matter concern concerns thing things stuff something situation topic
  help helps helping assist assists assistance handle handles handled handling look looks looking check
  checks checked checking review reviewing investigate investigating investigation resolve resolving
  resolution solve solving solution fix fixing work works working
  please pls kindly thanks thank thx hi hello dear urgent urgently asap priority important immediately
  quick quickly soon now today time need needs require requires required want wants wanted wish ask
  asks asked asking demand demands talk talking speak speaking contact follow following attention
  advise advice take takes taking care deal deals dealing go goes going make makes give
  app application platform system software website site service
  angry upset frustrated unhappy mad furious annoyed
  scope beyond outside area knowledge able know knows known think believe seems seem like
  answer answers reply response information info details detail discussed mentioned see read above below
  complex difficult complicated hard tough back still already yet well good bad way far
  belong belongs owned owner queue inbox new kind type reason reasons stuck unclear
  expected expect expects supposed correctly properly normal normally fine happen happens happened behavior behaviour`)

const NOT_WORKING = /(?:not|n't|never|longer|stopped|stops) work(?:s|ing)?\b/

/**
 * The words that belong to this case alone, from its content words: what is left of "escalating to
 * billing" is nothing. Small bare numbers (tier 2) do not count.
 */
export function specificWords(content: readonly string[], plainText: string): readonly string[] {
  const specific = content.filter((word) => !IN_EVERY_HANDOFF.has(word) && !/^\d$/.test(word))
  return NOT_WORKING.test(plainText) ? [...specific, 'not working'] : specific
}
