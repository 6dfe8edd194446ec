import { assigns, says, type Write } from './written.ts'

/** A conversation in German: a wrong VAT number on an invoice, politely urgent. */
export const germanInvoice: Write = ({ germanDate }) => ({
  contact: 'stefan',
  assignee: 'mia',
  team: 'billing',
  tags: ['billing', 'german'],
  subject: 'Falsche USt-IdNr. auf Rechnung FW-20955',
  read: true,
  lines: [
    says(
      'customer',
      620,
      `Guten Tag,\n\nauf der Rechnung FW-20955 vom ${germanDate(-5)} steht noch unsere alte Umsatzsteuer-Identifikationsnummer. Richtig ist DE 811 234 567. So kann unsere Buchhaltung sie nicht buchen. Können Sie uns bitte eine korrigierte Rechnung schicken?\n\nMit freundlichen Grüßen\nStefan Kranz`,
    ),
    assigns('bot', 619, 'billing'),
    assigns('bot', 618, 'mia'),
    says(
      'mia',
      601,
      `Guten Tag Herr Kranz,\n\nvielen Dank für den Hinweis. Ich habe die neue Nummer in Ihrem Konto hinterlegt. Künftige Rechnungen sind damit richtig. Die Rechnung FW-20955 kann ich selbst nicht neu ausstellen, weil der Monat schon abgeschlossen ist. Ich kläre das und melde mich bis zum ${germanDate(2)} bei Ihnen.\n\nViele Grüße\nMia Chen`,
    ),
    says(
      'customer',
      214,
      `Vielen Dank. Bitte beachten Sie, dass wir die Umsatzsteuervoranmeldung am ${germanDate(3)} abgeben müssen. Der Betrag ist 856,80 Euro. Eine Stornorechnung plus neue Rechnung wäre auch in Ordnung.`,
    ),
  ],
})
