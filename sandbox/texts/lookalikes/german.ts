import type { Lookalikes } from '../letter.ts';

/** Honest mail in German that uses the words of fraud. */
export const germanLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Neue Bankverbindung',
      'wir haben die Bank gewechselt. Ab dem nächsten Monat gilt: {bank}. Die alte Verbindung bleibt bis Jahresende bestehen. Bitte rufen Sie uns unter der Ihnen bekannten Nummer an, um die Angaben zu bestätigen.',
    ],
    [
      'Bankwechsel {firm}',
      'wie im {month} angekündigt, schließt unsere Bank ihre Filiale. Zahlungen bitte künftig auf {bank}; Rechnungen vor dem {date} können noch auf das bisherige Konto gehen.',
    ],
    ['Stammdatenblatt', 'anbei das gewünschte Stammdatenblatt mit dem neuen Konto, von zwei Personen unterschrieben: {bank}.'],
  ],
  'payroll-account-change': [
    [
      'Neues Gehaltskonto',
      'ich habe die Bank gewechselt und hätte mein Gehalt ab {month} gern auf {bank}. Im Portal habe ich es schon eingetragen, schaust du bitte, ob es angekommen ist?',
    ],
    ['Tippfehler im Konto', 'beim Einstieg habe ich eine Ziffer verdreht. Richtig ist {bank}. Entschuldige!'],
    ['Kontoänderung', 'wir haben nach der Hochzeit ein gemeinsames Konto. Geht der Lohn für {month} noch dorthin? {bank}'],
  ],
  dunning: [
    [
      'Zahlungserinnerung {n}',
      'laut unseren Büchern ist {n} über {sum} seit {month} fällig. Sollte sich das überschnitten haben, betrachten Sie dieses Schreiben als gegenstandslos. Sonst bitte bis {date} auf {bank}.',
    ],
    [
      '2. Mahnung {n}',
      'Ihre Zahlung von {sum} ist noch nicht eingegangen. Bitte begleichen Sie den Betrag bis {date}, um Verzugszinsen zu vermeiden. Konto: {bank}.',
    ],
    ['Kontoauszug', 'anbei der Auszug, {d} Posten über {sum} sind überfällig. Wann dürfen wir mit der Zahlung rechnen?'],
  ],
  'urgent-payment': [
    [
      'Bitte heute zahlen: Zoll {n}',
      'der Zoll gibt den Container erst frei, wenn {sum} bezahlt sind. Geht das heute noch raus? Bescheid hängt an, Freigabe liegt vor.',
    ],
    [
      'Dringend: {n}',
      'kannst du {n} noch in den heutigen Lauf nehmen? Die liefern sonst nicht mehr. Bestellung und Freigabe sind im System.',
    ],
    [
      'Eilüberweisung Notar',
      'für den Notar brauchen wir heute eine Eilüberweisung über {sum}, der Vertrag liegt im Ordner. Ruf mich an, wenn etwas unklar ist.',
    ],
  ],
  'password-expiry': [
    [
      'Ihr Kennwort läuft in {d} Tagen ab',
      'Ihr Kennwort läuft in {d} Tagen ab. Ändern Sie es mit Strg+Alt+Entf am Rechner. Wir verschicken dafür niemals Links.\n\nIT-Service',
      'bare',
    ],
    [
      'Neue Anmeldung ab {date}',
      'ab {date} fragt die Anmeldung nach der App. Bitte registrieren Sie sich vorher unter {link}; am {weekday} helfen wir in der Kantine.',
    ],
  ],
  'awareness-training': [
    [
      'Schulung: gefälschte Rechnungen erkennen',
      'Diesen Monat geht es um Betrug per Mail: eilige Bitten um Gutscheinkarten, geänderte Bankverbindungen, Links, die nach dem Kennwort fragen. Zum Kurs: {link}',
      'bare',
    ],
    [
      'Achtung: Mails im Namen der Geschäftsführung',
      'Einige haben Mails bekommen, in denen angeblich die Geschäftsführung Gutscheine möchte. Bitte löschen und nicht antworten.',
    ],
  ],
  'gift-card-reward': [
    ['Ihr Jubiläum', 'herzlichen Glückwunsch zu {d} Jahren! Ihr Gutschein über 50 Euro liegt am Empfang bereit.'],
    [
      'Gutscheine für die Tombola',
      'bestellst du bitte wieder die Gutscheine für die Tombola, zehn zu 20 Euro, auf die Marketing-Kostenstelle? Eilt nicht.',
    ],
  ],
  'payroll-reminder': [
    [
      'Abrechnungsschluss {month}',
      'Änderungen von Bankverbindung, Adresse oder Steuerklasse bitte bis {date} eintragen, sonst erst im nächsten Lauf.',
    ],
    [
      'Bitte Daten prüfen',
      'wir wechseln das Abrechnungsprogramm. Bitte prüfen Sie unter {link}, ob Konto und Anschrift stimmen. Fragen gern persönlich.',
    ],
  ],
  'callback-request': [
    ['Kurz telefonieren?', 'bist du am Platz? Das erkläre ich lieber am Telefon, es geht um {project}.'],
    ['Rückruf', 'ruf mich bitte an, wenn du kurz Zeit hast: {phone}', 'bare'],
    ['Handynummer', 'der Fahrer braucht einen Ansprechpartner. Unter welcher Mobilnummer sind Sie morgen zu erreichen?'],
  ],
  'shared-file': [
    ['{full} hat „{project}“ freigegeben', '{full} hat eine Datei für Sie freigegeben.\n\n{project}.xlsx\n\nÖffnen: {link}', 'bare'],
    ['Zur Unterschrift', 'bitte bis {weekday} hier unterschreiben: {link}'],
  ],
  'verification-code': [
    ['Ihr Bestätigungscode', 'Ihr Code lautet {n}. Er gilt zehn Minuten. Geben Sie ihn niemandem weiter.', 'bare'],
    ['Neue Anmeldung', 'Es gab eine neue Anmeldung aus {city}. Waren Sie das nicht, ändern Sie Ihr Kennwort: {link}', 'bare'],
  ],
  'new-address': [
    ['Neue Nummer', 'ab {date} erreichen Sie mich unter {phone}, die alte Nummer wird abgeschaltet.'],
    ['Abschied', 'nach {d} Jahren verlasse ich {firm}. Rechnungen betreuen ab {date} die Kollegen der Buchhaltung.'],
  ],
  'private-address': [
    ['von zu Hause', 'schreibe vom privaten Konto, das VPN geht nicht. Druckst du mir den Anhang bitte aus? Unterschreibe morgen.'],
    ['Bewerbung', 'anbei meine Bewerbung auf die Stelle von Ihrer Webseite. Ich könnte am {date} anfangen.'],
    ['Krankmeldung', 'ich bin krank und komme erst am {date} wieder. Erreichbar unter {phone}.'],
  ],
  newsletter: [
    [
      'Zahlungsbetrug: was die Buchhaltung wissen sollte',
      'Geänderte Bankverbindungen, falsche Rechnungen, eilige Überweisungen: worauf Sie achten sollten.\n\n{link}\nAbmelden',
    ],
    ['Gutschein über 100 Euro gewinnen', 'Drei Fragen zu Ihrer Rechnungsstellung, fünf Gutscheine. Bis {date}: {link}\n\nAbmelden'],
  ],
};
