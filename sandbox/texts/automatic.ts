import type { Language } from '../geography.ts';

/** What mail programs write by themselves: the word before the subject, and the text. */
interface Automatic {
  readonly away: string;
  readonly awayTexts: readonly string[];
  readonly read: string;
  readonly accepted: string;
  readonly declined: string;
  readonly undeliverable: string;
}

export const AUTOMATIC: Readonly<Record<Language, Automatic>> = {
  en: {
    away: 'Automatic reply',
    awayTexts: [
      'Thank you for your message. I am out of the office until {date} with limited access to mail. In urgent cases please call our switchboard.',
      'I am on holiday and back on {date}. Your mail is not forwarded. For invoices please write to accounts.',
      'Out of office until {date}. For payments or anything urgent contact my colleague {other}.',
      'I no longer work here. Please write to {other}.',
    ],
    read: 'Read',
    accepted: 'Accepted',
    declined: 'Declined',
    undeliverable: 'Undeliverable',
  },
  de: {
    away: 'Automatische Antwort',
    awayTexts: [
      'vielen Dank für Ihre Nachricht. Ich bin bis {date} nicht im Büro und lese Mails nur gelegentlich. In dringenden Fällen wenden Sie sich bitte an {other}.',
      'Ich bin im Urlaub und ab {date} wieder erreichbar. Ihre Mail wird nicht weitergeleitet.',
    ],
    read: 'Gelesen',
    accepted: 'Zugesagt',
    declined: 'Abgelehnt',
    undeliverable: 'Unzustellbar',
  },
  fr: {
    away: 'Réponse automatique',
    awayTexts: [
      'Je suis absent jusqu’au {date}. En cas d’urgence, merci de contacter {other}.',
      'Merci pour votre message. De retour le {date}, je vous répondrai dès que possible.',
    ],
    read: 'Lu',
    accepted: 'Accepté',
    declined: 'Refusé',
    undeliverable: 'Non remis',
  },
  es: {
    away: 'Respuesta automática',
    awayTexts: ['Estoy fuera de la oficina hasta el {date}. Para asuntos urgentes contacte con {other}.', 'De vacaciones hasta el {date}.'],
    read: 'Leído',
    accepted: 'Aceptada',
    declined: 'Rechazada',
    undeliverable: 'No se puede entregar',
  },
  it: {
    away: 'Risposta automatica',
    awayTexts: ['Sono fuori ufficio fino al {date}. Per urgenze contattare {other}.', 'In ferie fino al {date}, risponderò al rientro.'],
    read: 'Letto',
    accepted: 'Accettata',
    declined: 'Rifiutata',
    undeliverable: 'Non recapitabile',
  },
  nl: {
    away: 'Automatisch antwoord',
    awayTexts: ['Ik ben afwezig tot {date}. Voor dringende zaken kunt u terecht bij {other}.', 'Met vakantie, op {date} ben ik er weer.'],
    read: 'Gelezen',
    accepted: 'Geaccepteerd',
    declined: 'Geweigerd',
    undeliverable: 'Onbestelbaar',
  },
  pt: {
    away: 'Resposta automática',
    awayTexts: ['Estou ausente até {date}. Para assuntos urgentes contacte {other}.', 'De férias até {date}, respondo no regresso.'],
    read: 'Lida',
    accepted: 'Aceite',
    declined: 'Recusada',
    undeliverable: 'Não é possível entregar',
  },
  pl: {
    away: 'Odpowiedź automatyczna',
    awayTexts: ['Jestem nieobecny do {date}. W pilnych sprawach proszę o kontakt: {other}.', 'Urlop. Wracam {date}.'],
    read: 'Przeczytano',
    accepted: 'Zaakceptowano',
    declined: 'Odrzucono',
    undeliverable: 'Niedostarczone',
  },
};
