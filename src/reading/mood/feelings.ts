import type { Mood } from '../../domain/reading.ts'

/** A mood that is not neutral. */
export type FeltMood = Exclude<Mood, 'neutral'>

const any = (parts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

const ORDINAL = '(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|several|so many|many|hundredth)'

/** Words that show a feeling, worst first: of two moods in one message the worse one counts. English, and basic German. */
export const FEELINGS: readonly (readonly [FeltMood, RegExp])[] = [
  [
    'angry',
    any([
      'unacceptable|ridiculous(?:ly)?|furious|outrag\\w*|disgust\\w*|disgrace\\w*|scam\\w*|frauds?(?! (?:report|check|rule|alert|prevention|detection|score|team|filter))|rip-?off|ripped off',
      'steal(?:ing)?|stole(?: (?:my|our|from|\\$?\\d+)[^.!?]{0,20})?|theft|thie(?:f|ves)|robb(?:ed|ery|ing)|crooks?|bunch of|criminals?|con artists?',
      "lawyers?|attorney|legal action|(?:i|we)(?:'ll| will)? sue|(?:small claims|take (?:this|you) to) court",
      'angry|angrier|livid|fuming|pissed(?: off)?|(?:so|really|beyond|very|extremely|pretty) mad|mad (?:at|about) (?:you|this)|enraged|infuriat\\w*|fed up|sick (?:and tired )?of|had it with|done with (?:you|this company|your (?:company|service|support))',
      'worst(?! (?:month|day|week|case|result|quarter|performing|score|rated))|terrible|horrible|horrendous|awful|appall\\w*|atrocious|abysmal|incompeten\\w*|joke|clowns?|idiots?|idiotic|stupid|morons?|liars?|lied|lying|bullshit|crap|wtf|damn|goddamn|pathetic|insult\\w*|garbage|trash(?! (?:can|folder|bin))|what the (?:hell|heck|f\\w*)|hate (?:this|you|your|it)|go to hell|screw (?:this|you|that)|(?:report|reporting) you to|beyond (?:unacceptable|a joke)|every (?:single )?cent|consumer (?:agency|protection)|better business bureau',
      'how dare|shame(?:ful|less)?(?: on you)?|trustpilot|enough is enough|had enough|never (?:again|(?:have|had) i (?:ever )?(?:seen|met|had)|(?:been|felt) (?:so|treated) [^.!?]{0,20})|you people|are you (?:kidding|serious|joking|insane|out of your mind)|you must be (?:kidding|joking)|treated (?:so |this |like |very )?(?:badly|poorly|a fool|dirt|garbage)|treat(?:ing)? (?:paying |your |loyal )?customers like',
      "unverschämt\\w*|frechheit|inakzeptabel|wütend|unfassbar|stinksauer|sauer|betrug|betrüger|abzocke|abzocker|saftladen|lächerlich|zumutung|(?:zum|ein) witz|anwalt|schlechteste[rsn]?|mir reicht(?:'s| es)",
    ]),
  ],
  [
    'frustrated',
    any([
      'frustrat\\w*|annoy\\w*|disappoint\\w*|unhappy|not happy|dissatisfied|unsatisf\\w*|upset|irritat\\w*|exhaust(?:ed|ing)|useless|pointless|hopeless|nightmare|mess|unbelievable|unprofessional|rude|absurd|waste of (?:my |our )?time|wast(?:ed|ing) (?:my|our|so much|hours|a whole) ?(?:time|day|hours)?|los(?:ing|t) (?:my )?patience|patience is',
      `(?:for the )?${ORDINAL} times?(?! zones?)|${ORDINAL} (?:agent|person|rep(?:resentative)?|ticket|call|chat|e-?mail|message|request|attempt)(?! (?:type|template|field|address|account))`,
      'how many (?:more )?times|how much longer|how long (?:do|must|am|should) (?:i|we) (?:have to )?wait\\w*|yet again|once again|again and again|over and over|(?<=,) again(?=[.!]*$)|(?:two|three|four|five|several) times (?:now|already)|twice already|already twice',
      "still (?:no|not|nothing|nobody|waiting|have(?:n'?t)?|has(?:n'?t)?|can(?:'?t|not)|broken|the same)|(?:have|has|had) (?:already )?(?:asked|told|explained|written|reported|called) (?:you )?(?:for )?(?:this |that |it )?(?:before|already|two|three|four|five|several|many)",
      'already (?:told|said|explained|gave|given|sent|mentioned|provided|answered|wrote|written|did|tried all)|as i (?:already )?(?:told|said|mentioned|explained|wrote)|i (?:just|literally) (?:told|said)|not what i (?:asked|said|meant|wanted|need)|actually read|read what i|did you (?:even )?read',
      "nobody (?:answers|replies|cares|helps|responds|has|called|came|replied|answered|helped|picks)|no one (?:answers|replies|cares|helps|responds|has|called|came|replied|answered)|no (?:response|reply|answer) (?:yet|so far|since|for|at all|from)|never (?:(?:heard|called|replied|answered|responded)(?: back)?|got (?:back|an answer|a reply|a response)|works?|worked)|ignor(?:ed|ing) (?:me|us|my|our)|left (?:me|us) hanging|(?:passed|sent|bounced|transferred|pushed|forwarded) (?:from|around|back and forth|between)|(?:been )?chasing|run(?:ning)? after|i (?:already )?answered (?:that|this|it)|(?:did(?:n'?t| not)|does(?:n'?t| not)|without) answer(?:ing)? (?:my|the) question|ma(?:ke|de|kes) no sense|(?:no|any) sense to me|in a row|same (?:error|problem|issue|thing|story|answer|question) (?:again|as before|over|every)|every (?:single )?(?:day|week|time) (?:it|this|the app|something) (?:breaks|fails|crashes)|(?:breaks|fails|crashes|stops working) every (?:day|week|time|month)|(?:drives?|driving) (?:me|us) (?:crazy|mad|insane|nuts)|going (?:crazy|mad|nuts)|no idea why i pay|why (?:do|am|did) i (?:even )?pay|not worth|what am i paying",
      '(?:keeps?|kept) (?:happening|failing|crashing|asking|sending|telling|getting|saying|closing|breaking)|start(?:ing)? (?:all )?(?:over|from (?:zero|scratch|the beginning))|hung up|on hold for|(?:hours|days|weeks) on (?:this|hold|the phone)|spent (?:\\w+ )?(?:hours|days|weeks|all day|the whole)|no further|takes? (?:forever|ages)|waited (?:long enough|forever|ages)',
      "this is getting|tired of|expected (?:better|more) (?:from|of)|give up|giving up|no help(?: at all)?|not (?:really |very |so |even )?(?:good enough|great|good|nice|fun|helpful|helping|ok(?:ay)?)|poor (?:service|support|experience|communication)|bad (?:service|support|experience)|can(?:'?t|not) believe|seriously|come on|going (?:round )?in circles|for (?:weeks|months|days)|why (?:is|does|must|do) (?:this|it|everything|i)[^.!?]{0,15} (?:so (?:complicated|hard|difficult|slow|long)|always|every time)",
      "(?:doesn'?t|does not|don'?t|didn'?t) work at all|(?:nothing|none of (?:it|this|that))(?: \\w+){0,3} (?:works?|worked|helps?|helped)|(?:that|this|it) did(?:n'?t| not) help|fix (?:it|this)(?: now| please| already)?$|for the love of",
      'zum (?:zweiten|dritten|vierten|wiederholten) mal|immer noch (?:nicht|kein\\w*)|schon wieder|schon (?:zweimal|dreimal|mehrfach|mehrmals)|enttäusch\\w*|frustrier\\w*|verärgert|ärgerlich|unzufrieden|nervt|nervig|genervt|seit wochen|keine antwort|niemand (?:antwortet|meldet|hilft)|warte (?:immer )?noch|geht gar nicht|zum verzweifeln|wie oft (?:muss|soll|noch)|noch einmal erklären|zum wahnsinnig',
    ]),
  ],
  [
    'worried',
    any([
      'worr(?:y|ied|ying|ies)|concern(?:ed|ing)|afraid|anxious|nervous|scared|frightened|panic\\w*|stress\\w*|urgent(?:ly)?|asap|as soon as possible|deadline|desperate(?:ly)?|hurry|emergency|critical',
      "(?:we|i|you) (?:may|might|will|could|are going to|'ll) (?:lose|miss|get fined)|(?:about|going|afraid) to (?:lose|miss)|hope (?:nothing|we|i|it|the|that) (?:\\w+ ){0,3}(?:is|are|have|has|don'?t|didn'?t|won'?t)(?: not|n'?t)?(?: (?:lost|gone|deleted|affected))?|alarm(?:ed|ing)|running out of time|piling up|time is running",
      '(?:is|are|was|were) (?:my|our|the|customer) (?:\\w+ ){0,2}(?:safe|secure|exposed|leaked|compromised|lost|gone|stolen|hacked)|hacked|compromised|(?:someone|somebody) (?:else )?(?:logged|signed|got|broke|accessed|has access|is using|used)|what (?:happens|if)[^.!?]{0,30}\\b(?:miss|lose|late|fail|gone|lost)\\w*|boss (?:will|is going to)|in (?:big )?trouble|launch is (?:today|tonight|tomorrow)|i fear|help (?:me )?quickly|(?:lose|losing) (?:our|my|all|orders|money|customers|sales|data|history|everything)|(?:is|are) (?:reading|watching|spying|stealing)|black friday|(?:begins|starts|opens) in (?:an hour|\\d+ (?:minutes|hours))|(?:whole|entire) (?:shop|store|site|business|office) is (?:down|offline)',
      'dringend|verlieren|schnell|besorgt|sorgen|angst|befürchte\\w*|hoffentlich|so schnell wie möglich|eilt|panik|frist',
    ]),
  ],
  [
    'pleased',
    any([
      "thank(?:s| you) (?:so|very) much|many thanks|thanks a (?:million|lot|ton|bunch)|like a charm|best (?:support|service|team|product|app)|fixed everything|you guys (?:are )?(?:great|rock|rule)|(?:that|this|it) (?:is |was |'s )?(?:so |really |absolutely )?(?:great|perfect|awesome|amazing|fantastic|wonderful|brilliant|excellent|fast|quick)|works? (?:now|again|perfectly|great|fine)",
      '(?:that|it) (?:worked(?! (?:fine |well |ok )?(?:last|until|till|before|yesterday|for|in|on|the|this|when|only|ten))|did it|fixed it|solved it|helped)|looks? (?:great|perfect)|thanks for (?:the|your) (?:quick|great|fast|kind|help|patience|super)[^.!?]{0,15}',
      "perfect|awesome|amazing|fantastic|wonderful|excellent|brilliant|superb|love (?:it|this|the|your|how)|(?:really|much|greatly|highly) appreciate[ds]?|you(?:'re| are) (?:the best|a star|a legend|a life ?saver|amazing|great)|great (?:help|support|service|work|job)|(?:very |so |really )?happy (?:with|now)|you rock|life ?saver|exactly what i (?:needed|wanted)|well done|kudos|great, (?:that|it|thanks|thank)|glad (?:it|that|this|you)",
      'vielen dank|hat geklappt|danke (?:schön|sehr|euch)|super(?: service| hilfe)?|klasse|spitze|perfekt|toll|wunderbar|großartig|prima|geht (?:es )?(?:jetzt )?wieder|funktioniert (?:jetzt|wieder)',
    ]),
  ],
]
