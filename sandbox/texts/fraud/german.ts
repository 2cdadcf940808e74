import type { Frauds } from '../letter.ts';

/** Fraud in German. */
export const germanFrauds: Frauds = {
  'bank-details': [
    [
      'Änderung der Bankverbindung',
      'unser Konto wird derzeit geprüft und kann keine Zahlungen annehmen. Bitte nutzen Sie für die offenen Rechnungen unsere neue Bankverbindung:\n\n{bank}\n\nBitte um kurze Bestätigung nach Ausführung.',
    ],
    [
      'Rechnung {n}',
      'noch eine Kleinigkeit dazu: wir haben die Hausbank gewechselt, bitte diese und die nächsten Rechnungen auf {bank} überweisen. Das neue Briefpapier reiche ich nach.',
    ],
    [
      'Ihre nächste Zahlung',
      'bevor Sie {n} anweisen: auf dem PDF steht leider noch das alte Konto. Richtig ist {bank}. Entschuldigen Sie die Umstände.',
    ],
    [
      'Stammdaten {firm}',
      'im Zuge der Umstellung unserer Buchhaltung bitten wir alle Kunden, die bei Ihnen hinterlegten Angaben zu ersetzen. Ab sofort gilt:\n\n{bank}\n\nEine kurze Antwort genügt uns als Bestätigung.',
    ],
    [
      'Zahlungseingang {month}',
      'unsere Bank hat Eingänge über {sum} wegen eines Limits zurückgewiesen. Könnten Sie den Betrag bitte stattdessen an unsere Tochtergesellschaft überweisen? {bank}',
    ],
    [
      'Neufassung {n}',
      'anbei dieselbe Rechnung mit dem Datum von heute. Am Betrag ändert sich nichts, nur die Zeilen ganz unten sind andere; bitte die frühere Fassung [vernichten|löschen].',
    ],
    [
      'Kontowechsel',
      'ab diesem Monat [nimmt|wickelt] ein Factoring-Partner unsere Forderungen entgegen. Bitte [stellen Sie um|hinterlegen Sie] auf {bank} und schicken Sie mir den Beleg, sobald {sum} raus ist.',
    ],
  ],
  payroll: [
    [
      'Gehaltskonto',
      'ich habe die Bank gewechselt. Bitte zahlt mein Gehalt ab diesem Monat auf {bank}. Klappt das noch vor dem nächsten Lauf?',
    ],
    [
      'Änderung meiner Daten',
      'mein altes Konto wird vor dem nächsten Zahltag gelöscht. Was brauchst du von mir, damit mein Lohn woanders hingeht?',
    ],
    [
      'Frage zum Gehaltslauf',
      'bis wann kann ich für {month} noch etwas ändern? Ich habe ein neues Konto und möchte, dass alles dorthin geht.',
    ],
    ['Lohn', 'das Portal nimmt meine neue Verbindung nicht an, könntest du sie bitte eintragen? {bank}. Du rettest mir die Woche.'],
    [
      'Prämie',
      'die Prämie soll bitte nicht auf das alte Konto gehen, das gehört meiner Exfrau. Neu: {bank}. Bin bis {weekday} unterwegs, bitte nur per Mail.',
    ],
    ['Kontodaten', 'Hallo, bitte ab der nächsten Abrechnung dieses Konto verwenden: {bank}. Danke', 'bare'],
  ],
  invoice: [
    [
      'Zahlung heute',
      'ich brauche heute noch eine Überweisung von {sum} in einer vertraulichen Sache. {bank}. Ich bin in Besprechungen, bitte nur per Mail.',
    ],
    ['Eilüberweisung', 'bekommen Sie heute Nachmittag noch {sum} raus? {bank}. Schicken Sie mir die Bestätigung, ich erkläre es später.'],
    [
      'Letzte Mahnung {n}',
      'trotz zweier Schreiben ist {sum} noch offen. Geht der Betrag nicht bis {weekday} ein, übergeben wir an unsere Anwälte. Der Zahlschein hängt an.',
    ],
    [
      'Vertraulich: Beteiligung',
      'wir stehen kurz vor einem Zukauf, von dem vor dem {date} niemand erfahren darf. Sie wickeln die Anzahlung von {sum} ab. Unser Anwalt Herr {counsel} meldet sich gleich bei Ihnen; bitte sprechen Sie mit niemandem darüber.',
    ],
    [
      'WG: Beratung {month}',
      'siehe unten, das hätte längst bezahlt sein sollen. Bitte jetzt erledigen, ich zeichne gegen, wenn ich zurück bin.\n\n{bank}\n{sum}',
    ],
    [
      'Offene Posten',
      'schicken Sie mir bitte die aktuelle Liste der offenen Posten mit den Ansprechpartnern der Kunden? Ich brauche sie gleich für die Prüfer.',
    ],
  ],
  'gift-cards': [
    ['Kurze Bitte', 'Haben Sie gerade Zeit? Ich brauche ein paar Gutscheinkarten für Kunden. Wie schnell geht das?', 'bare'],
    [
      'Überraschung',
      'ich möchte das Team heute mit Gutscheinen überraschen, das bleibt bitte unter uns. Könnten Sie [5|8|10] Karten zu je 100 Euro kaufen, freirubbeln und mir die Codes fotografieren?',
    ],
    ['Gefallen', 'sitze in einer Konferenz fest. Könnten Sie im Laden etwas für mich besorgen? Bekommen Sie heute zurück.'],
    [
      'Kundengeschenke',
      'wir haben drei Kunden eine Kleinigkeit versprochen und ich habe es vergessen. Bitte elektronische Gutscheine über zusammen {sum} besorgen, die Nummern hierher, den Beleg zur Reisekostenabrechnung.',
    ],
    [
      'Spende',
      'jedes Jahr gebe ich den Patienten eines Hospizes Gutscheine, diesmal bin ich auf Reisen. Würden Sie mir helfen? Sechs Karten zu 100.',
    ],
    ['karten', 'wie schnell kriegst du 4 steam karten à 100? brauche die codes vor 14 uhr, geld kommt morgen', 'bare'],
  ],
  credentials: [
    [
      'Ihr Kennwort läuft heute ab',
      'Das Kennwort Ihres Kontos läuft heute ab. Behalten Sie das bisherige, indem Sie sich hier anmelden: {link}\n\nAndernfalls wird das Konto gesperrt.',
      'bare',
    ],
    [
      'Postfach fast voll',
      'Ihr Postfach ist zu [95|98] % belegt. Um weiter Mails zu empfangen, bestätigen Sie Ihr Konto innerhalb von 24 Stunden:\n\n{link}\n\nIT-Service',
      'bare',
    ],
    [
      '{full} hat „Zahlen {month}“ freigegeben',
      '{full} hat eine Datei für Sie freigegeben.\n\nZahlen {month}.xlsx\n\nÖffnen: {link}',
      'bare',
    ],
    [
      'Code',
      'ich habe beim Zurücksetzen aus Versehen deine Nummer angegeben. Du müsstest gleich sechs Ziffern bekommen, liest du sie mir vor?',
    ],
    [
      'Neue Anmeldung ab {date}',
      'wir stellen alle auf das neue Verfahren um. Bitte heute noch den Code im angehängten Dokument mit dem Handy einlesen, sonst verlieren Sie den Zugang.',
    ],
    ['Bestätigung auf dem Handy', 'wir testen heute die neuen Anfragen. Wenn gleich eine kommt, bitte annehmen, die Zahl ist {d}.'],
    ['Gehaltsbänder', 'ist noch nicht für alle, aber du solltest es vor {weekday} sehen: {link} (Anmeldung wie immer)'],
  ],
  callback: [
    ['Handynummer', 'Schicken Sie mir bitte Ihre Handynummer, es ist dringend.', 'bare'],
    [
      'Sind Sie erreichbar?',
      'bin in einer Sitzung und kann nicht telefonieren. Geben Sie mir Ihre Mobilnummer, ich schreibe Ihnen eine Nachricht.',
    ],
    [
      'Ihr Abonnement wurde verlängert',
      'Vielen Dank für Ihre Bestellung. {sum} werden heute abgebucht. Wenn Sie das nicht veranlasst haben, rufen Sie innerhalb von 24 Stunden {phone} an.',
      'bare',
    ],
    [
      'Weiter über WhatsApp',
      'meine Firmenmail spinnt. Können wir über [WhatsApp|Signal] weiterreden? {phone}. Worum es geht, erkläre ich dort.',
    ],
    [
      'Sicherheitsabteilung',
      'Wir haben eine ungewöhnliche Überweisung von {sum} angehalten. Melden Sie sich zu Ihrem Schutz nicht an, sondern rufen Sie {phone} an, Vorgang {n}.',
      'bare',
    ],
    [
      'Private Adresse',
      'schreiben Sie mir ab jetzt bitte an meine private Adresse, das muss nicht über den Firmenserver. Die Unterlagen schicke ich dann dorthin.',
    ],
  ],
  'file-lure': [
    [
      'Ausschreibung',
      'anbei erhalten Sie unsere Ausschreibungsunterlagen. Bitte sehen Sie das Dokument ein und geben Sie uns bis heute Abend Rückmeldung.',
    ],
    ['Neues Dokument', 'ich habe Ihnen ein vertrauliches Dokument freigegeben: {link}'],
    ['Kontoauszug', 'anbei der Auszug. Einige Posten sind überfällig, bitte ansehen.'],
  ],
  'advance-fee': [
    [
      'Nachlass',
      'als Testamentsvollstrecker eines Mandanten ohne Erben schlage ich Ihnen wegen der Namensgleichheit vor, {sum} zu übernehmen. Bitte antworten Sie vertraulich mit Namen und Telefonnummer.',
    ],
    [
      'Fördermittel bewilligt',
      'Ihr Betrieb wurde für einen Zuschuss von {sum} ausgewählt. Zur Freigabe ist vorab eine Bearbeitungsgebühr fällig.',
    ],
  ],
  none: [
    ['Kurze Frage', 'Sind Sie am Platz?', 'bare'],
    ['Heute', 'haben Sie einen Moment? Ich hätte etwas, das Sie diskret für mich erledigen müssten.'],
    ['Frage', 'wer kümmert sich bei Ihnen zurzeit um die Zahlungen, Sie oder jemand anders?'],
    ['Rückfrage', 'welche unserer Rechnungen sind offen und wann werden sie bezahlt? Ich stelle gerade eine Übersicht zusammen.'],
  ],
};
