import { wordFamilies } from '../../word-families/word-families.ts'
import { speaksOf } from './speaks-of.ts'

/** Words of somebody for whom, or for all of whom, nothing runs, by what they stand for. English and German. */
const WORDS = {
  asks: 'how_do how_can how_to can_we can_i could_you is_there_a_way please_take how_many_requests do_you_offer we_want_to wie_kann können',
  single:
    'my_laptop my_phone my_tablet my_computer my_browser one_of_our one_of_my my_printer the_printer my_colleague a_colleague one_customer one_user one_project one_shop one_invoice my_car my_session mein mein_drucker meinem sales prices price revenue drop_down scroll',
  service:
    'site website webpage page homepage service services system systems sytem platform api app apps application server servers database dashboard dashboards portal shop store checkout login log_in gateway network cloud booking_engine booking_system till_system phone_system phone_lines lines data_centre data_center datacenter webhooks integration integrations endpoint backend production software tool product terminals tills everything seite webseite server dienst dienste plattform anwendung portal system kassen',
  down: 'down offline unreachable unavailable unresponsive not_responding not_respond not_reachable not_answer not_answering not_reply responds_to_nobody crashed collapsed ausgefallen nicht_erreichbar unerreichbar nicht_verfügbar offline to_be_out seems_out is_out to_be_out went_dark gone_dark is_gone are_gone dead flapping has_died died keeled not_reach not_come_up not_available refuses refused',
  mild: 'price prices sales drop_down slow_down menu scroll banner take_down bring_down break_down cut_down down_the down_to shut_down on_mobile in_norway calendar closed sunday font layout colour color nice great account_manager by_phone back_office train',
  everyone:
    'everyone everybody nobody no_one noone none_of not_one not_a_single not_a_soul all_our all_of all_my all_users all_customers all_clients all_accounts all_stores all_sites all_shops all_hotels all_branches all_workspaces all_tenants all_regions all_teams all_departments all_locations all_offices all_countries all_agents all_screens all_lines all_phones all_systems all_pages all_calls all_at_once at_the_same for_anyone for_all all_30 across_all every_page every_screen every_request every_call every_user every_customer every_client every_terminal every_store every_site every_ward every_till every_login every_single every_office every_location every_department entire whole complete_team complete_company hundreds thousands dozens multiple_clients multiple_customers multiple_users several_clients several_customers several_sites many_users many_customers half_of both_sites any_of_us any_of_our any_one_of any_channel any_of not_just_me not_only_me just_us whoever for_us_all the_lot whole_office alle allen keiner kein_mitarbeiter kein_kunde niemand sämtliche ganze gesamte ganzen whole_team at_once',
  fails:
    'fail fails failing failed stuck can_not unable not_able drop drops dropped error errors kicked_out kicked thrown_out threw_out logged_out locked_out refused rejects refuses time_out times_out timing_out timed_out timeout stopped stops stop no_emails blank idle crash crashes crashed crashing hang hangs hung frozen freezes froze unreachable offline unusable unavailable impossible not_load not_open not_respond not_work not_working nothing_loads nothing_works not_loading lost broken dead no_connection disconnect* not_connect white_screen blank_screen black unresponsive get_in geht_nicht nicht_einloggen nicht_anmelden stehen steht nicht not_get not_reach halted standstill dark not_through nothng_works 500 503 502 504',
  work: 'login log_in sign_in signin get_in get_back connect connection orders order calls call payments payment pay checkout screen screens page pages app apps system service site website work working terminal terminals tills till tour tours charts records open load loads access reach message emails email webhooks arriving going_out branches stores office clients clinic booking bookings registers lines phones channel channels requests request api portal dashboards dashboards account server session join lesson platform serve scanners devices einloggen anmelden kassen it_either see users usrs',
  halt: 'dead_in_the_water standstill sits_idle sit_idle sitting_idle total_loss complete_loss blackout brownout outage outages ausfall gar_nichts_mehr geht_gar_nichts nichts_geht geht_nichts nothing_works nothing_loads nothing_is_working nothng_works major_disruption service_disruption completely_down totally_down is_halted are_halted is_paralysed is_paralyzed grinding_to at_a_standstill not_serve_anyone serve_anyone systemausfall totalausfall störung everything_stopped everything_is_down',
  nothing: 'not_work_at_all nothing_is_coming nothing_comes nothing_gets',
  incident:
    'incident server_problem server_problems server_issues server_trouble server_issue problems_on_your trouble_on_your störung status_page technical_problems network_problems',
  now: 'right_now now currently at_the_moment today this_morning having ongoing going_on is_there is_it are_you gerade aktuell derzeit habt all_green major your_side your_end since',
  status:
    '502 503 504 gateway bad_gateway internal_server_error server_error gateway_error gateway_timeout service_unavailable connection_refused',
  every:
    'every each all any everyone whoever everything anything nothing constantly everybody users customers clients',
  again:
    'again back_up back_online is_your are_your us_or just_us just_me only_us or_is_it anyone_else seems seem since',
} as const

const FAMILIES = [
  'halt !single !asks',
  'nothing everyone !single !asks',
  'incident now !asks',
  'status every',
  'everyone fails work !single !asks !mild',
  'service > down everyone !single !asks !mild',
  'service > down again !single !asks !mild',
  'down > service again !single !asks !mild',
]

const BY_FAMILY = wordFamilies(WORDS, FAMILIES)

/** More ways to say it, whose words stand close together. */
const SAYS_PLAINLY =
  /\b(?:(?:site|website|web ?page|service|platform|server|servers|api|portal|seite|webseite|server|dienst)\b.{0,30}\b(?:has gone|is|are|seems?|appears?|went|ist|sind|was|been) (?:\w+ ){0,3}(?:down|offline|unreachable|unresponsive|dead|unavailable|gone|nicht erreichbar|ausgefallen|offline|tot|weg)\b|neither the \w+ nor the \w+ (?:responds?|works?|loads?|opens?|answers?)|(?:server|service|api|site|website|platform|system)s? (?:is|are|does|do|has|have)(?:n't| not) (?:been )?(?:respond|answer|reply|replying|reachable|accessible|load|come up|react)\w*|(?:not|im)possible to (?:reach|access|open|use|connect to) (?:your|the) (?:service|site|platform|system|app|api|server)\w*|halted because (?:your|the)|because your (?:service|server|system|api|platform|site)s? (?:does|do|is|are|has|have)(?:n't| not)|when will (?:the |your )?(?:service|site|system|platform|app|it|everything|server)s? (?:be|come|work|run)\w* (?:back|up|again|available|online)|(?:geht|gehen|läuft|laufen|funktioniert|funktionieren) (?:gar |hier |bei uns |überhaupt )*nichts(?: mehr)?|(?:alle|sämtliche) \w+ (?:sind|stehen|hängen|gehen nicht)(?= (?:offline|still|aus|down|tot)|[.!,]|$)|kein(?:e|er)? (?:mitarbeiter|kunde|nutzer|benutzer|kollege|user)\w* kann)/i

/** Whether a sentence says, in whatever words, that nothing runs for many or for all. */
export const speaksOfOutage = speaksOf(BY_FAMILY, SAYS_PLAINLY)
