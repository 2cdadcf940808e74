import { DAY } from '../calendar.ts';
import type { Language } from '../geography.ts';
import type { Random } from '../random.ts';
import { amount, type Words, type Writer, writeLetter } from './compose.ts';
import { FRAUDS } from './fraud/index.ts';
import { baitLink, telephone } from './links.ts';
import type { Purpose } from './purposes.ts';

/** What an intruder's words need. */
export interface Bait {
  /** Whom it addresses; empty for many. */
  readonly name: string;
  readonly full: string;
  readonly company: string;
  readonly bank: string;
  readonly sum: string;
}

/** A mail of an intruder: what it says and what it is after. */
export interface Text {
  readonly subject: string;
  readonly body: string;
  readonly purpose: Purpose;
}

const stranger = (bait: Bait, random: Random): Writer => ({
  first: bait.full.split(' ')[0] ?? bait.full,
  full: bait.full,
  title: '',
  company: bait.company,
  style: random.u32(),
  wordiness: 1,
});

function text(purpose: Purpose, language: Language, bait: Bait, random: Random, at: number): Text {
  const words: Words = {
    bank: bait.bank,
    sum: bait.sum === '' ? amount(language, random.logNormal(20_000, 0.8)) : bait.sum,
    link: baitLink(random),
    phone: telephone(random),
    our: bait.company,
    boss: bait.full,
    counsel: random.pick(['Lindgren', 'Moreau', 'Castellani', 'Whitfield', 'Brandt']),
  };
  const letter = random.pick(FRAUDS[language][purpose]);
  const [subject, body] = writeLetter(letter, language, stranger(bait, random), bait.name, Math.floor(at / DAY), random, words);
  return { subject, body, purpose };
}

const bare = (full: string, company: string): Bait => ({ name: '', full, company, bank: '', sum: '' });

/** The letter of changed bank details. */
export const changedBank = (language: Language, bait: Bait, random: Random, at: number): Text =>
  text('bank-details', language, bait, random, at);

/** A mail to hundreds that asks to open something or to sign in. */
export const lure = (language: Language, full: string, company: string, random: Random, at: number): Text =>
  text(random.chance(0.7) ? 'file-lure' : 'credentials', language, bare(full, company), random, at);

/** A mail to colleagues that wants their password or their second factor. */
export const inwardLure = (language: Language, full: string, random: Random, at: number): Text =>
  text('credentials', language, bare(full, ''), random, at);

/** A request to Human Resources for another account for the salary. */
export const payrollRequest = (language: Language, bait: Bait, random: Random, at: number): Text =>
  text('payroll', language, bait, random, at);

/** A superior wants money moved today. */
export const urgentTransfer = (language: Language, bait: Bait, random: Random, at: number): Text =>
  text('invoice', language, bait, random, at);

const REMINDERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Any news on the transfer?', 'Has it gone out?', 'Just checking whether you saw my last mail.'],
  de: ['Gibt es schon einen Stand zur Überweisung?', 'Ist es raus?', 'Haben Sie meine letzte Mail gesehen?'],
  fr: ['Où en est le virement ?', 'C’est parti ?', 'Avez-vous vu mon dernier message ?'],
  es: ['¿Hay novedades de la transferencia?', '¿Ha salido ya?', '¿Vio mi último correo?'],
  it: ['Ci sono novità sul bonifico?', 'È partito?', 'Ha visto la mia ultima mail?'],
  nl: ['Is er al nieuws over de overboeking?', 'Is het al weg?', 'Heeft u mijn vorige mail gezien?'],
  pt: ['Há novidades da transferência?', 'Já saiu?', 'Viu o meu último mail?'],
  pl: ['Czy coś wiadomo o przelewie?', 'Czy już wyszedł?', 'Czy dotarła moja ostatnia wiadomość?'],
};

/** Asks a few days later where the money is. */
export const reminder = (language: Language, random: Random): string => random.pick(REMINDERS[language]);
