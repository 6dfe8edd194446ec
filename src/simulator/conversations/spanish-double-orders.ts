import { assigns, says, type Write } from './written.ts'

/** A conversation in Spanish: orders that arrive twice from a shop. */
export const spanishDoubleOrders: Write = () => ({
  contact: 'diego',
  assignee: 'ana',
  team: 'support',
  tags: ['orders', 'spanish'],
  lines: [
    says(
      'customer',
      74,
      `Hola, desde esta mañana los pedidos de nuestra tienda llegan dos veces a Fernwick. Por ejemplo el 10482 y el 10482-1. Hoy ya hemos enviado dos veces el mismo paquete.`,
    ),
    assigns('bot', 73, 'ana'),
    says(
      'ana',
      63,
      `Hola Diego, siento el lío. ¿Usas Chrome o Safari? ¿Y has vuelto a conectar la tienda en los últimos días?`,
    ),
    says(
      'customer',
      55,
      `Chrome 141 en Windows 11. Sí, ayer por la tarde volví a conectar la tienda porque el catálogo no se actualizaba. Desde entonces pasa.`,
    ),
    says(
      'ana',
      47,
      `Gracias. He quitado la conexión antigua, pero veo que los pedidos nuevos todavía entran dos veces. Esto lo tiene que mirar el equipo de ingeniería.`,
    ),
    says('customer', 18, `¿Cuánto va a tardar? Tengo 40 pedidos parados en el almacén.`),
  ],
})
