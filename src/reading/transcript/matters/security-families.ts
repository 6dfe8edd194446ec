import { wordFamilies } from '../../word-families/word-families.ts'
import { ASKS_HOW } from './asks-how.ts'
import { speaksOf } from './speaks-of.ts'

/** Words of account takeovers, holes, leaks and fakes, by what they stand for. English and German. */
const WORDS = {
  how: ASKS_HOW,
  insider:
    'my_team our_team your_team your_support colleague* coworker* can_someone can_somebody could_someone could_somebody can_anyone take_over_my my_tasks kollege* kollegin*',
  someone:
    'someone somebody somone smbd person people guy guys woman stranger strangers outsider outsiders third_party unknown visitor visitors else jemand irgendwer fremde fremder fremder unbekannte',
  villain:
    'hacker* attacker* intruder* thief thieves impostor* imposter* fraudster* scammer* crook* spammer* cybercriminal* angreifer* betrüger* dieb eindringling*',
  former:
    'ex_employee ex_employees ex_colleague ex_admin ex_partner ex_husband ex_wife ex_boyfriend ex_girlfriend ex_staff my_ex former fired dismissed sacked laid_off let_go old_agency previous_agency previous_admin previous_developer previous_owner old_admin old_developer old_supplier used_to_work no_longer_works no_longer_work stopped_working_for ehemalig* gekündigter ausgeschieden* früherer left_the_company left_us quit_last',
  still:
    'still never_removed not_removed never_revoked not_revoked never_deleted not_been_removed kept keeps remains noch weiterhin can_open can_see can_read can_get has_access have_access',
  reach:
    'access accesses logs_in log_in login logins signs_in sign_in open opens read reads see sees edit edits rights permission permissions admin owner role credentials password passwords key keys account accounts get_into gets_into zugriff zugang passwort',
  harmed:
    'downloaded deleted deleting changed copied exported took stole wiped sabotaged locked removed heruntergeladen gelöscht',
  entered:
    'logged_in logged_into loged_in loged_into logged_on logs_in signed_in signed_into got_in got_into gets_in gets_into getting_in getting_into get_into broke_in broke_into breaking_into broken_into accessed accessing entered gained took_over taken_over taking_over hijack* got_hold has_access have_access had_access inside is_in been_in was_in ordered bought withdrew transferred posted reading guessed guesses cracked has_my have_my has_our knows_my using_my using_our used_my used_our is_using uses_my uses_our changed steal* stole stolen opened angemeldet eingeloggt zugegriffen eingedrungen übernommen geknackt',
  ours: 'my our mine ours me us mein meine meinem meinen meiner unser unsere unserem unseren unserer one_of_our',
  account:
    'account accounts acount profile profiles workspace inbox mailbox login logins password passwords pasword passwort credentials panel dashboard backend console network server servers system systems wallet shop konto konten profil postfach',
  odd: 'strange suspicious weird unfamiliar unrecogni* unexplained unauthori* unusual rogue foreign russian russia china chinese nigeria lagos brazil vietnam ukraine korea iran turkey abroad another_country other_country different_country verdächtig* unbekannt* seltsam* komisch*',
  unasked:
    'not_me not_us not_mine not_ours not_by_me not_by_us none_of_us none_of_ours neither_of_us nobody_here no_one_here noone_here never_ordered_it not_ask not_request never_asked never_requested not_make not_made never_made not_start not_initiate not_authori* not_do_that did_that not_order never_ordered nobody_asked nobody_requested no_one_asked not_recogni* not_recognize not_recognise do_not_own nobody_in keiner_von_uns keiner_von nicht_von_mir nicht_von_uns nicht_angefordert nicht_ich without_my_knowledge without_our_knowledge never_left never_been never_invited not_invite not_invited us_invited neither nor_i asleep was_sleeping not_trying have_nobody in_my_sleep ohne_mein',
  trace:
    'login logins logon logons sign_in sign_ins signin session sessions device devices ip ips transaction transactions withdrawal withdrawals user users member members administrator admin email_address email_addresses seat anmeldung anmeldungen sitzung gerät geräte überweisung',
  code: 'code codes otp sms reset resets verification text_messages two_factor 2fa push_request approval_request prompts bestätigungscode zurücksetzen',
  secret:
    'password passwords credential credentials api_key api_keys secret_key secret_keys live_key access_key keys token tokens secrets passphrase private_key private_keys passwort passwörter kennwort zugangsdaten schlüssel env_file service_account webhook_secret',
  spilled:
    'leaked leak leaking exposed published github gitlab pastebin twitter reddit committed public_repo public_repository public_channel for_sale on_sale sold dark_web darknet plaintext plain_text clear_text cleartext page_source source_code in_the_source in_the_html ended_up stolen stole compromised hardcoded veröffentlicht geleakt gestohlen klartext im_netz öffentlich in_the_logs breached pwned',
  fake: 'fake faked phish* scam scams scammed spoof* bogus fraud fraudulent impersonat* pretend* pretending posing_as claiming_to claimed_to claims_to looked_like_yours looks_like_yours look_like_yours but_was_not is_that_you was_that_you is_it_genuine genuine legit really_you really_from_you really_yours in_your_name is_this_you not_from_you gefälscht* fälschung in_ihrem_namen eurem_namen in_euerem phishing',
  channel:
    'email emails mail mails page site website url call calls called caller rang phoned phone sms text texts message messages letter letters bill bills invoices attachment domain popup link download installer profile anruf angerufen nachricht rechnung seite',
  lured:
    'asked asks asking wanted wants demanded demands requesting requested typed entered gave clicked fell_for opened told_me told_us eingegeben geklickt',
  sensitive:
    'password passwords code codes card bank pin credentials remote_access teamviewer anydesk wire transfer_details details money gift_cards social_security passwort',
  mimic:
    'said_he_was said_she_was said_they_were said_it_was your_logo your_name your_brand your_team your_tech your_support your_company your_domain',
  hole: 'vulnerab* loophole hole holes flaw flaws exploit* backdoor weakness bypass bypassed circumvent* sicherheitslücke* schwachstelle* sicherheitsproblem* lücke subdomain_takeover your_subdomain injection inject run_commands run_scripts run_code execute_code execute_commands arbitrary_code remote_code arbitrary_files replay_it replayed php shell researcher',
  protects:
    'permission permissions security api access check checks login system server servers machine auth authentication upload uploading validation session cookie token password sanitize schnittstelle subdomain form field endpoint url software platform script scripts commands taken anybody anyone',
  loose:
    'without_signing without_logging without_login without_a_login without_log without_password without_a_password without_being_logged without_any_password without_authentication without_any_authentication without_an_account no_password not_logged not_signed ohne_passwort ohne_anmeldung ohne_login unprotected ungeschützt dangerous unsafe insecure not_safe not_secure never_expires never_expire not_expire more_than_once used_twice forever any_password empty_password password_empty wide_open',
  see: 'edit edits open opens opened see view read access download downloads accessible visible get_to got_to get_into got_into reach reached change log_in logged_in expires expire used öffnen sehen lesen',
  anyone:
    'anyone anybody everyone everybody whoever any_user any_visitor outsider outsiders i_can i_could jeder',
  tamper:
    'change_the changing_the changed_the change_one changing_one edit_the editing_the guess guessing increment* incrementing typing_the type_in typed_in type_any typing_any counting_up swap_the replace_the tweak* manipulat* altering alter_the by_typing simply_typing put_in_another another_number',
  locator: 'url id ids number numbers link address parameter param path digit digits query',
  others:
    'others other another any anyone admin manager owner else different stranger strangers everyone fremde andere anderen',
} as const

const FAMILIES = [
  'villain account',
  'villain ours',
  'villain secret',
  'former still reach !how',
  'former harmed reach !how',
  'former still harmed',
  'someone > entered > ours account !how !insider',
  'someone entered ours secret !how !insider',
  'trace unasked !how',
  'trace odd !how',
  'odd entered account !how',
  'code unasked !how',
  'secret spilled !how',
  'fake channel !how',
  'mimic channel lured sensitive !how',
  'channel > fake lured sensitive !how',
  'hole protects',
  'anyone see loose !how',
  'secret loose see !how',
  'code loose !how',
  'tamper locator see others',
]

const BY_FAMILY = wordFamilies(WORDS, FAMILIES)

/** More ways to say it, whose words stand close together. */
const SAYS_PLAINLY =
  /\b(?:(?:konto|account|profil|shop|seite)\w*\b.{0,20}(?<!\bnicht )\b(?:gehackt|geknackt|übernommen)|(?:gehackt|hacked|hackd|hakced)\b(?! together)|(?:sign|log) (?:us|me|him|her|them|everyone|everybody) out (?:of|on|from|every|at once|now)|(?:rotate|revoke|invalidate|kill)d?\b.{0,30}\b(?:key|token|session|credential|secret)s?\b.{0,30}\b(?:now|right away|immediately|asap|please|because|they|it)|(?:keys?|tokens?|secrets?|credentials?) (?:rotated|revoked|invalidated)|(?:freeze|lock|block|suspend) (?:the|my|our) (?:account|workspace|profile)\b(?! starting)(?=.{0,60}(?:now|immediately|someone|somebody|suspect|hack|stolen|right away|asap))|break-?ins?\b|burglary|burgled|(?:mouse|cursor|screen) (?:\w+ ){0,3}(?:by itself|on its own|by themselves)|logged in as (?:a |an |some )?(?:\w+ )?(?:different|other|another|someone|somebody|stranger|wrong)|log ?in as (?:any|another|other|someone)|(?:account|profile|address|inbox) (?:\w+ )?(?:sent|sends|sending|is sending|has sent|posted) (?:\w+ )?(?:weird|strange|spam|links?|messages?)\b.{0,30}\b(?:links?|contacts?|friends|everyone|customers|spam)|(?:two|2)[- ]?(?:step|factor)\b.{0,30}\b(?:turned off|disabled|switched off|removed)\b.{0,30}\b(?:not|none|nobody|never|someone|somebody)|(?:e-?mail|mail|recovery|password|phone|payout|bank|iban)\b.{0,40}\b(?:changed|swapped|replaced|altered|added)\b.{0,40}\b(?:nobody|none of us|no one|not (?:me|us)|did(?:n't| not)|without|do(?:n't| not) know|another country|russian|foreign|unknown|strange|somebody|someone)|(?:do not|don't) know\b.{0,25}\b(?:has been|was|were|got) added|(?:bots?|scripts?)\b.{0,40}\b(?:passwords?|log-?ins?|cards?|credentials?)|(?:blocks?|flags?|flagged|blocked|reports?|detects?|detected|found|says|warns?)\b.{0,40}\b(?:a virus|malware|trojan)|(?:computer|pc|files|machine|laptop|everything) (?:is|are|was|were|got) (?:now )?(?:locked|encrypted)\b.{0,30}$|(?:kid|child|pupil|student|intern|trainee|viewer|guest|patient|visitor|customer)s?\b.{0,30}\b(?:managed to|was able to|were able to|found a way to|got to|could) (?:open|get|see|read|edit|enter|log|change)\b.{0,40}\b(?:admin|teachers?|managers?|staff|owners?|back ?end|grade|payroll|private|internal|other)\w*|at the same time\b.{0,40}\bnot me|(?:cards?|card numbers?|passwords?) (?:\w+ ){0,4}in plain text|(?:lost|stolen|missing|left)\b.{0,30}\b(?:phone|laptop|tablet|device|notebook)\b.{0,50}\b(?:signed in|logged in|app|session|access)|(?:phone|laptop|tablet|device|notebook)\b.{0,30}\b(?:lost|stolen|missing|gone)\b.{0,50}\b(?:signed in|logged in|app|session|access))/i

/** Whether a sentence says, in whatever words, that somebody may have got in, or could. */
export const speaksOfSecurity = speaksOf(BY_FAMILY, SAYS_PLAINLY)
