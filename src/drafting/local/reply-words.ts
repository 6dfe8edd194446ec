import type { Language } from '../../domain/waiting/customer-message.ts'

/** What a first reply is put together from, in one language. */
interface ReplyWords {
  readonly hello: (name: string | undefined) => string
  readonly nothingYet: string
  readonly takenOver: (colleague: string | undefined) => string
  readonly seesAttempts: string
  readonly sorry: string
  readonly worried: string
  /** That we know what was promised, with its date where it is a plain one. */
  readonly promised: (day: string | undefined) => string
}

/** The first words to a customer, in every language we know them in. */
export const REPLIES: Readonly<Record<Language, ReplyWords>> = {
  en: {
    hello: (name) => (name ? `Hi ${name},` : 'Hi,'),
    nothingYet: 'I am looking after your conversation now. How can I help?',
    takenOver: (colleague) =>
      `I have taken this over${colleague ? ` from ${colleague}` : ''} and have read everything you wrote, so you need not repeat it.`,
    seesAttempts: 'I can also see what has been tried so far.',
    sorry: 'I am sorry for the trouble this has caused you.',
    worried: 'I understand that this worries you.',
    promised: (day) => `I know what you were promised${day ? ` by ${day}` : ''}.`,
  },
  de: {
    hello: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    nothingYet: 'ich kümmere mich ab jetzt um Ihre Anfrage. Wie kann ich helfen?',
    takenOver: (colleague) =>
      `ich habe Ihre Anfrage${colleague ? ` von ${colleague}` : ''} übernommen und alles gelesen, was Sie geschrieben haben; Sie müssen also nichts wiederholen.`,
    seesAttempts: 'Ich sehe auch, was bisher versucht wurde.',
    sorry: 'Es tut mir leid, dass Sie damit solchen Ärger haben.',
    worried: 'Ich verstehe, dass Sie das beunruhigt.',
    promised: (day) =>
      day
        ? `Ich weiß, dass Ihnen eine Rückmeldung bis zum ${day} zugesagt wurde.`
        : 'Ich weiß, was Ihnen zugesagt wurde.',
  },
  fr: {
    hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    nothingYet: "je m'occupe maintenant de votre demande. Comment puis-je vous aider ?",
    takenOver: (colleague) =>
      `j'ai repris votre demande${colleague ? ` de ${colleague}` : ''} et j'ai lu tout ce que vous avez écrit : vous n'avez rien à répéter.`,
    seesAttempts: 'Je vois aussi ce qui a déjà été essayé.',
    sorry: 'Je suis désolé pour les désagréments que cela vous a causés.',
    worried: 'Je comprends que cela vous inquiète.',
    promised: (day) => `Je sais ce qui vous a été promis${day ? ` pour le ${day}` : ''}.`,
  },
  es: {
    hello: (name) => (name ? `Hola ${name}:` : 'Hola:'),
    nothingYet: 'ahora me ocupo yo de su consulta. ¿En qué puedo ayudarle?',
    takenOver: (colleague) =>
      `me ocupo yo de su consulta${colleague ? `, que llevaba ${colleague},` : ''} y he leído todo lo que ha escrito; no hace falta que repita nada.`,
    seesAttempts: 'También veo lo que se ha probado hasta ahora.',
    sorry: 'Lamento las molestias que esto le ha causado.',
    worried: 'Entiendo que esto le preocupe.',
    promised: (day) => `Sé lo que se le prometió${day ? ` para el ${day}` : ''}.`,
  },
  pt: {
    hello: (name) => (name ? `Olá ${name},` : 'Olá,'),
    nothingYet: 'agora sou eu quem cuida do seu pedido. Como posso ajudar?',
    takenOver: (colleague) =>
      `assumi o seu pedido${colleague ? `, que estava com ${colleague},` : ''} e li tudo o que escreveu; não precisa repetir nada.`,
    seesAttempts: 'Vejo também o que já foi tentado.',
    sorry: 'Lamento os transtornos que isto lhe causou.',
    worried: 'Compreendo a sua preocupação.',
    promised: (day) => `Sei o que lhe foi prometido${day ? ` até ${day}` : ''}.`,
  },
  ja: {
    hello: (name) => (name ? `${name}様` : 'お客様'),
    nothingYet: 'このお問い合わせを担当いたします。どのようなご用件でしょうか。',
    takenOver: (colleague) =>
      `${colleague ? `${colleague}より` : ''}お問い合わせを引き継ぎました。これまでの内容はすべて拝読しておりますので、改めてご説明いただく必要はございません。`,
    seesAttempts: 'これまでに試された内容も確認しております。',
    sorry: 'ご不便をおかけし、申し訳ございません。',
    worried: 'ご心配をおかけしております。',
    promised: (day) => `${day ? `${day}までの` : ''}お約束の件も承知しております。`,
  },
}
