import { wordList } from './word-list.ts'

/** What a person does to a product, in the form an instruction uses. */
export const STEP_VERBS = wordList(`
  open go goto navigate click double-click right-click tap press hold select choose pick type enter input fill
  submit upload download drag drop log login sign visit browse create add delete remove edit rename duplicate copy
  paste save export import run execute start launch close quit invite connect disconnect configure set enable
  disable switch toggle turn change scroll search filter sort refresh reload hover expand collapse use hit clear
  restart generate schedule request attach detach view preview print publish unpublish sync move resize swipe pay
  checkout purchase buy subscribe unsubscribe send post put get call curl deploy trigger head authenticate update
  approve assign order book zoom play record install uninstall tick untick check uncheck mark activate archive
  merge split scan enroll register accept confirm repeat do try attempt wait leave return apply add-to-cart`)

/** The same, told as something somebody did. Only what is done on a screen: not what support tried. */
export const STEP_VERBS_PAST = wordList(`
  opened went navigated clicked double-clicked tapped pressed held selected chose picked typed entered filled
  submitted uploaded downloaded dragged dropped logged signed visited browsed created added deleted edited
  renamed duplicated pasted saved exported imported launched toggled scrolled searched filtered sorted printed
  published scheduled swiped installed invited scanned hit ticked`)

/** After one of these a word that looks like an instruction is the name of a thing: `export fails`. */
export const FINITE_WORDS = wordList(`
  is isn't are aren't was wasn't were weren't does doesn't do don't did didn't has hasn't have haven't had
  fails failed fail crashes crashed shows showed keeps kept returns returned hangs hung stops stopped breaks broke
  never won't will can can't cannot could couldn't should works worked works button page results takes took times
  gives gave says said seems looks stays show keep freezes froze spins loads broken missing empty slow down unavailable`)
