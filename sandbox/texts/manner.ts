import type { Language } from '../geography.ts';
import type { Random } from '../random.ts';
import type { Writer } from './compose.ts';

const DISCLAIMERS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'This e-mail may contain confidential information. If you are not the intended recipient, please notify the sender and delete it.',
    'CONFIDENTIALITY NOTICE: The contents of this email message and any attachments are intended solely for the addressee(s).',
    'Please consider the environment before printing this e-mail.',
    'We will never ask you to change our bank details by e-mail. If in doubt, call the number you know.',
  ],
  de: [
    'Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Empfänger sind, informieren Sie bitte den Absender und löschen Sie sie.',
    'Sitz der Gesellschaft: siehe Impressum. Registergericht: Amtsgericht. Geschäftsführung: siehe Webseite.',
    'Bitte prüfen Sie, ob diese E-Mail wirklich ausgedruckt werden muss.',
  ],
  fr: [
    'Ce message et ses pièces jointes sont confidentiels. Si vous n’en êtes pas le destinataire, merci de le détruire et d’en avertir l’expéditeur.',
    'Pensez à l’environnement avant d’imprimer ce message.',
  ],
  es: [
    'Este mensaje puede contener información confidencial. Si lo ha recibido por error, le rogamos que lo comunique y lo elimine.',
    'Antes de imprimir este correo, piense en el medio ambiente.',
  ],
  it: [
    'Le informazioni contenute in questo messaggio sono riservate. Se lo avete ricevuto per errore, vi preghiamo di eliminarlo e di avvisarci.',
    'Informativa privacy ai sensi del Regolamento UE 2016/679 disponibile sul sito.',
  ],
  nl: [
    'Dit bericht kan vertrouwelijke informatie bevatten. Bent u niet de geadresseerde, laat het ons dan weten en verwijder het.',
    'Denk aan het milieu voordat u deze e-mail print.',
  ],
  pt: [
    'Esta mensagem pode conter informação confidencial. Se a recebeu por engano, agradecemos que avise o remetente e a elimine.',
    'Antes de imprimir este e-mail, pense no ambiente.',
  ],
  pl: [
    'Wiadomość może zawierać informacje poufne. Jeśli nie jesteś jej adresatem, powiadom nadawcę i usuń ją.',
    'Administratorem danych osobowych jest nadawca wiadomości. Szczegóły na stronie internetowej.',
  ],
};

/** What stands below every mail of a person: nothing, the name, or the name with telephone and the company's small print. */
export function signature(writer: Writer, language: Language, random: Random): string {
  const kind = (writer.style >>> 12) % 6;
  if (kind < 2 || random.chance(0.1)) return '';
  const title = writer.title === '' ? '' : `\n${writer.title}`;
  const plain = `\n\n--\n${writer.full}${title}${writer.company === '' ? '' : `\n${writer.company}`}`;
  if (kind < 4) return plain;
  const local = 200 + ((writer.style >>> 4) % 700);
  const telephone = language === 'en' ? `\nT +1 555 01${10 + (local % 90)} x${local}` : `\nTel. +49 555 ${local}-${10 + (local % 89)}`;
  if (kind === 4) return plain + telephone;
  const small = DISCLAIMERS[language];
  return `${plain}${telephone}\n\n${small[writer.company.length % small.length] ?? ''}`;
}

/** One writer in six types in a hurry: a letter is swapped, doubled or lost now and then. */
export function mistyped(text: string, writer: Writer, random: Random): string {
  if ((writer.style >>> 24) % 6 !== 0 || !random.chance(0.4)) return text;
  const words = text.split(' ');
  const place = random.below(words.length);
  const word = words[place] ?? '';
  if (!/^[a-zà-ž]{5,}$/.test(word)) return text;
  const cut = 1 + random.below(word.length - 2);
  const made = [
    word.slice(0, cut) + (word[cut + 1] ?? '') + (word[cut] ?? '') + word.slice(cut + 2),
    word.slice(0, cut) + word.slice(cut + 1),
    word.slice(0, cut) + (word[cut] ?? '') + word.slice(cut),
  ];
  words[place] = random.pick(made);
  return words.join(' ');
}
