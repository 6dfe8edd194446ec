import { assigns, notes, says, type Write } from './written.ts'

/** A conversation in French: a return label that sends parcels to the old warehouse. */
export const frenchReturns: Write = () => ({
  contact: 'claire',
  assignee: 'tom',
  team: 'support',
  tags: ['returns', 'french'],
  lines: [
    says(
      'customer',
      96,
      `Bonjour, depuis lundi vos étiquettes de retour portent l'adresse de notre ancien entrepôt à Villeurbanne. Trois colis (RT-5512, RT-5519 et RT-5523) y sont déjà partis. Nous avons pourtant changé l'adresse dans Réglages > Entrepôts.`,
    ),
    assigns('bot', 95, 'tom'),
    says(
      'tom',
      81,
      `Bonjour Claire, merci pour les numéros. J'ai vérifié : la nouvelle adresse est bien enregistrée. J'ai vidé le cache des étiquettes, pouvez-vous en créer une nouvelle ?`,
    ),
    says(
      'customer',
      58,
      `Je viens d'essayer avec RT-5531 : toujours l'ancienne adresse. Nos clients attendent leurs remboursements, c'est vraiment gênant.`,
    ),
    notes(
      'tom',
      52,
      `The cache is not it. The label service seems to keep its own copy of the address: engineering has to look.`,
    ),
    says(
      'tom',
      50,
      `Je comprends, Claire. Je me renseigne auprès de nos ingénieurs et je reviens vers vous aujourd'hui.`,
    ),
    says('customer', 21, `D'accord. En attendant, que dois-je dire à mes clients ?`),
  ],
})
