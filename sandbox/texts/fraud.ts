import type { Language } from '../geography.ts';
import type { Random } from '../random.ts';

/** What an intruder's words need. */
export interface Bait {
  readonly name: string;
  readonly full: string;
  readonly company: string;
  readonly bank: string;
  readonly sum: string;
}

type Text = readonly [string, string];

const CHANGE: Readonly<Record<'en' | 'de' | 'fr', readonly ((b: Bait) => string)[]>> = {
  en: [
    (b) =>
      `Hello ${b.name},\n\nPlease note that our account is currently under audit and can not receive payments. Kindly use our new bank details for the outstanding invoices:\n\n${b.bank}\n\nKindly confirm by return once the payment is done.\n\nRegards,\n${b.full}`,
    (b) =>
      `Hi ${b.name},\n\none more thing on this one: we moved our receivables to another bank last week, so please use ${b.bank} for this invoice and the coming ones. I will send the updated letterhead as soon as I have it.\n\n${b.full}`,
    (b) =>
      `Dear ${b.name},\n\nas of this month payments should go to the account below. Our previous account has been closed.\n\n${b.bank}\n\nCould you let me know when ${b.sum} will be settled?\n\nBest regards\n${b.full}\n${b.company}`,
  ],
  de: [
    (b) =>
      `Guten Tag ${b.name},\n\nunser Konto wird derzeit geprüft und kann keine Zahlungen annehmen. Bitte nutzen Sie für die offenen Rechnungen unsere neue Bankverbindung:\n\n${b.bank}\n\nBitte um kurze Bestätigung nach Ausführung.\n\nMit freundlichen Grüßen\n${b.full}`,
    (b) =>
      `Hallo ${b.name},\n\nnoch eine Kleinigkeit dazu: wir haben die Hausbank gewechselt, bitte diese und die nächsten Rechnungen auf ${b.bank} überweisen.\n\nViele Grüße\n${b.full}`,
  ],
  fr: [
    (b) =>
      `Bonjour ${b.name},\n\nNotre compte fait actuellement l'objet d'un contrôle et ne peut recevoir de paiement. Merci d'utiliser nos nouvelles coordonnées bancaires pour les factures en attente :\n\n${b.bank}\n\nMerci de confirmer une fois le virement effectué.\n\nCordialement,\n${b.full}`,
    (b) =>
      `Bonjour ${b.name},\n\nun dernier point : nous avons changé de banque, merci de régler cette facture et les suivantes sur ${b.bank}.\n\nBien à vous,\n${b.full}`,
  ],
};

/** Three languages for the letter of changed bank details; elsewhere intruders write English. */
export function changedBank(language: Language, bait: Bait, random: Random): string {
  const letters = language === 'de' || language === 'fr' ? CHANGE[language] : CHANGE.en;
  return random.pick(letters)(bait);
}

export const bankSubject = (language: Language): string =>
  language === 'de' ? 'Änderung der Bankverbindung' : language === 'fr' ? 'Changement de coordonnées bancaires' : 'Change of Bank Details';

/** A mail to hundreds that asks to open something. */
export function lure(language: Language, full: string, company: string, random: Random): Text {
  const letters: readonly Text[] =
    language === 'de'
      ? [
          [
            'Ausschreibung',
            `Guten Tag,\n\nanbei erhalten Sie unsere Ausschreibungsunterlagen. Bitte sehen Sie das Dokument ein und geben Sie uns bis heute Abend Rückmeldung.\n\n${full}\n${company}`,
          ],
          [
            'Neues Dokument',
            `Hallo,\n\nich habe Ihnen ein vertrauliches Dokument freigegeben. Zum Öffnen melden Sie sich bitte mit Ihrem Firmenkonto an.\n\n${full}`,
          ],
        ]
      : language === 'fr'
        ? [
            [
              'Appel d’offres',
              `Bonjour,\n\nVeuillez trouver ci-joint notre appel d'offres. Merci d'en prendre connaissance et de nous répondre avant ce soir.\n\n${full}\n${company}`,
            ],
            [
              'Document partagé',
              `Bonjour,\n\nje vous ai partagé un document confidentiel. Merci de vous identifier avec votre compte professionnel pour l'ouvrir.\n\n${full}`,
            ],
          ]
        : [
            [
              'Project Proposal',
              `Good day,\n\nPlease find attached our proposal for your review. Kindly access the document with your business email and revert at your earliest convenience.\n\n${full}\n${company}`,
            ],
            [
              'Shared Document',
              `Hello,\n\nI have shared a secured document with you. Please review and sign today.\n\nhttps://docs-secure.${random.pick(['filebox', 'papertray', 'signdesk'])}.example/open?d=${random.hex(4)}\n\n${full}`,
            ],
            [
              'RFP',
              `Hi,\n\nAttached is the RFP we would like you to bid on. The password for the file is 2026. Let me know if you are unable to open it.\n\nThanks\n${full}`,
            ],
            [
              'Invoice Statement',
              `Dear all,\n\nplease see the attached statement. Some of these are past due.\n\nRegards\n${full}\n${company}`,
            ],
          ];
  return random.pick(letters);
}

/** A mail to colleagues that wants their password or their second factor. */
export function inwardLure(full: string, random: Random): Text {
  return random.pick([
    [
      'Updated holiday schedule',
      `Hi,\n\nthe updated schedule is online, please check that yours is correct:\nhttps://portal.${random.pick(['staffboard', 'teamfolder'])}.example/s/${random.hex(3)}\n\n${full}`,
    ],
    [
      'Voice message',
      `You have one new voice message (0:42). Listen here: https://vm.${random.pick(['callbox', 'ringline'])}.example/${random.hex(3)}`,
    ],
    [
      'Please sign: policy acknowledgement',
      `Hi,\n\nHR asked me to collect the signatures for the new policy. It takes one minute: https://sign.${random.pick(['paperpen', 'okdocs'])}.example/${random.hex(3)}\n\nThanks, ${full}`,
    ],
    ['Quick favor', `Hi, are you at your desk? I need a code that should arrive on your phone any minute, can you send it to me? ${full}`],
  ] as const);
}

/** A request to Human Resources for another account for the salary. */
export function payrollRequest(language: Language, bait: Bait, random: Random): Text {
  if (language === 'de')
    return [
      'Gehaltskonto',
      `Hallo ${bait.name},\n\nich habe die Bank gewechselt. Bitte zahlt mein Gehalt ab diesem Monat auf ${bait.bank}. Klappt das noch vor dem nächsten Lauf?\n\nDanke\n${bait.full}`,
    ];
  if (language === 'fr')
    return [
      'Coordonnées bancaires - salaire',
      `Bonjour ${bait.name},\n\nj'ai changé de banque. Merci de verser mon salaire sur ${bait.bank} dès ce mois-ci.\n\nMerci\n${bait.full}`,
    ];
  return random.pick([
    [
      'Direct deposit',
      `Hi ${bait.name},\n\nI recently changed banks and would like my paycheck to go to the new account. Details: ${bait.bank}. Can this be effective for the current pay date?\n\nThanks\n${bait.full}`,
    ],
    ['Payroll update', `Hello ${bait.name}, could you update my direct deposit before this payroll? ${bait.bank}. ${bait.full}`],
  ] as const);
}

/** A superior wants money moved today. */
export function urgentTransfer(bait: Bait, random: Random): Text {
  return random.pick([
    [
      'Payment today',
      `${bait.name},\n\nI need a payment of ${bait.sum} made today for a confidential matter. Details: ${bait.bank}. I am in meetings, please only mail me.\n\n${bait.full}`,
    ],
    [
      'Wire',
      `Hi ${bait.name}, can you get ${bait.sum} out this afternoon? ${bait.bank}. Send me the confirmation, I will explain later. ${bait.full}`,
    ],
  ] as const);
}
