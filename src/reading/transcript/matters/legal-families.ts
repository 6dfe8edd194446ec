import { wordFamilies } from '../../word-families/word-families.ts'
import { speaksOf } from './speaks-of.ts'

/** Words of lawyers, courts, regulators and contracts in dispute, by what they stand for. English and German. */
const WORDS = {
  product:
    'template field fields column export import plan plans seats seat calendar webinar font button typo translate translated bill_by book_club event widget page',
  lawyer:
    'lawyer lawyers laywer lawer attorney attorneys solicitor* barrister* counsel legal_team legal_department legal_representative legal_professional legal_adviser legal_advisor legal_counsel legal_expert legal_help law_firm anwalt anwälte anwältin anwalts rechtsanwalt rechtsanwältin rechtsabteilung jurist juristen rechtsbeistand union_representative works_council betriebsrat union notary paralegal',
  acts: 'contact contacts contacting contacted hear hearing heard write writes writing written spoken speak speaking spoke talk talked talking consult* advise* advised involve* instruct* hire hired hiring retain* engage* engaged send sends sent says said asks asked ask wants demands requests requested accept accepts consider considers believe* forwarded passed handed handing look_at looked looking take takes taking will statement schalte schalten eingeschaltet einschalten nehme übergeben übergebe informiert informiere beauftragt meldet hören get getting see go going matter recommends told not_permitted bring bringing reviewing review reviewed prepare* drafting next_letter',
  court:
    'lawsuit* litigat* sue sued suing sueing tribunal proceedings prosecut* arbitrat* bailiff* subpoena* injunction* summons small_claims filing_suit file_suit filed_suit legal_action legal_steps legal_measures legal_means legal_proceedings class_action to_court in_court the_court court_order court_date a_judge the_judge verklag* klage klagen klageweg gericht gerichtlich gerichtsverfahren gerichtsvollzieher* rechtsweg rechtliche_schritte strafanzeige letter_before before_action statement_of_claim before_a_court magistrate*',
  contest_only: 'contest baking tennis basketball volleyball squash badminton court_reservation',
  strong:
    'ombudsman ombudsmann ombudsperson ombudsfrau trading_standards verbraucherzentrale verbraucherschutz consumer_protection consumer_centre consumer_center consumer_council consumer_association consumer_court collection_agency debt_collector debt_collection inkasso discriminat* defamation defamatory libel slander extortion blackmail* negligen* cease_and_desist without_prejudice vertragsbruch schadensersatz schadenersatz haftbar abmahnung personal_injury unenforceable not_enforceable statutory notice_before formal_notice letter_of_claim breach_of_contract statute_of_limitations right_of_withdrawal widerrufsrecht rights_reserved my_legal_rights consumer_rights know_my_rights know_our_rights final_notice letzte_mahnung rechtswidrig gesetzeswidrig lawyered bad_faith unfair_competition perjury restraining_order nötigung',
  regulator:
    'regulator regulators watchdog authority authorities inspectorate inspector tax_office finanzamt police polizei ministry prosecutor commission data_regulator aufsichtsbehörde behörde behörden customs_office labour_office health_inspector attorney_general fca ftc cfpb bafin sec',
  turns:
    'report reported reporting complain complaint complaining contact contacted contacting inform informed file filed notify notified turn_to asked asks ask needs need demand demands demanded requests requested requires fined investigat* involved go_to going_to next_step wants melden gemeldet informiert informieren anzeige einschalten log logs records evidence documents statement',
  place: 'delivery location station commissioner plan commission_rate shipping badge uniform',
  breach:
    'breach breached breaching breaches violate violated violates violating violation infring* broke broken_our broken_the broken_your break_the not_honoured not_honored not_honour not_honor void unlawful illegal illegally not_allow does_not_allow not_allowed not_permitted prohibited forbidden against_the_law contravene* deceptive mislead misled misleading misrepresent* invalid breaks unfair not_hold_up not_comply not_complying noncompliant failed_to_comply failed_to_honour failed_to_deliver not_kept verstoß verstößt verletzt gebrochen ungültig unzulässig verboten',
  norm: 'contract contracts agreement agreements clause clauses terms_of_service our_terms your_terms the_terms sla slas service_level nda law laws act statute regulation regulations directive warranty licence_terms license_terms copyright rights obligations vertrag verträge vertrags gesetz gesetze recht klausel agb vereinbarung pflicht advertising advertise* selling',
  remedy:
    'damages compensation compensate liable liability indemnif* penalty penalties penalty_clause losses loss harm injury haftung haften credits refund_of_losses service_credits',
  claim:
    'demand demanding claim claims claiming seek seeking entitled insist insisting owe owes pursue pursuing sue who_is who_pays contractual caused liable want_compensation want_damages demand_damages fordere fordern verlange verlangen mache',
  preserve: 'preserve preserving retain keep save hold secure do_not_delete',
  records: 'records emails correspondence evidence documents logs messages recordings',
  pending:
    'claim_is litigation lawsuit being_prepared court dispute proceedings preparing_a_claim legal_hold evidence',
  ip: 'copyright copyrighted trademark trademarks trade_mark patent patents brand brands logo designs design photo photos photograph photographs picture pictures image images song songs music text texts article articles artwork name content marke bild foto',
  taken:
    'without_permission without_our_permission without_my_permission without_asking without_a_licence without_a_license without_licence without_license without_our_consent without_my_consent ohne_erlaubnis ohne_genehmigung counterfeit* pirated plagiar* never_licensed not_licensed not_license unlicensed infring* stop_using copied copying copycat stole stealing stolen knock_off knockoff fälschung* take_it_down registered_mark registered_trademark belongs_to_us is_mine we_own i_own kopiert',
  official:
    'formal official written registered einschreiben formelle schriftlich proceedings legal court',
  threat:
    'within_14_days within_ten_days within_10_days within_seven_days within_7_days failure_to or_else otherwise deadline final last frist letzte if_you_do_not if_this_is_not if_not_paid result_in escalate_this',
  contests:
    'contest contesting contested dispute disputing challenge challenging appeal appealing refuse rescind repudiate terminate_for_cause not_accept object anfechten widersprechen',
  rule_change:
    'clause contract terms agreement validity price_increase raise_prices mid_term clauses klausel vertrag decision',
  refuse: 'refuse refused refuses refusing deny denied denies ignore ignored not_let verweigern',
  right:
    'my_right my_rights our_rights cooling_off 14_day 14_days withdrawal widerruf warranty gewährleistung legal_right our_right guarantee_law rights_as',
  obligation:
    'obliged obligated must must_repair have_to_repair by_law required_by free_of_charge gesetzlich verpflichtet under_the',
  act_name:
    'act law warranty_act sales_act consumer_law statute regulation bgb gesetz gewährleistung',
} as const

const FAMILIES = [
  'lawyer acts !product',
  'court !contest_only !product',
  'strong !product',
  'regulator turns !place !product',
  'breach norm !product',
  'claim remedy !product',
  'preserve records pending',
  'ip taken',
  'official threat',
  'contests rule_change !product',
  'refuse right',
  'obligation act_name',
]

const BY_FAMILY = wordFamilies(WORDS, FAMILIES)

/** More ways to say it, whose words stand close together. */
const SAYS_PLAINLY =
  /\b(?:(?:signed|broke|broken|breached|violated) (?:an? |the |our |your )?(?:nda|non-disclosure)|nda\b.{0,30}\b(?:broke|breach|violat)\w*|see (?:you|them) in court|hear(?:ing)? from (?:my|our) (?:lawyer|attorney|solicitor|union|counsel)\w*|(?:fined|penali[sz]ed|sanctioned|audited) (?:us|me)\b|(?:regulator|authority|court|judge|police)\b.{0,30}\b(?:fined|ruled|ordered|seized|decided|subpoena\w*)|(?:judge|court) (?:has |had |already |have )*(?:ruled|decided|ordered|said)|hold(?:ing|s)? (?:you|your \w+|them) (?:\w+ )?(?:responsible|liable|accountable)|press (?:charges|for prosecution)|act(?:ing)? (?:of )?(?:gross )?negligen\w+|(?:not|never|cannot|refuse|cant|wont|dont|\w+n't)\b[^,;:]{0,25}\b(?:let|leave) (?:it|this) rest\b|take this (?:further|higher)|rechtliche?n? (?:schritt|konsequenz|mittel)\w*|(?:behalte|behalten) (?:ich mir|wir uns) .{0,30}vor|verklag\w+|seek (?:redress|damages|compensation)|legal(?:ly)? (?:binding|obliged|required|responsible) to (?:pay|refund|repair|deliver)|illegal\w*|unlawful\w*)/i

/** Whether a sentence speaks, in whatever words, of lawyers, courts, regulators or a contract in dispute. */
export const speaksOfLaw = speaksOf(BY_FAMILY, SAYS_PLAINLY)
