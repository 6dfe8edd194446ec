/** Words of somebody who wants to know how something is done, or wants it done: nothing has happened. */
export const ASKS_HOW =
  'how_do how_can how_to how_should can_i can_we could_i could_we may_i may_we is_it_possible is_there_a_way i_want_to we_want_to i_would_like we_would_like would_like_to i_need_to we_need_to want_to_know do_you_support does_your where_do where_can where_is which_permissions wie_kann wie_ändere wie_lösche wo_finde wo_kann können_wir kann_ich please_add'
