import { type SaysSo, wordFamilies } from '../word-families/word-families.ts'
import type { FeltMood } from './feelings.ts'

const ANGRY = {
  insult:
    'idiots idiot morons clowns amateurs imbeciles fools jerks bastards crooks scumbags muppets incompetent unfähig inkompetent versager deppen betrüger useless_people waste_of_space cowboys cheats cheaters parasites vultures',
  verdict:
    'disgrace disgraceful shambles rubbish circus joke shocking appalling contempt arrogance arrogant outrageous criminal robbery fraud scandal scandalous insult insulting despicable vile revolting sickening disgusted disgusting bs bullshit bollocks crap worthless laughable unbelievable sauerei frechheit unverschämtheit schweinerei dreist unmöglich das_letzte witz farce mockery piss_take abomination extortion unforgivable inexcusable reprehensible pathetic absurd obscene rude insolent horrendous atrocious dreadful',
  strong:
    'absolute absolutely utter utterly complete completely total totally nothing_short simply plain beyond bodenlose so_eine was_für what_a what_kind pure just_plain borders sheer frankly this_is that_is of_your is_a is_an by_the_way you_are your das_ist leaves_me from_you',
  rage: 'seething raging fuming livid furious enraged incensed apoplectic blood_boil boils boiling seeing_red up_to_here fed_up sick_of had_enough so_done speechless wütend stinksauer rasend kotzt hasse bankrupt disgusted_by outraged',
  ruined:
    'ruined ruining destroyed wrecked wasted stole stolen vanished lied lying deceived cheated tricked robbed scammed conned ripped_off laughed betrayed humiliated insulted screwed hung_out',
  you: 'you your you_people yours u ur ihr sie ihre euch company driver agent staff support they',
  mine: 'my our me us mein meine mir entire whole money wedding week holiday business name trust mother wife family',
  never:
    'never_buy never_use never_order never_shop never_recommend never_contact never_again never_come never_set never_deal never_do_business not_contact_me not_ever nie_wieder never_trust never_want never_hear leave_me_alone not_dare do_not_dare',
  revenge:
    'fired sacked leave_a_review one_star_and one_star_review only_one_star zero_stars bad_review tell_everyone tell_everybody tell_all everybody_in everyone_i_know warn_everyone warn_others going_public go_public social_media the_press newspapers taking_all_my taking_my_business my_business_elsewhere lose_a_customer lost_a_customer losing_a_customer not_be_allowed hear_about_this name_and_shame bewertung_schreiben kündige_sofort',
  accuse:
    'do_you_think_i think_i_am_stupid are_you_even are_you_people are_you_deaf are_you_blind take_me_for nobody_treats no_one_treats how_dare some_nerve what_nerve the_nerve taking_the_mickey the_cheek your_excuses your_lies auf_den_arm für_dumm lasse_mir nicht_länger_gefallen explain_yourselves explain_yourself get_your_act shame_on ashamed_of schämt schämen screw_you go_away hands_off give_it_back stop_lying i_demand waste_of_money worst_purchase worst_company worst_experience worst_decision what_is_wrong_with treated_me_like treat_me_like take_responsibility pull_your_finger for_gods_sake for_fucks for_christ every_bit_of_trust how_can_anyone_be could_not_care_less do_not_give_a dont_give_a',
} as const

const ANGRY_FAMILIES = [
  'insult you',
  'verdict strong',
  'rage',
  'you > ruined > mine',
  'never',
  'revenge you',
  'revenge mine',
  'accuse',
]

const FRUSTRATED = {
  again:
    'again once_more yet_another another_error another_day another_bug another_crash still back_to_square always_the_same same_story same_thing same_result same_answer same_reply every_time every_month every_week every_update every_single over_and_over schon_wieder immer_noch immer_wieder jedes_mal erneut time_and_again keeps keep square_one',
  broken:
    'error errors broken breaks broke fails failed fail failing crash crashed wrong bug bugs not_work not_working not_fixed not_solved unsolved frozen stuck asking sending copy_paste excuse excuses closed besteht kaputt fehler geht_nicht funktioniert_nicht mistake let_down',
  waiting:
    'waiting waited i_wait we_wait to_wait warte warten wartet on_hold chasing chased heard_nothing not_heard no_reply no_answer no_response unanswered no_news silence ignored nobody_called nobody_did nobody_replied nobody_answered no_one_called no_one_replied never_came never_called not_called_back not_show_up no_show not_come did_not_call keine_antwort niemand_meldet no_update no_updates without_an_answer without_a_reply without_answer radio_silence',
  long: 'hour hours day days week weeks month months since forever ages all_day all_morning all_week easter christmas long_enough so_long third second fourth fifth wochen tage tagen monate stunden ewig seit twice three_times ago later',
  repeated:
    'to_each_new to_every_new each_new each_person each_agent every_agent every_person three_of_your two_of_your several_of_your i_have_explained i_explained have_to_explain explained_it explain_this repeat_myself repeating_myself told_three already_told already_sent already_said already_explained already_answered already_tried four_emails five_emails three_emails many_emails ten_times dozen_times hundred_times third_time fourth_time fifth_time zum_dritten zum_zweiten zum_vierten schon_dreimal schon_zweimal mehrfach times_now my_first_message read_my third_form for_the_third_time for_the_fourth_time for_the_umpteenth second_time_i second_time_now third_time_i umpteenth nth_time back_and_forth ping_pong from_one_to_the passed_around in_circles round_in im_kreis kreis nowhere going_nowhere getting_nowhere',
  tired:
    'losing_patience lose_patience losing_my_patience running_out_of_patience out_of_patience my_patience tired_of wits_end sigh ugh argh grr geduld frustrating frustrated frustration annoying annoyed annoys irritating irritated disappointing disappointed disapointed dissapointed disappointment underwhelming let_down letdown not_impressed unimpressed not_happy unhappy dissatisfied not_satisfied displeased not_amused fed exhausting exhausted tedious hassle nuisance pain_in headache nervt genervt frustriert enttäuscht enttäuschend mühsam ärgerlich unzufrieden despair verzweifel* aggravating',
  helpless:
    'useless no_use pointless of_no_use not_help not_helpful unhelpful nothing_helped not_helping helped_nothing nothing_changed nothing_changes nothing_you_suggest nothing_works nothing_worked no_luck not_answer_my not_answering_my not_what_i_asked no_sense what_is_the_point whats_the_point waste_of_time wasting_my_time wasting_our_time wasting_time cost_me_an cost_us lost_two lost_a_day lost_hours slowing_us_down slows_us_down not_leading not_even_do the_basics hilft_nicht bringt_nichts wrong_again',
  hoped:
    'hoped_this had_hoped expected_more expected_better would_be_nice_to_get wish_someone wish_somebody for_once finally_look can_someone_finally can_somebody_finally will_someone could_someone_finally is_anybody_there is_anyone_there anybody_there anyone_there hello_anyone how_much_longer how_many_more how_hard so_hard so_schwer this_hard so_difficult so_complicated takes_weeks takes_months takes_so_long not_be_this not_be_that not_be_so why_does_it_take really_again was_promised were_promised promised_me promised_call promised_us was_told_it_would you_said_it you_promised was_told_somebody was_told_someone i_was_told we_pay_a_lot pay_a_lot for_a_premium for_that_price for_what_we_pay for_this_money everything_harder not_find_anything worse_than harder_than_before is_weak not_good_enough it_should_be_easy by_now',
  reports: 'still_see still_sees still_shows still_show still_says',
  over: 'no_longer works_now fixed_now can_wait happy_to_wait will_wait glad_to_wait no_rush thank thanks',
  unmet:
    'not nobody never no weak days ago later wrong still again closed nothing takes sorted solved weeks nicht this_is why',
} as const

const FRUSTRATED_FAMILIES = [
  'again broken !over !reports',
  'waiting long !over',
  'repeated',
  'tired',
  'helpless',
  'hoped unmet',
]

const WORRIED = {
  fear: 'scared afraid frightened fears worried worries_me i_worry we_worry i_fear we_fear concerned nervous anxious panic panicking panicked freaking uneasy terrified dread alarmed uncomfortable not_sleep sleepless bad_feeling heart_sank angst sorge sorgen befürchte befürchten mulmig in_a_panic stressed frightening stressing losing_sleep in_tears shaking i_am_worried not_sure_if_i_should',
  urgent:
    'urgent urgently urgency asap an_emergency is_emergency hurry at_once right_away immediately quickly dringend eilt eilig notfall be_quick time_is_short time_is_running running_out clock_is_ticking time_critical tight_deadline under_pressure a_lot_of_pressure at_stake die_zeit_läuft',
  need: 'need needed please pls help brauchen brauche bitte answer us_here pressure please_hurry it_is door uns we_are',
  event:
    'tomorrow tonight today in_an_hour in_two_hours in_three_hours in_2_hrs hrs hours this_afternoon this_evening this_weekend before_noon by_midnight by_tonight on_friday on_monday on_thursday at_five at_four at_nine next_hour minutes morgen heute morgen_früh arriving opens starts due deadline weekend thursday friday midnight black_friday',
  matters:
    'wedding funeral exam presentation launch payroll rent visa auditors my_flight daughter_flight audit inspection store shop guests surgery clinic patients appointment interview conference tax_return client go_live opens baby medicine insulin production court filing boss board investors',
  missing:
    'no missing gone still empty hurry nothing miss not_come not_arrived can_not without nicht not_ready has_not have_not',
  lose: 'lose lost losing miss gone deleted erased broke spoiled thaw fined a_fine penalty fired not_arrive never_arrives not_moved walk_away affected verloren weg verlieren leaked',
  what: 'what_if will_we will_i will_my will_our will_it are_we did_i did_we do_we could_we could_i could_our could_this could_my does_this_mean does_that_mean should_i is_my is_our is_it are_my are_our have_we have_i is_there_a_risk hope hopefully hoping fear afraid may might would_hate going_to about_to sind_meine sind_unsere ist_mein hoffentlich please_tell_me tell_me not_afford can_not_afford',
  lossy:
    'forever for_good our_data my_data files photos notes backup money card orders history account order samples job work years everything anything fine shipment all pictures unterlagen daten alles stores',
  risk: 'risk at_risk dangerous danger safe unsafe hazard swallowed really_hot very_hot too_hot overheats trust going_out_of_business scam concerned sicher gefährlich warning disaster catastrophe threatening compromised',
  asking:
    'is_it is_that is_the is_my are_we should_i should_we can_i does_this please_tell will_my not_sure would_be client us really are_you for_us our_biggest tell_me to_keep',
  depends:
    'depend depends_on my_job our_livelihood livelihood my_living lose_my_job at_stake not_afford can_not_miss not_miss_this is_threatening_to desperate desperately we_might_have_to_stop have_to_stop_production must_not_miss before_it_is_too_late no_idea_what_to_do not_know_what_to_do',
} as const

const WORRIED_FAMILIES = [
  'fear',
  'urgent need',
  'matters event missing',
  'what lose lossy',
  'risk asking',
  'depends',
]

const PLEASED = {
  thanks:
    'thank thanks thx thanx ty cheers tysm danke dank grateful gratitude kudos props big_thanks many_thanks merci ta appreciated appreciate',
  worked:
    'works work working worked fixed solved sorted resolved it_is_back is_back runs läuft geht klappt geklappt funktioniert again_fine helped helpful flott perfectly good_now log_in_again all_set sticking patience a_bunch a_ton a_million you_thank lieben rasche schnelle super glad hilfreich friendly lovely it_is_there',
  joy: 'yay woohoo hooray hurray yippee delighted thrilled ecstatic overjoyed over_the_moon made_my_day saved_my_day made_my_week happier impressed amazed blown_away pleasantly_surprised relief relieved legend gem superstar star_today life_saver lifesaver awsome awesome fab fabulous marvellous marvelous terrific stellar superb outstanding top_notch spot_on top_service five_stars_from hats_off above_and_beyond did_the_trick love_the love_your love_this love_it a_joy joy_to good_work great_job good_job great_work nicely_done well_done keep_it_up saved_us happy_customer very_happy so_happy really_happy very_satisfied sehr_zufrieden satisfied_so_far very_pleased really_pleased well_pleased begeistert die_besten wunderbar fantastisch great_news fantastic_news good_news could_not_be_happier like_a_dream smooth_as like_clockwork so_much_better much_better_now highly_recommend i_would_recommend will_recommend renew_for_sure i_owe_you exactly_right you_are_the_best the_best_i_have best_support ihr_seid_super all_good_now problem_solved runs_perfectly works_perfectly perfect_order flawless flawlessly hilfreich love_how',
  bad: 'not no but however unfortunately still nobody never except although disappointed wrong before_i leider aber nicht would_love no_thanks nothing until',
} as const

const PLEASED_FAMILIES = ['thanks worked !bad', 'joy !bad']

/** Feelings told in words that were not foreseen one by one, by what the words stand for. Worst first. */
export const FELT_FAMILIES: Readonly<Record<FeltMood, SaysSo>> = {
  angry: wordFamilies(ANGRY, ANGRY_FAMILIES),
  frustrated: wordFamilies(FRUSTRATED, FRUSTRATED_FAMILIES),
  worried: wordFamilies(WORRIED, WORRIED_FAMILIES),
  pleased: wordFamilies(PLEASED, PLEASED_FAMILIES),
}
