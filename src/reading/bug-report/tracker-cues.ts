import { cue, type RequestCue } from './request-cue.ts'

/**
 * What only stands where people write into the tracker of a software project: its forms, its dumps of
 * machines, links to its code. Customers of a support desk seldom write like this; what they forward
 * from a tracker does.
 */
export const TRACKER_CUES: readonly RequestCue[] = [
  cue(
    'feature',
    4,
    'text',
    /\brequest a feature or report a bug\?? {0,3}(?:it'?s a |i want (?:to )?(?:request )?a )?(?:new )?feature/,
  ),
  cue(
    'question',
    1,
    'text',
    /\brequest a feature or report a bug\?? {0,3}(?!(?:it'?s a |i want (?:to )?(?:request )?a )?(?:new )?feature)/,
  ),
  cue(
    'feature',
    2,
    'text',
    /\b(?:feature|enhancement) request\b|\bis your feature|\bfeature you'd like|\bdescri[pb]e the (?:feature|solution)|\balternatives you'?ve considered|\bdescribe alternatives|\bwill this change the current api|\bwho will benefit/,
  ),
  cue('bug', 2.5, 'both', /\bdevtools bug\b|\(automated\)/),
  cue(
    'question',
    4,
    'text',
    /\b(?:system info\b.{0,80}\bitem\b|cpus\b.{0,200}\b(?:gpu status|memory|vm)\b|add issue description here|a\/b experiments)/,
  ),
  cue(
    'question',
    -2.5,
    'text',
    /\b(?:this pr\b|pull request|readiness checklist|cc @|backport of|follow-?up (?:to|of)|merge after|before patch)/,
  ),
  cue(
    'bug',
    1.2,
    'text',
    /\b(?:fixes|fixed|resolves|reverts?|backport of|address(?:es)?) {0,2}(?:#\d|https:|pr\b)|\bintroduced (?:in|by)\b/,
  ),
  cue(
    'question',
    -1.5,
    'text',
    /^(?:re: ?|re )?(?:testing|found (?:while |when |in )?test\w*):? {0,2}(?:for |\d{3,}|https?:)/,
  ),
  cue('feature', 1, 'text', /\b(?:to verify|verification steps|verify (?:that|it))\b/),
  cue(
    'bug',
    0.6,
    'both',
    /\b(?:ci\b|fuzz\w*|test_\w+|unit tests?|functional test|assertion|nightly build|sanitize\w*)/,
  ),
  cue(
    'bug',
    0.5,
    'text',
    /\b(?:master|main branch|latest (?:commit|version)|current dev|nightly|insiders?)\b/,
  ),
  cue(
    'bug',
    2,
    'text',
    /^(?:re: ?|re )?(?:testing|found (?:while |when |in )?test\w*|test(?:ed)? (?:for|in|with)) {0,2}(?:for |\d{3,}|https?:|[a-z]+\/)/,
  ),
  cue('feature', 1.2, 'raw text', /feature_request|<!--[^<>]{0,200}feature/i),
  cue('question', 1, 'raw text', /<!--/),
  cue('question', -0.7, 'raw text', /(?:^|[\s(])#\d{2,}/),
  cue('question', -1, 'raw text', /github\.com\/\S{1,100}\/blob\//),
  cue('question', -0.6, 'raw text', /github\.com\/\S{1,80}\/(?:pull|issues)\/\d/),
  cue('bug', 1.5, 'raw text', /```diff|^diff --git/m),
  cue('bug', 1.5, 'raw subject', /^(?:\[[^\]]{1,30}\] ?)?(?:[\w/.-]{1,30}: ?)?fix/i),
  cue('bug', 0.5, 'raw subject', /^[\w/.,+-]{2,30}(?: [\w/]{1,30})?: /),
]
