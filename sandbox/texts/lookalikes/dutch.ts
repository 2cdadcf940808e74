import type { Lookalikes } from '../letter.ts';

/** Honest mail in Dutch that uses the words of fraud. */
export const dutchLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Nieuw rekeningnummer',
      'wij zijn van bank veranderd. Vanaf volgende maand geldt: {bank}. De oude rekening blijft tot het einde van het jaar open. Bel gerust het u bekende nummer om te controleren.',
    ],
    [
      'Andere bank {firm}',
      'zoals in {month} aangekondigd sluit ons filiaal. Betalingen graag op {bank}; facturen van voor {date} mogen nog naar de oude rekening.',
    ],
  ],
  'payroll-account-change': [
    [
      'Nieuwe rekening voor salaris',
      'ik ben overgestapt en ontvang mijn salaris vanaf {month} graag op {bank}. Staat al in het portaal, kijk je of het is aangekomen?',
    ],
    ['Typefout', 'bij mijn start heb ik twee cijfers verwisseld. Juist is {bank}. Sorry!'],
  ],
  dunning: [
    [
      'Betalingsherinnering {n}',
      'volgens onze administratie staat {n} over {sum} sinds {month} open. Heeft u al betaald, dan vervalt dit bericht. Anders graag voor {date} op {bank}.',
    ],
    ['Tweede herinnering {n}', 'wij hebben {sum} nog niet ontvangen. Graag voor {date} betalen om rente te voorkomen. Rekening: {bank}.'],
  ],
  'urgent-payment': [
    [
      'Vandaag betalen: douane {n}',
      'de douane geeft de container pas vrij als {sum} betaald is. Kan het vandaag weg? Bericht zit erbij, is goedgekeurd.',
    ],
    ['Spoed: {n}', 'neem je {n} mee in de run van vandaag? Anders stoppen ze met leveren. Order en akkoord staan in het systeem.'],
  ],
  'password-expiry': [
    [
      'Uw wachtwoord verloopt over {d} dagen',
      'Uw wachtwoord verloopt over {d} dagen. Wijzig het met Ctrl+Alt+Del. Wij sturen hiervoor nooit links.\n\nServicedesk',
      'bare',
    ],
    [
      'Nieuw inloggen vanaf {date}',
      'vanaf {date} vraagt het inloggen om de app. Registreer je vooraf via {link}; op {weekday} helpen we in de kantine.',
    ],
  ],
  'awareness-training': [
    [
      'Training: valse facturen herkennen',
      'Deze maand: fraude per mail. Let op dringende verzoeken om cadeaukaarten, gewijzigde rekeningen en links die om je wachtwoord vragen. Cursus: {link}',
      'bare',
    ],
    [
      'Let op: valse mails van de directie',
      'sommigen kregen mails waarin de directie om cadeaukaarten vraagt. Verwijderen en niet antwoorden.',
    ],
  ],
  'gift-card-reward': [
    ['Je jubileum', 'gefeliciteerd met {d} jaar! Je cadeaubon van 50 euro ligt bij de receptie.'],
    ['Bonnen voor de loterij', 'bestel jij de bonnen voor de loterij, zoals elk jaar? Tien van 20 euro, op marketing. Geen haast.'],
  ],
  'payroll-reminder': [
    ['Sluiting salaris {month}', 'wijzigingen van rekening of adres graag voor {date} invoeren, anders gaan ze mee met de volgende.'],
    [
      'Controleer je gegevens',
      'we stappen over op een ander salarispakket. Controleer rekening en adres op {link}. Vragen? Loop even langs.',
    ],
  ],
  'callback-request': [
    ['Even bellen?', 'zit je op je plek? Ik leg het liever uit, het gaat over {project}.'],
    ['Bel me', 'bel me even als je kunt: {phone}', 'bare'],
  ],
  'shared-file': [
    ['{full} heeft “{project}” gedeeld', '{full} heeft een bestand gedeeld.\n\n{project}.xlsx\n\nOpenen: {link}', 'bare'],
    ['Ter ondertekening', 'graag voor {weekday} hier tekenen: {link}'],
  ],
  'verification-code': [
    ['Uw code', 'Uw code is {n}. Hij verloopt over tien minuten. Deel hem met niemand.', 'bare'],
    ['Nieuwe aanmelding', 'Er was een aanmelding vanuit {city}. Was u dit niet, wijzig dan uw wachtwoord: {link}', 'bare'],
  ],
  'new-address': [
    ['Nieuw nummer', 'vanaf {date} ben ik bereikbaar op {phone}; het oude nummer vervalt.'],
    ['Afscheid', 'na {d} jaar verlaat ik {firm}. Vanaf {date} doen mijn collega’s van de administratie uw facturen.'],
  ],
  'private-address': [
    ['van thuis', 'mail even vanaf mijn privéadres, de VPN doet het niet. Print jij de bijlage? Teken ik morgen.'],
    ['Sollicitatie', 'bijgaand mijn sollicitatie op de vacature op uw site. Ik kan op {date} beginnen.'],
  ],
  newsletter: [
    [
      'Betaalfraude: wat u moet weten',
      'Gewijzigde rekeningen, valse facturen, spoedbetalingen: ons dossier van {month}.\n\n{link}\nAfmelden',
    ],
    ['Win een cadeaubon', 'Drie vragen, vijf bonnen. Tot {date}: {link}\n\nAfmelden'],
  ],
};
