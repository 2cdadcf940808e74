import type { Language } from '../geography.ts';

/** Mails to many, honestly: subject and text. */
export const MERGES: Partial<Readonly<Record<Language, readonly (readonly [string, string])[]>>> = {
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
};

/** An honest change of bank: it says who to call and leaves time. */
export function newBankDetails(language: Language, bank: string, full: string, company: string): readonly [string, string] {
  switch (language) {
    case 'de':
      return [
        'Neue Bankverbindung',
        `wir haben die Bank gewechselt. Ab dem nächsten Monat gilt: ${bank}. Die alte Verbindung bleibt bis Jahresende bestehen. Bitte rufen Sie uns unter der Ihnen bekannten Nummer an, um die Angaben zu bestätigen.\n\nMit freundlichen Grüßen\n${full}\n${company}`,
      ];
    case 'fr':
      return [
        'Changement de coordonnées bancaires',
        `nous avons changé de banque. À compter du mois prochain : ${bank}. L'ancien compte reste ouvert jusqu'à la fin de l'année. N'hésitez pas à nous appeler au numéro habituel pour confirmer.\n\nCordialement,\n${full}\n${company}`,
      ];
    default:
      return [
        'Our bank details have changed',
        `we have moved to a new bank. From next month please use ${bank}. The old account stays open until the end of the year, so there is no hurry. Please call the number you have on file to confirm before you change anything.\n\nKind regards,\n${full}\n${company}`,
      ];
  }
}
