import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

const GENERIC =
  /^(?:(?:new|important|urgent|shared|secure|attached|your|the|neue?s?|wichtige?s?|nouveau|nouvelle|document|nuevo|nuova?|nuovo|novo|nova|nieuwe?|nowy|nowe|nowa)\s+)?(?:documents?|files?|invoices?|payments?|proposals?|contracts?|agreements?|statements?|scans?|fax|reports?|messages?|voicemail|request|important|urgent|hello|hi|info|dokumente?|rechnung(?:en)?|angebot|vertrag|datei(?:en)?|nachricht|wichtig|dringend|facture|contrat|fichier|proposition|documento|factura|contrato|archivo|propuesta|fattura|contratto|offerta|fatura|proposta|arquivo|factuur|bestand|voorstel|bericht|faktura|umowa|plik|oferta|wiadomosc|wiadomość)(?:\s+(?:shared|attached|document|file|proposal|for you|enclosed|geteilt|freigegeben|partagé|compartido|condiviso|partilhado|gedeeld|udostępniony))?[.!]?$/iu;
const MANY = 10;

/**
 * One message with a subject that says nothing goes to many people.
 *
 * Why: one subject has to fit hundreds of strangers, so it fits none.
 * Blind spot: subjects that borrow a real matter.
 */
export const genericSubject = defineSignal({
  id: 'generic-subject',
  channel: 'impact',
  attack: ['T1534', 'T1566'],
  on: 'mail-sent',
  keeps: { rates: { 'generic-subject': 0.02 } },
  cap: 5,
  observe(event, past) {
    if (!isGeneric(event)) return null;
    const { bits, habit } = past.occurrence('generic-subject', intruder.genericSubject, 5);
    const many = event.recipientCount ?? event.recipients?.length ?? 0;
    return evidence(
      bits,
      say`sent "${event.subject}" to ${plural(many, 'recipient')}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (isGeneric(event)) past.happened('generic-subject');
  },
});

function isGeneric(event: MailSent): boolean {
  return (event.recipientCount ?? event.recipients?.length ?? 0) >= MANY && GENERIC.test((event.subject ?? '').trim().slice(0, 200));
}
