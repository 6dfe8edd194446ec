import { assigns, says, type Write } from './written.ts'

/** A conversation in Japanese: stock that goes below zero after an import. */
export const japaneseStock: Write = () => ({
  contact: 'haruka',
  assignee: 'tom',
  team: 'support',
  tags: ['stock', 'japanese'],
  lines: [
    says(
      'customer',
      88,
      `お世話になっております。今朝CSVで在庫を取り込んだところ、SKU「HM-2201」と「HM-2207」の在庫数がマイナスになりました。エラーコードは ST-118 です。ブラウザはChrome 141、Windows 11を使っています。`,
    ),
    assigns('bot', 87, 'tom'),
    says(
      'tom',
      72,
      `ご連絡ありがとうございます。取り込んだファイルを確認しました。形式に問題はありませんでした。もう一度取り込みをお試しいただけますか。`,
    ),
    says(
      'customer',
      49,
      `再度取り込みましたが、同じ結果でした。出荷を止めている状態です。いつごろ直りますか。`,
    ),
    says('tom', 44, `ご不便をおかけして申し訳ございません。技術チームに確認いたします。`),
    says('customer', 15, `よろしくお願いいたします。本日中にご連絡いただけると助かります。`),
  ],
})
