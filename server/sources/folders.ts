/**
 * Names of the folder that holds what a person sent, as mailboxes call it in many languages.
 *
 * Surprise: the name follows the language in which the mailbox was first opened, not the language of the record.
 */
const SENT = new Set(
  [
    'Sent Items|Sent|Sent Mail|Sent Messages|SentItems',
    'Gesendete Elemente|Gesendete Objekte|Gesendet',
    'Éléments envoyés|Messages envoyés|Courrier envoyé',
    'Elementos enviados|Enviados|Mensajes enviados|Itens Enviados|Itens enviados|Mensagens enviadas|Elements enviats',
    'Posta inviata|Elementi inviati',
    'Verzonden items|Verzonden',
    'Skickat|Skickade objekt|Sendt post|Sendte elementer|Sendt|Sendte objekter|Sendte elementer',
    'Lähetetyt|Lähetetyt viestit|Elementy wysłane|Wysłane|Odeslaná pošta|Odoslaná pošta|Elküldött elemek',
    'Elemente trimise|Изпратени|Отправленные|Надіслані|Απεσταλμένα|Gönderilmiş Öğeler|Gönderilenler',
    'פריטים שנשלחו|العناصر المرسلة|送信済みアイテム|送信済み|已发送邮件|已发送|寄件備份|보낸 편지함|รายการที่ส่ง|Mục Đã gửi|Poslane stvari|Poslano|Saadetud üksused|Nosūtītie vienumi|Išsiųsti elementai|Item Terkirim|Item Dihantar',
  ]
    .join('|')
    .split('|')
    .map((name) => name.toLowerCase()),
);

/** The folder itself or one below it. */
export function isSentFolder(path: string): boolean {
  return path
    .toLowerCase()
    .normalize('NFC')
    .split(/[\\/]/)
    .some((part) => SENT.has(part.trim()));
}
