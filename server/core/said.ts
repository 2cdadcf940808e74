/**
 * What the records of one message of ours have told of it so far: a send audit knows subject and files, a trace the recipients, a copy in a mailbox the text
 * and the blind copies. A further record counts what is new in it, so that their order changes nothing.
 */
import type { MailSent } from './event.ts';
import type { Keyed } from './keyed.ts';

export interface Said {
  /** Domains outside that it goes to. */
  readonly domains: number;
  /** Recipients in blind copy. */
  readonly hidden: number;
  /** Recipients at large. */
  readonly many: number;
  /** The subject that says nothing, if it is one. */
  readonly genericSubject: string | null;
  /** By what it can be told to be the same as another, as keyed hashes. */
  readonly marks: readonly number[];
}

/** What it takes to compare a record: which addresses are ours, and the keys of texts. */
export interface Comparing {
  readonly isInternal: (address: string) => boolean;
  readonly keyed: Keyed;
}

export const NOTHING_SAID: Said = { domains: 0, hidden: 0, many: 0, genericSubject: null, marks: [] };

const GENERIC =
  /^(?:(?:new|important|urgent|shared|secure|attached|your|the|neue?s?|wichtige?s?|nouveau|nouvelle|document|nuevo|nuova?|nuovo|novo|nova|nieuwe?|nowy|nowe|nowa)\s+)?(?:documents?|files?|invoices?|payments?|proposals?|contracts?|agreements?|statements?|scans?|fax|reports?|messages?|voicemail|request|important|urgent|hello|hi|info|dokumente?|rechnung(?:en)?|angebot|vertrag|datei(?:en)?|nachricht|wichtig|dringend|facture|contrat|fichier|proposition|documento|factura|contrato|archivo|propuesta|fattura|contratto|offerta|fatura|proposta|arquivo|factuur|bestand|voorstel|bericht|faktura|umowa|plik|oferta|wiadomosc|wiadomość)(?:\s+(?:shared|attached|document|file|proposal|for you|enclosed|geteilt|freigegeben|partagé|compartido|condiviso|partilhado|gedeeld|udostępniony))?[.!]?$/iu;
const REPLY = /^\s*(re|fw|fwd|aw|wg|sv|vs|antw|tr|rv|odp|enc)\s*:/iu;
const MOST_MARKS = 12;

/** All that is known of it with this record too. */
export function saidWith(before: Said, event: MailSent, comparing: Comparing): Said {
  return {
    domains: Math.max(before.domains, domainsOutside(event, comparing)),
    hidden: Math.max(before.hidden, event.bccCount ?? 0),
    many: Math.max(before.many, event.recipientCount ?? event.recipients?.length ?? 0),
    genericSubject: before.genericSubject ?? (GENERIC.test((event.subject ?? '').trim().slice(0, 200)) ? event.subject : null),
    marks: [...before.marks, ...newMarks(before, event, comparing)].slice(0, MOST_MARKS),
  };
}

/** Marks of this record that the earlier ones had not: subject and files, a file's content, the text. Answers repeat their subject and have none. */
export function newMarks(before: Said, event: MailSent, { keyed }: Pick<Comparing, 'keyed'>): readonly number[] {
  return marksOf(event, keyed).filter((mark) => !before.marks.includes(mark));
}

function marksOf(event: MailSent, keyed: Keyed): readonly number[] {
  if (event.subject === null && event.text === null) return [];
  if (event.subject !== null && REPLY.test(event.subject)) return [];
  const files = event.attachments.map((attachment) => attachment.hash ?? `${attachment.name}/${attachment.size ?? ''}`).join('|');
  const marks = [`${event.subject?.trim().toLowerCase() ?? event.text?.similarity ?? ''}\n${files}`];
  const content = event.attachments.find(({ hash }) => hash !== null)?.hash ?? null;
  if (content !== null) marks.push(`file ${content}`);
  else if (event.text?.similarity) marks.push(`text ${event.text.similarity}`);
  return marks.map((mark) => keyed.of32(mark));
}

function domainsOutside(event: MailSent, { isInternal }: Comparing): number {
  const domains = new Set<string>();
  for (const address of event.recipients ?? []) if (!isInternal(address)) domains.add(address.slice(address.lastIndexOf('@') + 1));
  return domains.size;
}
