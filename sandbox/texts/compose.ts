import { civil, weekday } from '../calendar.ts';
import { Refused } from '../../server/core/errors.ts';
import type { Language } from '../geography.ts';
import { nth, type Random } from '../random.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Letter } from './letter.ts';
import type { Phrasebook, Topic } from './phrasebook.ts';
import { payTo } from './pay-to.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { mistyped, signature } from './manner.ts';
import { dutch, italian, spanish } from './southern.ts';

export const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
  pl: polish,
};

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  it: ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  pt: ['domingo', 'segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado'],
  pl: ['niedzielę', 'poniedziałek', 'wtorek', 'środę', 'czwartek', 'piątek', 'sobotę'],
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

/** What is put into a text under its name; what is not there is invented. */
export type Words = Readonly<Record<string, string>>;

const CHOICE = /\[([^[\]]*\|[^[\]]*)\]/g;

/** Chooses one of `[a|b|c]`. */
const choose = (text: string, random: Random): string => text.replace(CHOICE, (_, options: string) => random.pick(options.split('|')));

/** Fills `{...}` in a phrase: dates near that day, invented numbers, names. */
export function fill(phrase: string, language: Language, day: number, random: Random, words: Words): string {
  if (!phrase.includes('{')) return phrase;
  const book = PHRASEBOOKS[language];
  return phrase.replace(/\{(\w+)\}/g, (_, word: string) => {
    const given = words[word];
    if (given !== undefined) return given;
    switch (word) {
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
      case 'date':
        return dateIn(language, day + random.whole(1, 12));
      default:
        throw new Refused('SANDBOX_HOLE', `Nothing to put for {${word}}.`, 'This is a mistake in sandbox/texts: report it with the seed.');
    }
  });
}

function dateIn(language: Language, day: number): string {
  const { month, date } = civil(day);
  const name = nth(PHRASEBOOKS[language].months, month - 1);
  switch (language) {
    case 'en':
      return `${name} ${date}`;
    case 'de':
      return `${date}.${month}.`;
    case 'es':
    case 'pt':
      return `${date} de ${name}`;
    default:
      return `${date} ${name}`;
  }
}

export function amount(language: Language, value: number): string {
  const cents = Math.round(value * 100) / 100;
  const [whole = '0', part = '00'] = cents.toFixed(2).split('.');
  if (language === 'en') return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' || language === 'pl' ? ' ' : '.');
  return `${groups},${part} ${language === 'pl' ? 'PLN' : 'EUR'}`;
}

const NOBODY: Words = { name: '', me: '', full: '', full2: '' };

export const subjectOf = (topic: Topic, language: Language, day: number, random: Random): string =>
  fill(random.pick(PHRASEBOOKS[language].subjects[topic]), language, day, random, NOBODY);

/** One ordinary mail in its writer's own manner: the same greeting and closing nearly every time. Invoices may say where to pay. */
export function compose(
  topic: Topic,
  language: Language,
  writer: Writer,
  to: string,
  other: string,
  day: number,
  random: Random,
  account: string | null = null,
): string {
  const book = PHRASEBOOKS[language];
  const count = Math.max(1, Math.min(7, Math.round(writer.wordiness * random.between(0.6, 1.8))));
  const said: string[] = [];
  for (let i = 0; i < count; i++) {
    const sentence = random.pick(i > 0 && random.chance(0.45) ? book.fillers : book.sentences[topic]);
    if (!said.includes(sentence)) said.push(sentence);
  }
  const plain = said.join((writer.style >>> 16) % 5 === 0 ? '\n' : ' ');
  const joined = (writer.style >>> 20) % 9 === 0 ? plain.replace(/[.]$/, '!') : plain;
  if (account === null) return dress(joined, language, writer, to, other, day, random);
  const due = fill(payTo(language, random), language, day, random, { bank: account, sum: amount(language, random.logNormal(5000, 1.1)) });
  return dress(`${joined}\n\n${due}`, language, writer, to, other, day, random);
}

/** Puts the writer's greeting, closing and signature around a text, and fills it in. */
export function dress(text: string, language: Language, writer: Writer, to: string, other: string, day: number, random: Random): string {
  const book = PHRASEBOOKS[language];
  const usual = !random.chance(0.12);
  const nameless = to === '' ? book.greetings.filter((g) => !g.includes('{name}')) : book.greetings;
  const greetings = nameless.length > 0 ? nameless : book.greetings;
  const greeting = usual ? nth(greetings, writer.style % greetings.length) : random.pick(greetings);
  const closing = usual ? nth(book.closings, (writer.style >>> 8) % book.closings.length) : random.pick(book.closings);
  const names = { name: to, me: writer.first, full: writer.full, full2: other };
  return fill(`${greeting}\n\n${text}\n\n${closing}`, language, day, random, names) + signature(writer, language, random);
}

/** A letter, subject and text, in its writer's manner. `words` must have what the letter asks for beyond names and dates. */
export function writeLetter(
  letter: Letter,
  language: Language,
  writer: Writer,
  to: string,
  day: number,
  random: Random,
  words: Words,
): readonly [subject: string, body: string] {
  const [subject, text, bare] = letter;
  const all: Words = {
    name: to,
    me: writer.first,
    full: writer.full,
    firm: writer.company,
    n: String(random.whole(10000, 99999)),
    d: String(random.whole(2, 12)),
    date: dateIn(language, day + random.whole(2, 16)),
    month: nth(PHRASEBOOKS[language].months, (civil(day - random.below(20)).month + 11) % 12),
    project: random.pick(PHRASEBOOKS[language].projects),
    ...words,
  };
  const title = fill(choose(subject, random), language, day, random, all);
  const said = mistyped(fill(choose(text, random), language, day, random, all), writer, random);
  return [title, bare ? said : dress(said, language, writer, to, '', day, random)];
}

export { forwardPrefix, replyPrefix } from './quoting.ts';
