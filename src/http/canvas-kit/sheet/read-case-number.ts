/** The number of a case as the page and its address carry it; undefined where it is none. */
export const readCaseNumber = (digits: string | undefined): number | undefined =>
  digits !== undefined && /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
