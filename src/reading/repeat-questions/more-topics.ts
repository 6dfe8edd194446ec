import { numberAnswer } from './number-answer.ts'
import type { SaidIndex } from './said-index.ts'
import type { Told } from './told.ts'

/** Something support asks for, and how a customer's sentence answers it. */
interface Topic {
  readonly asks: RegExp
  readonly says: RegExp
}

const COUNT =
  '(?:\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|both|half|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)'

const DAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|yesterday|today|tonight|gestern|heute|this (?:morning|afternoon|week|month)|last (?:night|week|month|year)|\\d{1,2}(?:st|nd|rd|th)\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w* \\d|\\d{1,2}\\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mai|okt|dez)|\\d{4}|\\d{1,2}[./]\\d{1,2})'

const SHOWS =
  '(?:it|that|this|which|box|screen|page|message|error|app|pop-?up|window|banner|warning|dialog|notice|display|site|system|bei mir|da|terminal|printer|form|field)'

/** What support of any trade asks for beyond the facts that are looked up: each with the words that answer it. */
const MORE_TOPICS: readonly Topic[] = [
  {
    asks: /\b(?:version|build|release)\b/i,
    says: /\b(?:version|build|release|v)(?: is| number)? ?#?\d[\w.]*/i,
  },
  {
    asks: /\b(?:errors?|message|wording|says?|saying|shown?|fehler\w*|meldung)\b/i,
    says: new RegExp(
      `\\b${SHOWS}\\b[^.!?]{0,25}\\b(?:says?|said|tells? (?:me|us)|reads?|states?|asks (?:me|us)|steht|heißt es)\\b(?! (?:nothing|no more))[^.!?]{4,}|\\b(?:error|message|fehler|meldung)(?: (?:is|was|reads|lautet))?:? ["][^"]{3,}|["][^"]{6,}["]`,
      'i',
    ),
  },
  {
    asks: /\b(?:since when|when did|how long|when (?:was|has)|first (?:notice|see|happen)|seit wann|wie lange|began|begin)\b(?!.*\b(?:customer|with us|pay|paid|receive|arrive|deliver|stay)\w*)/i,
    says: new RegExp(
      `\\bever since\\b|\\b(?:began|begun|started|starts|stopped|broke|noticed|happened|been|had|have)\\b[^.!?]{0,30}\\b(?:on|since|after|in|for|from)? ?(?:${DAY}|the (?:update|upgrade|migration|move|weekend)|(?:about |over |almost |nearly |more than )?(?:an?|one|two|three|four|five|six|\\d{1,3}|several|a few|a couple of) (?:hours?|days?|weeks?|months?|years?))|\\b(?:right |just |shortly )?after (?:the|your|our|my|an?) (?:\\w+ )?(?:update|upgrade|migration|move|change|release|storm|holiday)|\\bseit (?:${DAY}|dem|der|einer|einem|zwei|drei|\\d|letzter|gestern)`,
      'i',
    ),
  },
  {
    asks: /\b(?:how (?:often|frequent\w*)|all the time|every time|constant\w*|intermittent\w*|always|come and go|comes and goes|wie oft|jedes mal|at (?:certain|specific) times)\b/i,
    says: new RegExp(
      `\\b(?:(?:only|mostly|mainly|usually|always) (?:on|at|in|when|after) |comes and goes|on and off|now and (?:then|again)|each (?:morning|day|time|evening|night|week)|every \\w+|${COUNT}(?:-| )?(?:times|x) (?:a|per|an|each)|once (?:a|per|an|every|in a)|twice (?:a|per)|(?:hourly|daily|weekly|nightly|permanently|constantly|randomly|sometimes|occasionally|always|rarely)|from time to time|without (?:a )?pattern|whenever|immer|jedes mal|manchmal|jeden (?:tag|morgen)|ab und zu|nonstop|non-stop|out of ${COUNT}|one in ${COUNT})\\b`,
      'i',
    ),
  },
  {
    asks: /\b(?:number\b[^.!?]{0,20}\b(?:call|reach|ring|phone|contact)|(?:call|reach|ring|phone) you\b|phone number|telefonnummer|rückruf\w*)/i,
    says: /(?<![\w-])(?:\+\d|0\d)[\d ()/-]{6,}\d/,
  },
  {
    asks: /\b(?:your (?:full |first |last )?name\b|who am i (?:speaking|talking|chatting)|whom am i|with whom|ihr name|wie heißen)/i,
    says: /(?:^|[\s,.])(?:[Mm]y name(?:'s| is)|[Tt]he name(?:'s| is)|[Tt]his is|[Ii]'m|[Ii] am|[Ii]ch bin|[Ii]ch heiße|[Mm]ein Name ist|[Hh]ere is) (?!The\b|A\b|It\b|I\b)\p{Lu}\p{L}+(?=(?: \p{Lu}\p{L}+| from| at| of| here| speaking| calling| again|[.,!]|$))/u,
  },
  {
    asks: /\b(?:(?:which|what|your|name of (?:your|the)) (?:company|organi[sz]ation|business|firm|employer|school|shop|store|team)|where do you work|company name|firma)\b/i,
    says: /\b(?:(?:from|at|with|for|of|bei|von) (?!The\b|I\b|My\b|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}\p{L}+(?: (?:&|and|\p{Lu}\p{L}+))*|(?:company|shop|school|business|firm|store|team|we)(?: name)? (?:is|are) (?:called |named )?\p{Lu}\p{L}+|(?:called|named) \p{Lu}\p{L}+)/u,
  },
  {
    asks: /^(?!.*\be-?mail)(?:.*\b(?:(?:your|the|delivery|shipping|postal|home|billing|street|what|which) address|where (?:do|should|shall|can|would|are|is)\b.*\b(?:send|ship|deliver|live|located|based|go)|(?:which|what) (?:city|town|street|country|branch|store|location)|post ?code|zip))\b/i,
    says: /\b(?:\d{1,5}[a-z]? \p{Lu}\p{L}+ (?:[Ss]treet|[Ll]ane|[Rr]oad|[Aa]venue|[Dd]rive|[Ww]ay|[Cc]ourt|[Ss]quare|[Pp]lace|[Cc]lose|[Pp]ark|[Bb]oulevard|St|Rd|Ave|Ln|Dr)\b|\p{Lu}\p{L}+(?:straße|strasse|gasse|weg|platz) \d|(?:[Ss]end|[Ss]hip|[Dd]eliver|[Mm]ail|[Gg]o|[Cc]ome) (?:it |them |this |that |everything )?(?:to|in) (?!The\b|I\b)\p{Lu}\p{L}+|(?:[Ll]ive|[Ll]iving|[Bb]ased|[Ll]ocated|[Oo]ffice is|[Ss]hop is|[Ss]tore is|[Aa]ddress is|[Ww]ohne|[Ss]itzen)(?: here| now)? (?:in |at |on )?(?:the )?(?:\p{Lu}\p{L}+|\d{1,5} \p{Lu}))/u,
  },
  {
    asks: /\b(?:any(?:one|body) else|just you|only you|others?(?: too| as well)?\b|colleagues|how many (?:\w+ )?(?:people|users|persons?|colleagues|customers|staff|seats|employees|devices|machines|of you)|who (?:else )?is affected|wie viele|betroffen|whole team|everyone)\b/i,
    says: new RegExp(
      `\\b(?:only (?:on |for |with |in )?(?:my|me|mine|one)|just (?:me|my|mine)|nobody else|no one else|everyone|everybody|(?:all|both) (?:of us|of them|${COUNT}|our|my|the)|(?:whole|entire) \\w+|none of (?:my|our|the) \\w+|(?:my|our|the) colleagues?(?: \\w+)? (?:has|have|see|sees|get|gets|too|as well|can|do|does|not)|(?:others|some of us|half of (?:us|the|my|our))|${COUNT} (?:of (?:us|our|my|the|them)|people|users|colleagues|staff|employees|machines|devices|seats|drivers|customers)|alle \\w+|nur (?:ich|bei mir|mein)|alle bei uns|keiner meiner)\\b`,
      'i',
    ),
  },
  {
    asks: /\b(?:what happens|what (?:exactly )?(?:did|do|were) you (?:do|doing|click)|(?:what|which|the|exact) (?:\w+ )?steps|how (?:do|can|did) (?:you|we|i) (?:reproduce|get|trigger)|walk (?:me|us) through|before it)\b/i,
    says: /\b(?:(?:when|if|whenever|once|as soon as|after|every time) (?:i|we|you) |(?:i|we) )(?:then |just |first |only )?(?:click|press|open|select|choose|tap|enter|type|go to|went to|save|pick|drag|scan|upload|log in|hit|push|turn|start|run|opened|clicked|pressed|selected|chose)\w*\b[^.!?]{2,60}(?:,| then | and )/i,
  },
  {
    asks: /\b(?:record|recording|video|screencast|film)\b/i,
    says: /\b(?:attach\w*|put|sent|uploaded|added|made|took|here(?:'s| is)|see|recorded)\b[^.!?]{0,25}\b(?:video|recording|clip|screencast)\b/i,
  },
  {
    asks: /\b(?:(?:which|what) (?:page|screen|tab|section|part|menu|area|form|view|report)|where (?:in|on|exactly|do you|did you|does)\b[^.!?]{0,30}\b(?:happen\w*|see|find|app|occur\w*|appear\w*|notice|click))/i,
    says: /\b(?:on|in|under|at|from|inside|within) (?:the|our|my|your|every|each) (?:\w+ ){1,3}(?:page|tab|screen|section|menu|dashboard|list|editor|settings|view|form|panel|report|window|dialog|app|cart|checkout|inbox)\b/i,
  },
  {
    asks: /\b(?:(?:send|share|paste|what|which|give|have|post)\b[^.!?]{0,20}\blink|url|web address|address of the (?:page|site))\b/i,
    says: /\b(?:https?:\/\/|www\.)\S+/i,
  },
  {
    asks: /\b(?:role|admin\w*|permissions?|owner|rights|access level)\b/i,
    says: /\b(?:(?:i|we)(?:'m| am|'re| are) (?:the|an?|only an?|just an?|not an?|not the)? ?(?:\w+ ){0,2}(?:owner|admin\w*|editor|viewer|member|guest|manager|agent|user)\b|(?:viewer|editor|admin|owner|guest|read-only|full|agent) (?:rights|role|access|permissions?|seat)|my role is)/i,
  },
  { asks: /\b(?:vpn|proxy|firewall)\b/i, says: /\b(?:vpn|proxy|firewall)\b/i },
  {
    asks: /\b(?:wi-?fi|wlan|mobile data|cable or|or (?:by )?(?:cable|ethernet)|ethernet|network connection)\b/i,
    says: /\b(?:on|over|via|through|using|by|use|uses|with|per|im) (?:the |our |my |a |guest |home )*(?:wi-?fi|cable|ethernet|lan|wlan|mobile data|4g|5g|fib(?:re|er))\b/i,
  },
  {
    asks: /\bcolou?r\b/i,
    says: /\b(?:black|white|red|blue|green|yellow|grey|gray|brown|pink|purple|orange|silver|gold|beige|navy)\b/i,
  },
  {
    asks: /\bsizes?\b/i,
    says: /\b(?:size|größe) (?:\d{1,3}|x{0,3}[sml]|small|medium|large)\b|\b(?:an?|the) (?:x{0,3}[sml]|small|medium|large)\b/i,
  },
  {
    asks: /\bhow many (?:\w+ ){0,3}(?:are|were|is|did|do|have|has|came|broken|missing|arrived|items?|pieces|boxes|parcels)\b/i,
    says: new RegExp(
      `\\b${COUNT} (?:of (?:the|my|our|them|those)|\\w+ (?:are|were|is|came|arrived|missing|broken|did))\\b`,
      'i',
    ),
  },
  {
    asks: /\b(?:when|which day|what day|what date)\b[^.!?]{0,40}\b(?:receive|arrive|deliver|come|get (?:it|the)|delivered|pick(?:ed)? up)/i,
    says: new RegExp(
      `\\b(?:arrived|came|delivered|received|got (?:it|the|my|them)|picked (?:it )?up)\\b[^.!?]{0,30}\\b${DAY}`,
      'i',
    ),
  },
  {
    asks: /\b(?:when|which day|what day|what date)\b[^.!?]{0,40}\b(?:pay|paid|payment|order|ordered|bought|buy|purchase|charged|sent|send)/i,
    says: new RegExp(
      `\\b(?:paid|pay|ordered|bought|purchased|charged|sent|transferred|payment|order)\\b[^.!?]{0,30}\\b${DAY}`,
      'i',
    ),
  },
  {
    asks: /\bhow many (?:guests|people|persons?|adults|children|of you|travell?ers|attendees|seats)\b|\bparty size\b/i,
    says: new RegExp(
      `\\b${COUNT} (?:adults?|children|kids|people|persons?|guests|of us|travell?ers|attendees)\\b`,
      'i',
    ),
  },
  {
    asks: /\b(?:which|what) (?:\w+ )?(?:integrations?|tools?|systems?|software|carrier|calendar|crm)\b/i,
    says: /\b(?:[Ww]ith|[Tt]hrough|[Uu]se|[Uu]ses|[Uu]sing|[Vv]ia|[Ii]ntegration|[Tt]ool) (?!I\b|The\b|My\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}\p{L}{2,}/u,
  },
  {
    asks: /\ballerg/i,
    says: /\ballerg(?:ic to|y to|ies?:)|\bno(?: known)? allerg|\bnot allergic/i,
  },
  {
    asks: /\b(?:date of birth|born|birthday|birth date|how old|your age|geburtsdatum)\b/i,
    says: /\b(?:born (?:on|in)|birthday is|date of birth(?: is|:)|\d{1,3} years old|geboren)\b/i,
  },
  {
    asks: /\b(?:name of (?:your|the)|(?:what|which) (?:workspace|project|account|board|channel|list|campaign|user ?name|login|store|file|report|server|domain)|(?:workspace|project|account|board|store|user|domain) ?name|user ?name|what is (?:it|your \w+) called)\b/i,
    says: /\b(?:called|named) (?!me\b|us\b|you\b|in\b|for\b|and\b|again\b|twice\b|back\b|support\b|your?\b)\S{2,}|\b(?:user ?name|workspace|login|domain) is (?!not\b|n't\b|slow|empty|gone|locked|broken|still|wrong|already|invalid|missing|taken|unknown|the\b|a\b|too\b|full|very)[\w.-]{3,}/i,
  },
  {
    asks: /\bwho (?:did|have|had|was|were|has)\b[^.!?]{0,25}\b(?:speak|spoke|spoken|talk|talked|talking|chat\w*|help\w*|told|promised|deal\w*|assist\w*|contact|say|said|agent)|\bname of the (?:agent|person|colleague|advis)/i,
    says: /\b(?:[Ss]poke|[Tt]alked|[Cc]hatted|[Ss]peaking|[Tt]alking|[Cc]hatting|[Dd]ealt|[Ss]poken)(?: \w+)? (?:to|with) (?:your |a |an )?(?:colleague |agent |mr\.? |ms\.? |mrs\.? )?\p{Lu}\p{L}+|\b\p{Lu}\p{L}+ (?:from your|told me|promised|said (?:that )?(?:i|you|it|we)|helped me|assured)/u,
  },
  {
    asks: /\b(?:why|reason|what made|how come)\b[^.!?]{0,40}\b(?:cancel\w*|leav\w*|return\w*|want\w*|chang\w*|switch\w*|refund\w*|stop\w*|unhappy|downgrad\w*|close|closing)/i,
    says: /\b(?:because|since (?:it|we|i|you|the)|as (?:it|we|i) (?:is|am|are|do|no)|due to|too (?:expensive|slow|small|big|large|late|complicated|much|loud|heavy|tight|difficult|pricey)|no longer (?:need|use|work)|(?:do(?:n't| not)|does(?:n't| not)) (?:need|use|fit|work|like)|found (?:another|a better|something)|(?:the )?reason (?:is|was)|weil|zu teuer|wrong (?:size|colou?r|item)|out of business|closing down|moving (?:to|abroad|away))\b/i,
  },
  {
    asks: /\b(?:since when|how long|when)\b[^.!?]{0,25}\b(?:customer|with us|sign(?:ed)? up|join(?:ed)?|member|subscri\w+|account)\b/i,
    says: /\b(?:signed up|joined|customers?|with you|members?|subscri\w+|registered|opened)\b[^.!?]{0,30}\b(?:in|since|for|on|from|of|last)\b[^.!?]{0,12}\b(?:\d{1,4}|years?|months?|weeks?|january|february|march|april|may|june|july|august|september|october|november|december|last|two|three|four|five|ten)\b|\bsince \d{4}\b|\bfor (?:\w+ ){1,2}years\b/i,
  },
  {
    asks: /\b(?:which|what) (?:room|floor|part of the (?:house|building|flat))\b|\bwhere in (?:the|your) (?:house|flat|building|home|office)\b/i,
    says: /\b(?:kitchen|bath(?:room)?|bedroom|living room|hall(?:way)?|cellar|basement|attic|garage|balcony|lobby|toilet|room \d+|(?:first|second|third|ground|top|\d+(?:st|nd|rd|th)) floor)\b/i,
  },
  {
    asks: /\b(?:(?:what|which) (?:car|vehicle|printer|router|model|make|brand|machine|camera|appliance|bike)|(?:printer|router|car|camera|exact) model|make and model|kind of (?:computer|car|printer|router|machine|camera|phone))\b/i,
    says: /\b(?:(?:19|20)\d\d \p{Lu}\p{L}+|(?:[Ii]s|[Hh]ave|[Dd]rive|[Oo]wn|[Ii]t's|[Uu]se) (?:an? |the same |the )(?!I\b|The\b|It\b|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}\p{L}+(?: [\p{Lu}\d][\p{L}\d-]*)?)/u,
  },
  {
    asks: /\b(?:how (?:did|do|have|will|would) you (?:pay|paid)|payment (?:method|type|option)|(?:which|what) (?:\w+ )?(?:card|method|bank|account) did|pay with|wie haben sie bezahlt)\b/i,
    says: /\b(?:visa|master ?card|amex|american express|pay ?pal|klarna|credit card|debit card|bank transfer|wire|direct debit|apple pay|google pay|sepa|stripe|cash|by invoice|che(?:que|ck)|gift card|kreditkarte|überweisung|lastschrift)\b/i,
  },
  {
    asks: /\b(?:charged|battery|plugged|power(?:ed)?|switched on|turned on)\b/i,
    says: /\b(?:battery (?:is |was |at )?(?:\w+ )?(?:full|charged|new|100|empty|fine|ok)|(?:fully|is|was|have|been) charged|plugged in|charg(?:ed|ing) (?:it|all|over)|power (?:is|light|cable) (?:on|in)|(?:is|was) (?:switched|turned) on)\b/i,
  },
  {
    asks: /\b(?:screenshots?|photos?|pictures?|images?)\b/i,
    says: /\b(?:attached|enclosed|uploaded|added|included) (?:\w+ ){0,3}(?:pictures?|photos?|screenshots?|images?)\b|\b(?:see|here(?:'s| is| are)) (?:the |my |an? )?(?:\w+ )?(?:pictures?|photos?|screenshots?|images?)\b/i,
  },
  {
    asks: /\b(?:plan|subscription|tier|package|licen[cs]e)\b/i,
    says: /\b(?:free|basic|starter|team|pro|professional|business|premium|enterprise|standard|plus|trial) (?:plan|user|tier|version|account|subscription|package|licen[cs]e|customer)\b/i,
  },
  {
    asks: /\b(?:operating system|windows or|mac or|which os|what os|windows|mac)\b/i,
    says: /\b(?:windows (?:\d+|xp|vista)|mac ?os(?: ?x| \w+)?|ubuntu|linux|debian|fedora|android \d+|ios \d+|chrome ?os|on an? mac|macbook|imac)\b/i,
  },
  {
    asks: /\b(?:browser|welchen browser)\b/i,
    says: /\b(?:chrome|firefox|safari|edge|opera|brave|vivaldi|internet explorer|duckduckgo|samsung internet)\b/i,
  },
  {
    asks: /\b(?:deadline|by when|how urgent|when do you (?:need|go|open|launch|leave|travel)|bis wann)\b/i,
    says: new RegExp(
      `\\b(?:by|before|until|opens?|starts?|begins?|due|launch\\w*|go live|fair|event|needed|bis)\\b[^.!?]{0,25}\\b(?:${DAY}|tomorrow|noon|midnight|next (?:week|month)|the end of)`,
      'i',
    ),
  },
]

/** Wants something done, not told. */
const ASKS_TO_TRY = /\b(?:try|tried|trying)\b/i

/** The customer's sentences that answer one of these questions, oldest first of each; empty when it is none of them. */
export function answersMore(question: string, said: SaidIndex): readonly Told[] {
  if (ASKS_TO_TRY.test(question)) return []
  const number = numberAnswer(question)
  const found = MORE_TOPICS.filter(({ asks }) => asks.test(question)).flatMap(({ says }) =>
    said.matching(says),
  )
  return [...(number ? said.matching(number) : []), ...found].filter(
    ({ sentence }) => !sentence.plain.endsWith('?'),
  )
}
