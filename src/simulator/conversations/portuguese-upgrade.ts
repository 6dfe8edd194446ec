import { assigns, says, type Write } from './written.ts'

/** A conversation in Portuguese: an upgrade that was paid and did not arrive. */
export const portugueseUpgrade: Write = () => ({
  contact: 'marina',
  assignee: 'ana',
  team: 'support',
  tags: ['billing', 'portuguese'],
  lines: [
    says(
      'customer',
      133,
      `Oi! Ontem mudamos do plano Starter para o Growth e o pagamento de US$ 390 foi aprovado (fatura FW-21077), mas a conta continua com o limite de 500 pedidos. Estamos quase no limite.`,
    ),
    assigns('bot', 132, 'ana'),
    says(
      'ana',
      117,
      `Oi Marina, obrigada por avisar. Vejo o pagamento da fatura FW-21077, mas o plano ainda aparece como Starter. Pedi para atualizar, mas recebi o erro PL-302. Só o time de cobrança consegue liberar.`,
    ),
    says(
      'customer',
      92,
      `Entendi. Pode pedir para eles olharem hoje, por favor? Amanhã começa a nossa promoção e não podemos parar.`,
    ),
    says('customer', 26, `Alguma novidade?`),
  ],
})
