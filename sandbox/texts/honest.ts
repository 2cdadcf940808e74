import type { Language } from '../geography.ts';
import { keyed, Random } from '../random.ts';
import { fill } from './compose.ts';
import { LOOKALIKE_LETTERS } from './lookalikes/index.ts';

/** Mails to many, honestly: subject and text. */
export const MERGES: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    [
      'Year-end planning: what to bring',
      'As the year draws to a close we have put together a short checklist of what we will need from you. Please have a look at the attached and send us the documents by the end of the month.',
    ],
    [
      'Our new opening hours',
      'From next month our office opens at eight and closes at half past four. The telephone is answered as before.',
    ],
    [
      'Invitation: client breakfast',
      'We would like to invite you to our client breakfast. Coffee from half past seven, two short talks, and time to ask questions. Please answer by Friday.',
    ],
    ['Price list 2027', 'Please find our new price list attached. It takes effect on January 1; orders placed before are not affected.'],
    [
      'Open enrollment starts Monday',
      'Open enrollment for health and dental plans starts on Monday. Please choose your plan in the HR system before the deadline.',
    ],
  ],
  de: [
    ['Neue Öffnungszeiten', 'ab dem nächsten Monat sind wir von acht bis halb fünf für Sie da. Telefonisch erreichen Sie uns wie bisher.'],
    [
      'Einladung zum Kundenfrühstück',
      'wir laden Sie herzlich zu unserem Kundenfrühstück ein. Bitte geben Sie uns bis Freitag Bescheid, ob Sie kommen.',
    ],
    ['Preisliste 2027', 'anbei unsere neue Preisliste, gültig ab dem 1. Januar.'],
  ],
  fr: [
    ['Nouveaux horaires', 'à partir du mois prochain, nos bureaux sont ouverts de huit heures à seize heures trente.'],
    [
      'Invitation : petit-déjeuner clients',
      'nous avons le plaisir de vous inviter à notre petit-déjeuner clients. Merci de répondre avant vendredi.',
    ],
  ],
  es: [
    ['Nuevo horario', 'a partir del mes que viene abrimos de ocho a cuatro y media. Por teléfono nos encontrará como siempre.'],
    [
      'Invitación: desayuno de clientes',
      'tenemos el gusto de invitarle a nuestro desayuno de clientes. Confírmenos antes del viernes, por favor.',
    ],
  ],
  it: [
    ['Nuovi orari', 'dal mese prossimo l’ufficio è aperto dalle otto alle sedici e trenta. Al telefono ci trovate come sempre.'],
    [
      'Invito: colazione con i clienti',
      'siamo lieti di invitarvi alla nostra colazione con i clienti. Vi preghiamo di rispondere entro venerdì.',
    ],
  ],
  nl: [
    ['Nieuwe openingstijden', 'vanaf volgende maand zijn wij open van acht tot half vijf. Telefonisch bereikt u ons zoals u gewend bent.'],
    ['Uitnodiging: klantenontbijt', 'graag nodigen wij u uit voor ons klantenontbijt. Laat u voor vrijdag weten of u komt?'],
  ],
  pt: [
    ['Novo horário', 'a partir do próximo mês estamos abertos das oito às dezasseis e trinta. O telefone mantém-se.'],
    [
      'Convite: pequeno-almoço de clientes',
      'temos o gosto de o convidar para o nosso pequeno-almoço de clientes. Agradecemos resposta até sexta-feira.',
    ],
  ],
  pl: [
    ['Nowe godziny otwarcia', 'od przyszłego miesiąca biuro jest czynne od ósmej do szesnastej trzydzieści. Telefon bez zmian.'],
    ['Zaproszenie: śniadanie dla klientów', 'serdecznie zapraszamy na śniadanie dla klientów. Prosimy o odpowiedź do piątku.'],
  ],
};

/** An honest change of bank: it says who to call and leaves time. */
export function newBankDetails(language: Language, bank: string, full: string, company: string): readonly [string, string] {
  const [subject, text] = keyed(LOOKALIKE_LETTERS[language]['bank-details-change'], bank);
  const random = new Random('bank-details-change', bank);
  const words = { bank, firm: company, full, me: full.split(' ')[0] ?? full, name: '' };
  const said = (part: string): string => fill(part, language, LETTER_DAY, random, words);
  return [said(subject), `${said(text)}\n\n${full}\n${company}`];
}

/** The letter was drafted weeks ago, by another department. */
const LETTER_DAY = 20_700;
