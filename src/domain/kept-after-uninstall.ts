/**
 * Days the data of a workspace is kept after Baton was uninstalled there: who removed it by mistake, or comes back
 * after a change of plans, finds everything as it was. Then it is purged.
 */
export const KEPT_AFTER_UNINSTALL_DAYS = 30
