import { civil, weekday } from '../calendar.ts';
import type { Language } from '../geography.ts';
import { nth, type Random } from '../random.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Phrasebook, Topic } from './phrasebook.ts';
import { dutch, italian, spanish } from './southern.ts';

export const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  it: ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
};
const PLACES = ['Chicago', 'Hamburg', 'London', 'Lyon', 'Milwaukee', 'Zürich', 'Madison'];
const FIRMS = ['Acorn Supply', 'Heron Logistics', 'Rowan Tools', 'Birch Partners', 'Linden Technik'];

/** Who writes to whom, as far as the words need to know. */
export interface Writer {
  readonly first: string;
  readonly full: string;
  readonly title: string;
  readonly company: string;
  /** Fixed per person: the greeting, the closing and the small habits come from it. */
  readonly style: number;
  /** Sentences in a usual mail. */
  readonly wordiness: number;
}

/** Fills `{...}` in a phrase: dates near that day, invented numbers, names. */
export function fill(
  phrase: string,
  language: Language,
  day: number,
  random: Random,
  names: { name: string; me: string; full: string; other: string },
): string {
  if (!phrase.includes('{')) return phrase;
  const book = PHRASEBOOKS[language];
  return phrase.replace(/\{(\w+)\}/g, (_, word: string) => {
    switch (word) {
      case 'name':
        return names.name;
      case 'me':
        return names.me;
      case 'full':
        return names.full;
      case 'full2':
        return names.other;
      case 'n':
        return String(random.whole(10000, 99999));
      case 'd':
        return String(random.whole(2, 12));
      case 'month':
        return nth(book.months, (civil(day - random.below(20)).month + 11) % 12);
      case 'project':
        return random.pick(book.projects);
      case 'company':
        return random.pick(FIRMS);
      case 'city':
        return random.pick(PLACES);
      case 'weekday':
        return nth(WEEKDAYS[language], weekday(day + random.whole(1, 4)));
      case 'amount':
        return amount(language, random.logNormal(2400, 1.2));
      default: {
        const { month, date } = civil(day + random.whole(1, 12));
        return language === 'en'
          ? `${nth(book.months, month - 1)} ${date}`
          : language === 'de'
            ? `${date}.${month}.`
            : `${date} ${nth(book.months, month - 1)}`;
      }
    }
  });
}

export function amount(language: Language, value: number): string {
  const cents = Math.round(value * 100) / 100;
  const [whole = '0', part = '00'] = cents.toFixed(2).split('.');
  if (language === 'en') return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
  return `${whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? ' ' : '.')},${part} EUR`;
}

export const subjectOf = (topic: Topic, language: Language, day: number, random: Random): string =>
  fill(random.pick(PHRASEBOOKS[language].subjects[topic]), language, day, random, { name: '', me: '', full: '', other: '' });

/** One ordinary mail in its writer's own manner: the same greeting and closing nearly every time. */
export function compose(topic: Topic, language: Language, writer: Writer, to: string, other: string, day: number, random: Random): string {
  const book = PHRASEBOOKS[language];
  const names = { name: to, me: writer.first, full: writer.full, other };
  const usual = !random.chance(0.12);
  const greeting = usual ? nth(book.greetings, writer.style % book.greetings.length) : random.pick(book.greetings);
  const closing = usual ? nth(book.closings, (writer.style >>> 8) % book.closings.length) : random.pick(book.closings);
  const count = Math.max(1, Math.min(7, Math.round(writer.wordiness * random.between(0.6, 1.8))));
  const said: string[] = [];
  for (let i = 0; i < count; i++) {
    const sentence = random.pick(i > 0 && random.chance(0.45) ? book.fillers : book.sentences[topic]);
    if (!said.includes(sentence)) said.push(sentence);
  }
  const plain = said.join((writer.style >>> 16) % 5 === 0 ? '\n' : ' ');
  const joined = (writer.style >>> 20) % 9 === 0 ? plain.replace(/[.]$/, '!') : plain;
  const signature = (writer.style >>> 12) % 3 === 0 ? '' : `\n\n--\n${writer.full}\n${writer.title}\n${writer.company}`;
  return fill(`${greeting}\n\n${joined}\n\n${closing}`, language, day, random, names) + signature;
}

/** The start of an answer and of a forwarded mail, as Outlook writes it in that language. */
export const replyPrefix = (language: Language): string => (language === 'de' ? 'AW: ' : 'RE: ');
export const forwardPrefix = (language: Language): string => (language === 'de' ? 'WG: ' : language === 'fr' ? 'TR: ' : 'FW: ');

/** The quoted mail below an answer. */
export function quoted(from: string, subject: string, text: string): string {
  return `\n\n________________________________\nFrom: ${from}\nSubject: ${subject}\n\n${text}`;
}
