import { type FactDetector, labelled } from './fact.ts'

/** What they have bought, and where in the product they are. */
export const planAndPage: readonly FactDetector[] = [
  labelled(
    'Plan',
    /\b(?<value>free|starter|basic|standard|essential|pro|professional|growth|plus|premium|team|business|advanced|enterprise|annual|yearly|monthly)(?= (?:\w+ )?(?:plan|subscription|tier)\b)/dgi,
  ),
  labelled(
    'Product page',
    /(?<=\b(?:on|at|in|from|open|opened|opening|page|url|screen|under|visit|load)(?: the)?:? )(?<value>https?:\/\/[^\s<>"')\]]{4,300})(?<![.,;:!?])/dgi,
  ),
  labelled('Link they sent', /(?<!\]\()(?<value>https?:\/\/[^\s<>"')\]]{4,300})(?<![.,;:!?])/dgi),
  labelled('File they sent', /^\[attached: (?<value>.{1,200})\]$/dg),
  labelled(
    'Product page',
    /\b(?:the|our|my|your) (?<value>(?:[A-Z][\w&-]{1,20} ){1,3}(?:page|screen|tab|view|section|dashboard|report|module|editor|settings))\b/dg,
  ),
  labelled(
    'Product page',
    /\b(?:on|from|in|under|to|open|opened) (?:the |my |our )?(?<value>(?:[\w&-]{3,20} )(?:page|screen|tab|section|module|editor))\b/dgi,
  ),
  labelled(
    'Product page',
    /(?<!\b(?:[Cc]lick|[Pp]ress|[Cc]hoose|[Ss]elect)(?: on)? )(?<value>\b(?!(?:Open|Go|Click|Select|Choose|Press|Under|In|On|From|See)\b)[A-Z][\w&]{2,20} (?:>|→) [A-Z][\w&]{2,20}(?: (?:>|→) [A-Z][\w&]{2,20}){0,2}(?: [a-z]{3,20}$)?)/dg,
  ),
]
