import { civil, HOUR, weekday } from '../calendar.ts';
import type { Language } from '../geography.ts';
import type { Correspondent } from '../mail.ts';

/** The start of an answer and of a forwarded mail, as Outlook writes it in that language. */
export const replyPrefix = (language: Language): string =>
  language === 'de' ? 'AW: ' : language === 'nl' ? 'Antw: ' : language === 'pl' ? 'Odp: ' : 'RE: ';
export const forwardPrefix = (language: Language): string =>
  ({ en: 'FW: ', de: 'WG: ', fr: 'TR: ', es: 'RV: ', it: 'I: ', nl: 'Doorst: ', pt: 'ENC: ', pl: 'PD: ' })[language];

const PREFIXES = /^((RE|Re|AW|Antw|Odp|FW|Fwd|WG|TR|RV|I|Doorst|ENC|PD|SV): )+/;

/** A subject without what answering and forwarding put before it. */
export const bareSubject = (subject: string): string => subject.replace(PREFIXES, '');

/** From, sent, to, subject: as Outlook heads what it quotes. */
const HEADS: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['From', 'Sent', 'To', 'Subject'],
  de: ['Von', 'Gesendet', 'An', 'Betreff'],
  fr: ['De', 'Envoyé', 'À', 'Objet'],
  es: ['De', 'Enviado', 'Para', 'Asunto'],
  it: ['Da', 'Inviato', 'A', 'Oggetto'],
  nl: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
  pt: ['De', 'Enviado', 'Para', 'Assunto'],
  pl: ['Od', 'Wysłano', 'Do', 'Temat'],
};
const ORIGINAL: Readonly<Record<Language, string>> = {
  en: 'Original Message',
  de: 'Ursprüngliche Nachricht',
  fr: 'Message d’origine',
  es: 'Mensaje original',
  it: 'Messaggio originale',
  nl: 'Oorspronkelijk bericht',
  pt: 'Mensagem original',
  pl: 'Wiadomość oryginalna',
};
const ATTRIBUTION: Readonly<Record<Language, (date: string, who: string) => string>> = {
  en: (date, who) => `On ${date}, ${who} wrote:`,
  de: (date, who) => `Am ${date} schrieb ${who}:`,
  fr: (date, who) => `Le ${date}, ${who} a écrit :`,
  es: (date, who) => `El ${date}, ${who} escribió:`,
  it: (date, who) => `Il giorno ${date} ${who} ha scritto:`,
  nl: (date, who) => `Op ${date} schreef ${who}:`,
  pt: (date, who) => `A ${date}, ${who} escreveu:`,
  pl: (date, who) => `W dniu ${date} ${who} napisał(a):`,
};

/** The mail that is answered. */
export interface Quoted {
  readonly name: string;
  readonly address: string;
  readonly to: string;
  readonly at: number;
  readonly subject: string;
  readonly text: string;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The quoted mail below an answer, in one of the manners mail programs have; a writer's program keeps its manner. */
export function quote(mail: Quoted, language: Language, style: number): string {
  const day = Math.floor(mail.at / (24 * HOUR));
  const { year, month, date } = civil(day);
  const hour = Math.floor((mail.at - day * 24 * HOUR) / HOUR);
  const clock = `${two(hour)}:${two(Math.floor(mail.at / 60000) % 60)}`;
  const numbers = language === 'en' ? `${month}/${date}/${year}` : `${two(date)}.${two(month)}.${year}`;
  const [from, sent, to, subject] = HEADS[language];
  switch ((style >>> 5) % 5) {
    case 0:
    case 1: {
      const stamp = language === 'en' ? `${DAYS[weekday(day)] ?? ''}, ${numbers} ${clock}` : `${numbers} ${clock}`;
      return `\n\n________________________________\n${from}: ${mail.name} <${mail.address}>\n${sent}: ${stamp}\n${to}: ${mail.to}\n${subject}: ${mail.subject}\n\n${mail.text}`;
    }
    case 2:
      return `\n\n-----${ORIGINAL[language]}-----\n${from}: ${mail.name}\n${sent}: ${numbers} ${clock}\n${subject}: ${mail.subject}\n\n${mail.text}`;
    default:
      return `\n\n${ATTRIBUTION[language](`${numbers}, ${clock}`, `${mail.name} <${mail.address}>`)}\n\n${mail.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')}`;
  }
}

/** What an answer to a remembered mail quotes; nothing where mailboxes do not remember words. */
export const quoteOf = (
  mail: { readonly from: Correspondent; readonly to: Correspondent; readonly at: number; readonly subject: string; readonly text: string },
  language: Language,
  style: number,
): string =>
  mail.text === '' ? '' : quote({ ...mail.from, to: mail.to.name, at: mail.at, subject: mail.subject, text: mail.text }, language, style);

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
