import { wordFamilies } from '../../word-families/word-families.ts'
import { speaksOf } from './speaks-of.ts'

/** Words of personal data and who may see, keep or pass it on, by what they stand for. English and German. */
const WORDS = {
  asks: 'can_you could_you can_i could_i may_i can_we could_we how_do how_to how_can where_do where_can would_you please_send please_forward please_resend forward_the i_want_to_see i_would_like_to_see instead wie_lösche wo_kann is_it_possible',
  erase:
    'delete deleted delet deleting deletion erase erased erasing erasure wipe wiped wiping remove removed removing removal purge purged forget scrub anonymi* anonymous destroy destroyed unpublish take_me take_my take_down take_our deregister lösche löschen gelöscht löschung entfernen entfernt entfernung vernichten',
  personal:
    'personal_data personal_info personal_information personal_details my_data my_information my_info my_details our_data my_profile my_history my_records my_record all_traces any_trace account_data my_user_data about_me about_my about_us on_me meine_daten meiner_daten unsere_daten meine_angaben persönliche personenbezogene* health_data patient_data customer_data employee_data member_data private_data date_of_birth passport_scan my_medical my_biometric my_browsing my_search_history you_have_on my_personal',
  me: 'me my_name my_picture my_photo my_face my_image my_posts my_number my_address my_id my_email my_phone our_child my_child my_son my_daughter',
  your: 'your_system your_systems your_database your_databases your_records your_list your_lists your_files your_website ur_website your_site your_server your_servers your_forum your_page the_public public online google website completely everywhere all_old old_posts old_articles search_results',
  held: 'hold held holding keep kept keeping store stored storing retain retained retention collect collected collecting process processed processing hosted gespeichert speichern aufbewahrt verarbeitet verarbeiten on_file have_on_file have_stored gathered',
  about:
    'about_me on_me about_us about_my on_my about_our on_our of_me my_child over_me über_mich zu_mir von_mir über_uns zu_meiner personal_data my_data our_data my_information my_family',
  asksFor:
    'know copy send tell disclose export access request requesting demand show list which what auskunft kopie verlange see provide',
  retention: 'how_long wie_lange after_i until_when still_have still_keep stored_where where',
  identity:
    'id ids passport passports licence_scan scans scan selfie selfies fingerprint fingerprints biometric* cv cvs records data details recordings video_footage footage chats calls health medical ausweis daten kundendaten customers employees patients applicants',
  region:
    'eu europe inside outside abroad usa us_servers america gdpr country third_country stored kept hosted drittland gespeichert where',
  other:
    'another_customer another_client another_user another_patient another_person another_guest another_company another_school another_member another_family another_tenant other_customer other_customers other_client other_clients other_guests other_users other_patients other_people other_members other_parents other_tenants other_families other_applicants other_companies other_students others someone_else somebody_else anyone_else else stranger strangers a_stranger neighbour neighbours neighbor neighbors previous_visitor previous_user previous_customer last_visitor different_customer different_person different_company wrong_person wrong_customer wrong_patient wrong_client wrong_recipient wrong_company wrong_address wrong_email each_other anderen_kunden anderer_kunden andere_kunden fremde fremden fremder nachbar nachbarn not_mine not_ours people_from namesake colleague colleagues',
  got: 'received got get getting see saw sees seen shows showed shown appeared appears opened open opens read reads contains contained lists listed mailed emailed delivered forwarded printed addressed came meant visible displayed look_up find view viewed exposed disclosed revealed gave handed included attached downloaded bekommen erhalten sehen gesehen geöffnet zugeschickt angezeigt can_read wrote',
  thing:
    'data details invoice invoices bill bills statement statements order_history order_details orders_of conversation conversations chat chats contract contracts payslip payslips salary salaries results result prescription prescriptions booking bookings letter file files document documents record records chart charts email emails email_addresses addresses phone_numbers numbers photo photos pictures name_and names birthdays account accounts profile comments grades medical passport what_their pay rechnung rechnungen daten brief befund vertrag unterlagen history messages',
  everyone:
    'everyone everybody anyone anybody public publicly google internet the_net the_web online whole_team entire_team whole_company all_recipients recipients recipient guests tenants parents members strangers my_ex my_boss my_employer my_husband my_wife my_landlord jeder jedem alle öffentlich plain_view cc visible_to anyone_with people colleagues visitors applicant applicants coworkers',
  visible:
    'see sees seen visible find finds read reads show shows showing shown up comes_up appears listen listens play played look_up accessible sichtbar sehen lesen listed published exposed displayed posted public watch open where_i',
  sensitive:
    'phone_number phone_numbers my_number home_address my_address real_address addresses salary salaries email_addresses birthday birthdays birth_dates real_name medical diagnosis diagnoses health passport passports card_number card_numbers full_card therapy grades my_location location where_i recordings private_notes my_messages my_photos my_photo comments_about wages income telefonnummer adresse gehalt gehälter social_security ssn iban bank_details what_they_pay neighbours_pay personal private confidential details',
  give: 'give given gave gives share shared sharing shares sell sold selling sells pass passed passing forward forwarded leak leaked disclose disclosed handed hand transferred transfer weitergegeben weitergeben weitergebt verkauft verkaufen verkaufst',
  third:
    'third_party third_parties partners partner_company partner_companies advertisers marketers call_centre call_center companies other_firms broker brokers data_brokers subcontractor subcontractors affiliates sponsors my_boss my_employer my_landlord insurers insurance_company my_insurer dritte werbepartner google facebook meta strangers recruiters',
  mine: 'my our mine ours me us mein meine meiner meinen unser unsere unserer',
  consent:
    'consent consented einwilligung zustimmung opted opt_out opt_in gave_you_permission given_permission give_you_permission gave_permission agreed_to agree_to agree permission erlaubnis',
  denies:
    'never withdraw withdrew withdrawing revoke revoked revoking without not object no ohne widerrufe widerruf refuse refused stop',
  used: 'use used using publish published posted post photo photos picture pictures video image data profiling profiled marketing share shared newsletter track tracked tracking information record recorded foto fotos bild daten meine',
  spies:
    'tracks_my tracking_me tracking_my track_me track_my tracks_me follows_me reads_my read_my reading_my reads_all listens listening spying spies scans_my uploads_my records_my recording_me watching_me profiled profiling my_location my_contacts my_microphone my_camera my_clipboard my_movements',
  unasked:
    'without_asking without_permission without_telling without_my without_our turned_that_off turned_it_off switched_off even_when even_though not_asked never_allowed stop object ohne_zu ungefragt',
  ads: 'advertising adverts ads advert spam cold_calls marketing_mails marketing_calls promotional werbung telemarketers',
  since:
    'since_i signed_up never_heard never_signed after_i never_subscribed i_never from_companies seit_ich companies',
  learn: 'train trained training teach teaching taught learn learning feed fed improve',
  machine: 'ai model models llm machine_learning chatgpt algorithm ki bot artificial',
  ourData:
    'chats chat data messages conversations tickets documents content emails files recordings photos calls texts',
} as const

const FAMILIES = [
  'erase personal',
  'erase me your',
  'held about asksFor',
  'held about !mine',
  'retention held identity',
  'region held identity',
  'other got thing !asks',
  'everyone visible sensitive !asks',
  'give > mine > third !asks',
  'mine > give > third !asks',
  'give third sensitive !asks',
  'consent denies used',
  'spies unasked',
  'ads since',
  'learn machine ourData',
]

const BY_FAMILY = wordFamilies(WORDS, FAMILIES)

/** More ways to say it, whose words stand close together. */
const SAYS_PLAINLY =
  /\b(?:(?:withdraw|revoke|never gave|without|not given|no)(?:ing|n)? (?:\w+ ){0,2}(?:consent|einwilligung)|(?:erase|delete|wipe|forget|scrub|remove) (?:everything|all|anything|any trace)\b.{0,30}\b(?:me|us|hold|have|stored?|know|mine|my)\b|(?:forget|anonymi[sz]e|de-?identify|unlist) (?:me|us)\b|make me anonymous|erase me\b|stop (?:processing|collecting|using|sharing|selling|tracking|storing|profiling)\b.{0,20}\b(?:my|our|me|us|data|information)|(?:not|n't) (?:to )?(?:sell|share|pass on|disclose|track|profile)\b.{0,12}\b(?:my|our|me)\b|object to (?:being |the )?(?:profil|track|process|record|use)\w*|(?:who|which|how many)\b.{0,50}\b(?:listen|see|read|access|look|get to see|look at)\w*\b.{0,20}\b(?:my|our)\b.{0,20}\b(?:calls?|data|chats?|messages?|records?|files?|recordings?|photos?|health|notes?)|full (?:card|credit card|account|bank account|social security) number|(?:was|were|is|are) (?:meant|intended|addressed) (?:for|to) (?:an?other|a different|someone|somebody|mr|mrs|ms|our neighbou?r)|(?:my|the) (?:invoice|letter|statement|parcel|order|account)\b.{0,30}\b(?:was|is) (?:for|about|of|from|in the name of) (?:an? )?(?:mr|mrs|ms|dr|someone|somebody|another|other|different|stranger|total)|(?:that|this|it) (?:was|is) (?:strictly )?(?:confidential|private)\b|(?:forwarded|sent|shown|shared|leaked|disclosed)\b.{0,30}\b(?:confidential|private)\b|(?:child|son|daughter|kid|baby|pupil)s?\b.{0,40}\b(?:picture|photo|video|face)s?\b.{0,50}\b(?:agree|permission|consent|posted|published|online)|(?:picture|photo|video)s?\b.{0,50}\b(?:child|son|daughter|kid|me|ours|my face)\b.{0,60}\b(?:agree|permission|consent|posted|published|allow)|(?:no longer|does(?:n't| not)|did(?:n't| not)|not|should(?:n't| not)) (?:work|be)\w*\b.{0,30}\b(?:saw|read|opened|looked at|looked into|accessed)\b.{0,20}\b(?:charts?|records?|files?|data|notes?)|(?:charts?|patient (?:files?|records?|data)|medical (?:files?|records?))\b.{0,40}\b(?:seen|opened|read|viewed|accessed) by|(?:phone|number|address|name|data|details|information|photo)s? (?:\w+ ){0,3}(?:sold|leaked|passed on|given away|handed out|shared with)|datenschutz(?!erklärung|bestimmung)\w*|dsgvo|auskunft (?:nach|über|gemäß)|meine (?:persönlichen )?daten\b.{0,30}\b(?:gelöscht|löschen|entfern|weiter|verkauf)\w*|cookies?\b.{0,30}\b(?:without|reject|refus|before i)\w*|data protection|record of processing|processing activities|(?:leak|breach)\b.{0,40}\b(?:affected|fields|customers|clients|members|patients|users)|(?:clients|customers|members|patients|users)\b.{0,40}\bthe (?:leak|breach)\b|(?:search|google|googl)\w*\b.{0,30}\bmy name\b|my name\b.{0,40}\b(?:search results|google))/i

/** Whether a sentence speaks, in whatever words, of personal data: its deletion, its use, its leak to others. */
export const speaksOfPrivacy = speaksOf(BY_FAMILY, SAYS_PLAINLY)
