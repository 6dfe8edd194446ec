import { apiOutage } from './api-outage.ts'
import { brokenPieces } from './broken-pieces.ts'
import { csvExportBug } from './csv-export-bug.ts'
import { doubleCharge } from './double-charge.ts'
import { frenchReturns } from './french-returns.ts'
import { germanInvoice } from './german-invoice.ts'
import { hostileWords } from './hostile-words.ts'
import { japaneseStock } from './japanese-stock.ts'
import { labelsDoNotPrint } from './labels-do-not-print.ts'
import { leadAsksForHuman } from './lead-asks-for-human.ts'
import { portugueseUpgrade } from './portuguese-upgrade.ts'
import { promisedByFriday } from './promised-by-friday.ts'
import { quickQuestion } from './quick-question.ts'
import { renewalDoubts } from './renewal-doubts.ts'
import { spanishDoubleOrders } from './spanish-double-orders.ts'
import { thirdTimeTelling } from './third-time-telling.ts'
import { twoWarehouses } from './two-warehouses.ts'
import type { Write } from './written.ts'

/** Every written conversation. A list, not a re-export; its order decides the conversation ids. */
export const CONVERSATIONS = {
  'double-charge': doubleCharge,
  'csv-export-bug': csvExportBug,
  'labels-do-not-print': labelsDoNotPrint,
  'renewal-doubts': renewalDoubts,
  'api-outage': apiOutage,
  'promised-by-friday': promisedByFriday,
  'third-time-telling': thirdTimeTelling,
  'german-invoice': germanInvoice,
  'broken-pieces': brokenPieces,
  'hostile-words': hostileWords,
  'two-warehouses': twoWarehouses,
  'quick-question': quickQuestion,
  'lead-asks-for-human': leadAsksForHuman,
  'french-returns': frenchReturns,
  'spanish-double-orders': spanishDoubleOrders,
  'portuguese-upgrade': portugueseUpgrade,
  'japanese-stock': japaneseStock,
} as const satisfies Record<string, Write>
