import type { IndependentText } from './text.ts';

export const de: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'ACHTUNG neue Bankverbindung',
    text: `Sehr geehrte Damen und Herren,

wir haben die Bank gewechselt. Ab sofort überweisen Sie bitte alles nur noch auf das Konto, das auf dem beigefügten Briefbogen steht!

Das alte Konto bitte löschen, dort kommt nichts mehr an! Kurze Rückmeldung wenn geändert.

MfG
Kunzelmann`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'Gewerbeeinheit Speicherstraße 11 - Mietkonto ab November',
    text: `Sehr geehrte Frau Dörfler,

die Eigentümergemeinschaft hat uns zum 1. November mit der Verwaltung des Objekts Speicherstraße 11 betraut. Damit Ihre Miete dem richtigen Treuhandkonto zugeordnet werden kann, richten Sie Ihren Dauerauftrag bitte wie folgt neu ein:

Empfänger: Lindhorst Immobilienverwaltung, Treuhand Speicherstraße
IBAN: DE17 6153 3347 5296 2693 38
Verwendungszweck: GE 03 / Kaltmiete + NK
Betrag wie bisher: 4.385,00 EUR

Zahlungen an die bisherige Verwaltung gelten nach § 7 des Verwaltervertrags nicht mehr als Erfüllung. Eine Vollmacht der Eigentümer liegt bei. Bitte senden Sie uns nach der Umstellung eine kurze Bestätigung Ihrer Bank.

Mit freundlichen Grüßen

Torben Lindhorst
Lindhorst Immobilienverwaltung
Deichgasse 2, 20457 Hamburg
Tel. 040 66969 231`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'AW: Frachtrechnung 90344 / Sendung Thessaloniki',
    text: `Hallo Frau Nguyen,

danke fürs Nachhaken, ja die Standgeld-Position nehmen wir raus, das war unser Fehler.

Ich habe die 90344 deshalb storniert und als 90344-A neu geschrieben (Anhang). Bitte nehmen Sie nur die neue in den Zahllauf, da steht auch unsere aktuelle Bankverbindung drauf (jetzt eine österreichische), die Hausbank hat uns nach der Umfirmierung leider gekündigt und das alte Konto nimmt nichts mehr an.

Wenn Sie das im Kreditorenstamm gleich mit umstellen, haben wir bei den nächsten Touren auch Ruhe. Geht das noch diese Woche raus? Der Subunternehmer wartet auf sein Geld.

Grüße aus Passau
Hannes Kölbl
Disposition & Abrechnung
Spedition Innbogen

Von: Thuy Nguyen
Gesendet: Dienstag, 4. November 2025 13:27
An: Hannes Kölbl
Betreff: Frachtrechnung 90344 / Sendung Thessaloniki

Hallo Herr Kölbl, auf der 90344 sind 160 Euro Standgeld, der Fahrer war aber pünktlich wieder weg. Bitte prüfen. VG Nguyen`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'AW: AW: Saldenbestätigung zum 31.12.',
    text: `Sehr geehrter Herr Petersen,

vielen Dank für die unterschriebene Saldenbestätigung, unser Prüfer ist damit zufrieden.

Bei der Gelegenheit ist ihm aufgefallen, dass auf Ihrem Stammdatenblatt noch die Sparkasse geführt wird, mit der wir seit dem Umzug der Buchhaltung nach Görlitz nicht mehr arbeiten. Ich habe das Blatt auf den heutigen Stand gebracht und lege es bei, ebenso die Bescheinigung nach § 48b. Es wäre schön, wenn beides bei Ihnen hinterlegt ist, bevor der Sicherheitseinbehalt fällig wird, dann erspart das uns beiden einen Rückläufer.

Sie brauchen deswegen nicht eigens bei uns anzurufen, im Januar ist die Zentrale ohnehin nur stundenweise besetzt; ein kurzes „erledigt“ genügt mir.

Ein gesundes neues Jahr wünscht Ihnen

Friederike Hallmann
Kaufmännische Leitung
Stahlbau Neißetal GmbH`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'Sofort erledigen',
    text: `Hallo Frau Reuter, ich sitze beim Zoll in Rotterdam fest, die Ware wird nur gegen Zahlung freigegeben. Bitte JETZT per Echtzeitüberweisung 23.870 € an NL51 QRXB 0398 5444 51, Waalhaven Clearance. Beleg bekommen Sie später. Screenshot der Überweisung an mich. Telefonieren geht hier nicht.

Gruß Bernd Osterkamp`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Ihre Eintragung im Handelsregister HRB 77120 - Gebührenbescheid',
    text: `Zentrale Veröffentlichungsstelle für Handels- und Unternehmensdaten

Betreff: Bekanntmachung Ihrer Eintragung HRB 77120, Amtsgericht

Sehr geehrte Damen und Herren,

für die Aufnahme Ihrer Registerdaten in das bundesweite Gewerbeverzeichnis ist der nachstehende Betrag innerhalb von 7 Tagen zu entrichten:

Eintragungsgebühr                 728,00 EUR
Bereitstellung (1 Jahr)           139,00 EUR
Gesamt                            867,00 EUR

Zahlungsempfänger: ZVHU Datenservice
IBAN: DE26 4736 0333 9116 8497 67
Kassenzeichen: 77120/25-G

Bei nicht fristgerechter Zahlung wird die Angelegenheit ohne weitere Ankündigung an die Vollstreckungsabteilung abgegeben. Mit Zahlung nehmen Sie das Angebot zur Eintragung an.

Im Auftrag
Sachgebiet 4.2
Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Auktion Fräszentrum',
    text: `Moin Wiebke,

wir haben heute früh den Zuschlag für das gebrauchte Fräszentrum aus der Insolvenz in Chemnitz bekommen, Wahnsinnspreis! Der Verwalter lässt es aber nur bis 15 Uhr für uns stehen, danach kommt der Zweitbieter dran. Die 10 % Anzahlung (9.650,-) müssen also über Mittag weg sein. Rechnung vom Auktionshaus häng ich dir an, Kontodaten stehen unten drauf. Vier-Augen bitte heute mal nur du, Jochen ist ja im Urlaub und den will ich nicht stören, ich zeichne am Montag nach.

Sag mir bescheid sobald der Auftrag durch ist, dann fahr ich den Tieflader bestellen.

Gruß
Malte

von unterwegs gesendet, Tippfehler inklusive`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'AW: Vergleich Zeisig ./. Brandauer',
    text: `Lieber Herr Dr. Wenk,

der Widerrufsvergleich ist seit gestern bestandskräftig, das Protokoll des Landgerichts füge ich bei. Die Gegenseite war am Ende doch vernünftiger, als wir beide befürchtet hatten.

Nach Ziffer 3 ist die erste Rate bis zum 12. bei uns einzuzahlen. Um Ihnen die Verzugszinsen sicher zu ersparen, würde ich den Betrag gern schon am Mittwoch auf dem Anderkonto wissen, das ich für diese Sache gesondert habe eröffnen lassen; die Angaben finden Sie am Fuß der beiliegenden Zahlungsaufstellung. Ihrer Buchhaltung reicht erfahrungsgemäß Ihr kurzer Vermerk, die Vollmacht liegt ja vor.

Für Rückfragen stehe ich auf diesem Wege gern zur Verfügung, in der Kanzlei bin ich wegen der Messe erst wieder ab dem 15.

Mit besten kollegialen Grüßen

Konstanze Ehrlinger
Rechtsanwältin

-----Ursprüngliche Nachricht-----
Von: Dr. Ansgar Wenk
Gesendet: Freitag, 28. November 2025 19:48
An: RAin Ehrlinger
Betreff: Vergleich Zeisig ./. Brandauer

Liebe Frau Ehrlinger, gibt es vom Gericht schon etwas zum Vergleich? Ich würde die Sache gern vor Weihnachten vom Tisch haben. Ihr Wenk`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'Gehaltskonto',
    text: `Guten Tag, bitte mein Gehalt ab sofort auf das neue Konto DE25 3889 0178 8078 4938 94 überweisen, altes Konto löschen. Muss noch diesen Monat klappen. Gruß Sascha Wollny, Vertrieb Süd`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Änderung für die Lohnabrechnung',
    text: `Liebes Team der Personalabrechnung,

nach meiner Hochzeit bin ich mit meinem Mann zu einer anderen Bank gegangen (der Nachname bleibt!). Könntet ihr deshalb bitte meine Kontonummer für den Lohn ändern? Ich hätte gern, dass der Märzlohn inklusive der Zulagen für die Nachtdienste schon auf dem neuen Konto landet:

IBAN DE70 6619 8220 3902 2286 90
Inhaberin: Jasmina Petrovic

Das Formular aus dem Mitarbeiterportal konnte ich nicht ausfüllen, weil mein Zugang auf Station nicht geht und ich bis Monatsende nur Nächte habe. Ich hoffe so ist es auch ok.

Danke euch & liebe Grüße
Jasmina, Station 5b`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Meine Tantieme',
    text: `Frau Gutknecht,

wann läuft die Auszahlung der Tantiemen? Falls die Datei noch nicht bei der Bank ist, hinterlegen Sie bitte für mich vorher eine andere Kontoverbindung, und zwar sowohl für die Einmalzahlung als auch für die laufenden Bezüge. Aus steuerlichen Gründen lasse ich beides künftig über mein Konto in Luxemburg laufen, LU27 6198 6345 0121 3194.

Herrn Sauter müssen Sie damit nicht befassen, das ist mit dem Aufsichtsrat besprochen.

Dr. Eckart Tannhäuser
Mitglied des Vorstands`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'AW: Wiedereingliederung ab 2.3. / Krankengeld',
    text: `Hallo Frau Brückner,

vielen lieben Dank für den Stufenplan, mit vier Stunden am Anfang komme ich gut zurecht. Der Arzt hat ihn gestern unterschrieben, er liegt hier bei.

Zu Ihrer Frage nach den alten Unterlagen: an den Anschriften ändert sich nichts. Das Girokonto allerdings, das Sie von mir haben, läuft seit meiner langen Abwesenheit über meinen Bruder als Betreuer, und diese Vollmacht endet jetzt zum Glück. Ich habe wieder ein eigenes. Reicht es Ihnen, wenn ich Ihnen die Nummer hier dazuschreibe, oder brauchen Sie dafür einen Vordruck? Mir wäre wichtig, dass die erste Zahlung nach der Rückkehr schon dort ankommt.

Auf das Dienstpostfach komme ich erst ab dem 2. wieder, daher diese Adresse.

Herzliche Grüße
Ulrich Maybach

> Am 17.02.2026 um 09:05 schrieb Brückner, Heike:
> Lieber Herr Maybach, schön dass es aufwärts geht! Anbei der Entwurf des Stufenplans. Sind Ihre Anschrift und Unterlagen noch aktuell? LG H. Brückner`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'Wichtig!!',
    text: `Gehen Sie bitte sofort zur Tankstelle und kaufen 6 Paysafecards zu je 100 Euro. Die 16 stelligen PIN vom Bon abfotografieren und an diese Adresse schicken. Ich brauche sie in 30 Minuten. Geld bekommen Sie morgen zurück. Nicht anrufen, bin in Besprechung.`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Bitte um einen Gefallen (Turnverein)',
    text: `Lieber Gerd,

bist du gerade erreichbar? Ich bin noch bis Sonntag in Reha und komme hier nicht raus. Es geht um die Ehrung unserer Übungsleiter. Ich hatte ihnen Gutscheine versprochen und jetzt wird mir die Zeit zu knapp. Könntest du beim Rewe oder dm acht Stück vom Amazon-Gutschein zu 50 Euro mitnehmen und aus der Vereinskasse auslegen? Rubbel die Felder dann bitte frei und schick mir die Codes als Foto hierher, dann kann ich sie von der Klinik aus schön in die Mail an die Leute einbauen.

Den anderen im Vorstand sag ich es nach der Ehrung, soll ja eine Überraschung werden.

Sportliche Grüße
Heinz-Georg
1. Vorsitzender TV Gut Heil`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Kundentermin - kurzfristig',
    text: `Hallo Milena,

bin gerade mit der Delegation aus Korea im Werk und die haben uns alle eine Kleinigkeit mitgebracht, wir stehen ziemlich nackt da. Sie wünschen sich was für den App Store. Bitte lauf rüber ins Einkaufszentrum und besorg 5x Apple Geschenkkarte à 200 €, mit deiner Firmenkreditkarte. Wenn du die hast schick mir die Nummern per Mail, dann kann ich sie ihnen noch vor dem Abendessen aufs Handy geben. Karten selber brauchen wir nicht.

Schaffst du das bis halb vier?

Gruß
Kirsten Vollrath
Leiterin Key Account`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'AW: Dankeschön für die Ersthelfer',
    text: `Liebe Frau Sommerfeld,

das ist eine sehr gute Idee, so machen wir es. Neun Ersthelfer, je vierzig Euro, und bitte keine Büchergutscheine, die liegen erfahrungsgemäß bis zum nächsten Umzug in der Schublade. Lieber etwas, das man bei einem der großen Onlinehändler ausgeben kann.

Der Rahmenvertrag mit unserem Prämienanbieter ist leider ausgelaufen. Würden Sie daher die neun Stück heute im Markt holen? Ich möchte die Urkunden am Abend setzen und den jeweiligen Code gleich mit eindrucken lassen; es hilft mir also, wenn die Zahlenreihen bis gegen fünf bei mir sind. Die Kärtchen behalten Sie für die Ablage, der Beleg geht auf Kostenstelle 9100.

Ich bin heute in der Akademie und dort nur schriftlich zu erwischen.

Mit bestem Gruß

Prof. Dr. Alwin Riedesel
Ärztlicher Direktor`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'Konto gesperrt',
    text: `Sehr geehrter Nutzer,

Ihr E-Mail Konto wurde wegen ungewöhnlicher Aktivität gesperrt. Zum Entsperren senden Sie uns bitte innerhalb 12 Stunden Benutzername, Kennwort und Geburtsdatum als Antwort auf diese Mail. Andernfalls werden alle Nachrichten gelöscht.

Ihr Postmaster Team`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Ihr Zertifikat für das Steuerportal läuft am 30.11. ab',
    text: `Guten Tag,

das Sicherheitszertifikat, mit dem Sie Voranmeldungen und Bescheide in unserem Portal abrufen, verliert am 30.11.2025 seine Gültigkeit. Ohne Erneuerung werden Bescheide ab Dezember wieder per Post zugestellt, hierfür fällt eine Bearbeitungspauschale an.

Die Verlängerung dauert etwa zwei Minuten. Halten Sie bitte Ihre Zertifikatsdatei und das zugehörige Passwort bereit und laden Sie beides unter folgender Adresse hoch:

https://zertifikat-verlaengern.steuerportal-online.example/start

Mit freundlichen Grüßen
Ihr Portal-Serviceteam

Bitte antworten Sie nicht auf diese automatisch erzeugte Nachricht.`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Neue Sprachnachricht von +49 30 23125 *** (00:47)',
    text: `Sie haben eine neue Sprachnachricht.

Anrufer: +49 30 23125 ***
Dauer: 47 Sekunden
Abteilung: Buchhaltung
Priorität: hoch

▶ Nachricht anhören: http://voice.telefonanlage-cloud.example/m/5517

Die Wiedergabe erfordert die Anmeldung mit Ihrem Firmenkonto (E-Mail und Kennwort). Nicht abgerufene Nachrichten werden nach 24 Stunden gelöscht.

Unified Messaging`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'AW: Betriebsprüfung 2022-2024, Anforderungsliste',
    text: `Guten Tag Herr Lohse,

die Punkte 1 bis 7 Ihrer Aufstellung sind vollständig, vielen Dank für die Mühe. Bei 8 und 9 (Verrechnungspreise) hat der Prüfer noch Rückfragen, die er in das Dokument hineinkommentiert hat.

Da die Unterlagen Mitarbeiterdaten enthalten, darf ich sie nach unseren neuen Vorgaben nicht mehr als Anhang verschicken. Sie liegen im Austauschordner der Kanzlei, https://austausch.kanzlei-roemhild.example/bp2224 , und öffnen sich mit dem Firmenkonto, unter dem Sie auch Ihre Post lesen; ein gesondertes Kennwort vergeben wir bewusst nicht, das vergisst nur jeder. Ihre Stellungnahme bräuchte ich, wenn es irgend geht, bis Donnerstag, danach ist der Prüfer drei Wochen weg.

Freundliche Grüße

Veronika Römhild
Steuerberaterin
Kanzlei Römhild & Söhnlein, Markt 14, Gotha

Von: Andreas Lohse
Gesendet: Montag, 9. März 2026 08:58
An: Römhild, Veronika
Betreff: Betriebsprüfung 2022-2024, Anforderungsliste

Frau Römhild, anbei die Liste, 8 und 9 nach bestem Wissen. Lohse`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'TAN nötig',
    text: `Ihr Konto wird heute auf das neue Verfahren umgestellt. Sie erhalten gleich eine TAN per SMS, diese bitte umgehend hier zurückmailen. Ohne TAN wird Ihr Onlinebanking gesperrt.

Kundenservice`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Anfrage zu deiner Anzeige "Rennrad Stahlrahmen RH 58"',
    text: `Hallo, das rad würde ich gerne nehmen, preis ist ok für mich. Ich hatte aber schon mal ärger mit einem fake verkäufer und möchte nur sicher gehen das du echt bist. Ich habe deine nummer aus der anzeige bei dem prüfdienst eingegeben, du kriegst gleich einen sechsstelligen code aufs handy. Schreib mir den kurz hier rein dann weiß ich bescheid und überweise sofort + hol am samstag ab.

lg Dennis`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Rückgabe einer unberechtigten Lastschrift über 1.249,00 EUR',
    text: `Sehr geehrte Frau Adomeit,

von Ihrem Girokonto wurde am gestrigen Tag eine Lastschrift über 1.249,00 EUR (Gläubiger „Fernost Elektronik“) eingezogen, für die uns kein Mandat vorliegt. Wir haben die Rückgabe für Sie bereits vorbereitet.

Zur Freigabe der Gutschrift nennen Sie uns bitte die Auftragsnummer, die Ihnen in Ihrer TAN-App unter „neuer Auftrag“ in Kürze angezeigt wird. Antworten Sie einfach auf diese Nachricht. Bitte brechen Sie den Vorgang in der App nicht ab, auch wenn dort ein abweichender Text erscheint; das hat technische Gründe.

Mit freundlichen Grüßen
Abteilung Zahlungsverkehr / Reklamation
Volksbank Unterer Bodden eG`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'AW: Umzug der Domain zu eurem neuen Hoster',
    text: `Hallo Herr Jürgensen,

die Mailkonten sind angelegt und die Seite läuft auf dem Testsystem schon recht flott, schauen Sie gern mal rein.

Für den letzten Schritt wendet sich der bisherige Anbieter nur an den Inhaber, und das sind eingetragenermaßen noch Sie mit der Handynummer von damals. Er verschickt dafür einen kleinen Bestätigungswert, der erfahrungsgemäß nach ein paar Minuten wieder verfällt. Ich stoße das um 14 Uhr an, wenn es Ihnen passt. Lesen Sie mir dann einfach durch, was bei Ihnen ankommt, eine Zeile Antwort auf diese Mail reicht völlig. Danach haben Sie mit dem Thema nichts mehr zu tun.

Beste Grüße
Finn Albers
Albers & Klook Webwerkstatt

> Am Mo., 24. Nov. 2025 um 21:14 Uhr schrieb J. Jürgensen:
> Moin, ich habe von dem ganzen Domainkram keine Ahnung, machen Sie mal. Hauptsache unsere Mails gehen am Montag. Gruß Jürgensen (Bootsverleih)`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'WARNUNG: 5 Viren gefunden',
    text: `Ihr Computer wurde gesperrt! Unser Sicherheitszentrum hat 5 Trojaner gefunden. Schalten Sie das Gerät NICHT aus. Rufen Sie sofort den Techniker an: 030 23125 990 (24 Stunden, kostenlos). Wenn Sie nicht anrufen, werden Ihre Bankdaten gestohlen.`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Ermittlungsverfahren Az. 411 Js 20931/25 - Anhörung',
    text: `Sehr geehrter Herr Kaltenbach,

im Zuge eines Verfahrens wegen bandenmäßigen Warenkreditbetrugs sind Ihre Personalien sowie ein auf Ihren Namen eröffnetes Konto festgestellt worden. Nach derzeitigem Stand werden Sie als Geschädigter geführt.

Um eine vorläufige Sperrung Ihrer übrigen Konten abzuwenden, setzen Sie sich bis heute 16:00 Uhr mit dem sachbearbeitenden Beamten, KHK Winterfeld, unter 0152 28817386 in Verbindung. Über den Inhalt dieses Schreibens haben Sie wegen der laufenden Maßnahmen Stillschweigen zu bewahren, auch gegenüber Ihrer Bank.

Im Auftrag
Dezernat 34 - Vermögensdelikte`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Bitte auf Signal wechseln',
    text: `Guten Morgen Herr Stegemann,

haben Sie Signal auf dem privaten Handy? Schreiben Sie mich dort bitte gleich an, +49 171 3920055. Ich möchte mit Ihnen etwas abstimmen, das vorerst nicht über unseren Server laufen soll, Sie sind bei dem Vorgang meine einzige Vertrauensperson im Finanzbereich. Die Kollegen erfahren es noch früh genug.

Beste Grüße
Dr. Mechthild Froning
Geschäftsführung`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'AW: Schaden 25-88134, Leitungswasser Lager Nord',
    text: `Sehr geehrte Frau Kopetzki,

der Gutachter hat Ihre Aufstellung im Wesentlichen übernommen, lediglich die beiden Europaletten Kartonage hat er gekürzt. Es verbleiben 41.380 €, die wir Ihnen noch vor dem Jahreswechsel anweisen wollen.

Eine Entschädigung dieser Höhe geht bei uns erst hinaus, wenn wir die Auszahlung mit dem Versicherungsnehmer durchgesprochen haben. Über die Hotline werden Sie zurzeit leider kaum bis zu mir durchdringen, die Stürme der letzten Woche beschäftigen das ganze Haus. Ich habe Ihnen deshalb morgen zwischen 10 und 12 Uhr meine Nebenstelle freigehalten, 0221 4710 682. Wenn Sie dabei vor Ihrem Bankprogramm sitzen, lässt sich alles in einem Zug klären.

Mit freundlichen Grüßen

i. A. Ruth Zangerl
Regulierung Sach/Gewerbe
Alemannia-Nord Versicherung a. G.

Von: Kopetzki, Dana
Gesendet: Mittwoch, 10. Dezember 2025 15:33
An: Zangerl, Ruth
Betreff: Schaden 25-88134, Leitungswasser Lager Nord

Sehr geehrte Frau Zangerl, gibt es schon ein Ergebnis vom Gutachter? Wir müssten das Regal dringend ersetzen. D. Kopetzki`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Rechnung RE-261044 (Softwarepflege 2. Quartal)',
    text: `Guten Tag Frau Oehmichen,

anbei erhalten Sie die Rechnung RE-261044 für die Softwarepflege im zweiten Quartal als XRechnung und zusätzlich als PDF zum Lesen. Zahlbar innerhalb von 14 Tagen mit 2 % Skonto oder 30 Tagen netto auf unser Ihnen bekanntes Konto.

Die Leitweg-ID haben wir diesmal eingetragen, damit sollte sie durch Ihr Eingangsportal kommen.

Viele Grüße
Benno Raschke
Raschke Systemhaus, Zwickau`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Skonto',
    text: `Hallo Herr Ziegler, Zahlung ist da, 3.118,26 €, passt auf den Cent mit Skonto. Konto ausgeglichen, danke! Gruß, Anke Möbius`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Zahlungserinnerung Abschlag Strom, Vertragskonto 2004 7781',
    text: `Sehr geehrte Damen und Herren,

der Abschlag für Februar in Höhe von 1.140,00 € konnte von Ihrem Konto nicht eingezogen werden, die Lastschrift wurde mangels Deckung zurückgegeben. Sicher ein Versehen.

Wir ziehen den Betrag am 15. März zusammen mit dem nächsten Abschlag erneut ein. Sorgen Sie bitte für ausreichende Deckung. Die Rücklastschriftkosten von 3,20 € haben wir dem Vertragskonto belastet; Mahngebühren entstehen Ihnen nicht.

Falls Sie lieber selbst überweisen, finden Sie unsere Bankverbindung wie immer auf der Rückseite der Jahresabrechnung.

Freundliche Grüße
Ihre Stadtwerke Elsterbrück
Kundenzentrum am Markt, Mo-Fr 8-17 Uhr, Tel. 0341 99998 120`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Novemberlauf und Weihnachtsgeld',
    text: `Liebe Kolleginnen und Kollegen,

das Weihnachtsgeld kommt dieses Jahr mit der Novemberabrechnung. Der Lauf wird am 19. geschlossen, Geld ist am 28. auf dem Konto. Wer in Elternzeit ist oder unterjährig eingetreten ist, bekommt es anteilig, die Formel steht in der Betriebsvereinbarung 14.

Bitte seht von Anrufen „wieviel krieg ich?“ ab, die Abrechnung steht ab dem 26. im Portal.

Und weil es letzte Woche wieder jemand versucht hat: Kontoänderungen per Mail nehmen wir nicht an. Auch nicht vom Chef, auch nicht ausnahmsweise.

Eure Lohnbuchhaltung
Rosi und Cem`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Reisekosten KW 12',
    text: `Hi Tanja, anbei meine Reisekosten KW 12: 412 km mit dem Privat-Pkw, 1x Übernachtung 89 € (Frühstück war drin, bitte kürzen), Maut 11,20. Belege eingescannt, Originale leg ich dir morgen ins Fach. Wann ungefähr wird das überwiesen? Danke, Özgür`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Zahlungsavis 1500003377',
    text: `Zahlungsavis Nr. 1500003377

Sehr geehrte Damen und Herren,
wir haben heute unter Abzug von Skonto an Sie überwiesen:

Ihr Beleg     Datum        Brutto     Skonto      Netto
26-0417       03.03.2026   4.760,00    95,20   4.664,80
26-0431       10.03.2026     892,50    17,85     874,65
Gutschrift 88 11.03.2026    -238,00               -238,00
Summe EUR                                       5.301,45

Gutschrift auf Ihr Konto DE06 XXXX XXXX XXXX XX14 31, Valuta 18.03.2026.

Kreditorenbuchhaltung, Wuppertaler Bandweberei GmbH & Co. KG
Sitz Wuppertal, AG Wuppertal HRA 00000`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Auftragsbestätigung AB 55120 zu Ihrer Bestellung 4711-B',
    text: `Sehr geehrter Herr Sünderhauf,

vielen Dank für Ihren Auftrag, den wir wie folgt bestätigen:

Pos. 1: 12 St. Getriebemotor GM 63, 400 V, à 386,00 EUR
Pos. 2: 12 St. Flanschplatte nach Ihrer Zeichnung, à 41,50 EUR

Liefertermin KW 22, unfrei ab Werk. Preise zzgl. USt. Abweichend von Ihrer Bestellung gilt eine Zahlungsfrist von 30 Tagen, 60 Tage können wir leider nicht einräumen. Widersprechen Sie bitte bis Freitag, falls Sie damit nicht leben können.

Mit freundlichen Grüßen
i. V. Leopold Angerer
Antriebstechnik Angerer, Traunreut
Tel. 089 99998 404`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'AW: Teillieferung?',
    text: `Guten Morgen,

ja, Teillieferung ist in Ordnung, wir brauchen die ersten 200 Stück dringend bis Mittwoch, der Rest kann nächste Woche folgen. Bitte zwei Lieferscheine, aber nur eine Rechnung, sonst bekomme ich in der Buchhaltung Ärger.

Grüße
K. Strohmeyer, Einkauf

> Guten Tag Frau Strohmeyer, von den 500 Ventilen zu Bestellung 80017 sind heute 200 fertig geworden. Sollen wir vorab liefern? Die Anzahlungsrechnung über 30 % (2.250 €) ist übrigens noch offen, ist die bei Ihnen angekommen? Viele Grüße, Armaturen Tietz`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'USt-VA Mai - Klärungspunkte',
    text: `Hallo Matthias,

bevor ich die Voranmeldung abschicke (Frist ist der 10., ich wär gern am 9. mittags durch):

a) Die Rechnung aus Polen über 14.200 ist ohne USt, aber auch ohne Hinweis auf Reverse Charge. Kriegen wir eine berichtigte?
b) 1576 hat einen Saldo, den ich mir nicht erklären kann, 311,90.
c) Überweisung 25.000 an das Notaranderkonto am 28.: Grundstück oder Beratung? Vertrag hab ich nicht.
d) Bewirtung Hotel Adler, Teilnehmer fehlen. Wie immer.

Zu c brauch ich echt was Schriftliches, sonst lass ich es auf 1590 stehen.

Grüße
Gesine`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Intern: Wie uns beinahe 92.000 Euro abhandengekommen wären',
    text: `Liebe Kolleginnen und Kollegen,

am vorletzten Freitag um 11:40 Uhr erhielt unsere Hauptbuchhalterin eine Mail „vom Chef“. Er sei in Wien beim Notar, es gehe um eine vertrauliche Übernahme, sie möge bitte noch vor 13 Uhr 92.000 Euro anweisen und mit niemandem sprechen. Ton, Anrede, sogar der Tippfehler, den ich immer mache: alles stimmte.

Sie ist aufgestanden, über den Flur gegangen und hat mich gefragt. Ich saß in meinem Büro und aß ein Leberwurstbrot.

Bitte macht es genauso. Niemand wird bei uns dafür kritisiert, dass er nachfragt, auch nicht wenn es eilt und auch nicht wenn „streng geheim“ darübersteht. Es gilt ohne Ausnahme: zwei Unterschriften, Rückruf unter der bekannten Nummer, keine neuen Konten auf Zuruf.

Was wir daraus gelernt haben? Erstens: der Täter wusste aus unserem eigenen Rundschreiben, dass ich an dem Tag nach Wien fliegen sollte; Reisen stehen künftig nicht mehr im Intranet-Kalender. Zweitens: die Absenderadresse hatte ein rn statt eines m, auf dem Handy sieht das kein Mensch. Drittens: auch die zweite Mail war geschickt gemacht, sie enthielt ein täuschend echtes Schreiben einer Anwaltskanzlei mit einer Rufnummer „für Rückfragen“. Wer dort angerufen hätte, wäre bei einem sehr höflichen Komplizen gelandet.

Die Kriminalpolizei hat den Vorgang aufgenommen und rechnet damit, dass die Gruppe es noch einmal versucht, vermutlich in der Urlaubszeit. Leitet verdächtige Nachrichten bitte als Anhang an die Informationssicherheit weiter und löscht sie nicht.

Danke, Frau Hillebrecht.

Euer Jost Wiegand
Geschäftsführer`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Ergebnis der Phishing-Übung im Januar',
    text: `Guten Tag,

von 640 Empfängern haben 71 auf den Link in der angeblichen „Paketzustellung“ geklickt (11 %, Vorjahr 19 %), 9 haben ihr Kennwort eingegeben, 203 haben gemeldet. Das ist der beste Wert bisher.

Woran war sie zu erkennen?
– Absenderdomain mit Buchstabendreher
– Frist von zwei Stunden
– „Bestätigen Sie Ihre Zugangsdaten“ verlangt kein Paketdienst
Namen werten wir wie vereinbart nicht aus, der Betriebsrat war bei der Auswertung dabei.

Die nächste kurze Schulung (20 min) findet ihr wie gewohnt im Lernportal, Teilnahme freiwillig.

Eure Informationssicherheit`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Kennwort-FAQ, aktualisiert',
    text: `Häufige Fragen zum Kennwort (Stand 02/2026)

Wie lang? Mindestens 14 Zeichen, gern ein Satz.
Wann läuft es ab? Gar nicht mehr. Die regelmäßige Änderung haben wir abgeschafft; wer trotzdem eine Mail „Ihr Kennwort läuft ab“ bekommt, kann sie getrost wegwerfen.
Vergessen? Am Anmeldebildschirm auf „Kennwort zurücksetzen“, Bestätigung über den Dienstausweis. Am Telefon setzen wir nichts zurück.
Braucht die IT mein Kennwort? Nein. Nie.

Fragen an die Hotline, Durchwahl 333.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Ihre TAN für die Anmeldung',
    text: `Ihre mTAN lautet 907 315 (gültig 5 Min.) für: ANMELDUNG am neuen Gerät "Laptop Büro", 14:22 Uhr.

Geben Sie diese TAN niemals weiter, auch nicht an Mitarbeiter der Bank. Sie waren das nicht? Sperr-Notruf auf der Rückseite Ihrer Karte.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Babysöckchen für Carla',
    text: `Hallo zusammen,

Carla geht am Freitag in Mutterschutz (psst, sie weiß nix). Wir würden gern einen Gutschein vom Babyladen in der Fußgängerzone schenken und dazu die obligatorischen Söckchen. Wer mitmachen mag, wirft was in die Spardose mit dem Storch, steht bei mir unterm Schreibtisch. Karte zum Unterschreiben liegt drin. Ich geh Donnerstag in der Mittagspause einkaufen.

Kuchen? Freiwillige?

Eure Steffi`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Jour fixe',
    text: `Moin, muss unseren Jour fixe dringend auf Do 8:30 schieben, sitz sonst noch im Zug. Raum bleibt. Sorry + danke, Lasse`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'AW: Muster Gewebe 44/2',
    text: `Liebe Frau Çelik,

die Muster sind da und gefallen. Bitte 60 lfm von der 44/2 in Anthrazit zurücklegen, die Bestellung kommt morgen über den Einkauf.

Herzliche Grüße
Leonore Bast

Bast Polsterei & Raumausstattung
Wir haben eine neue Telefonanlage: ab sofort 0351 99998 0 (Zentrale) und -17 (ich). Die alten Nummern sind noch bis Jahresende umgeleitet.

Von: Aylin Çelik
Gesendet: Donnerstag, 5. Februar 2026 14:10
An: Leonore Bast
Betreff: Muster Gewebe 44/2
Liebe Frau Bast, die Muster sind heute raus. Kleiner Hinweis aus der Buchhaltung: die Januarrechnung (612,40 €) wäre noch zu überweisen. Viele Grüße A. Çelik`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Druckdaten!!! heute 12 Uhr',
    text: `Ihr Lieben,

die Druckerei hat soeben angerufen, der Messekatalog muss heute um 12 auf die Maschine, sonst haben wir in Hannover leere Tische. Mir fehlen noch:

- Seite 14/15, Preise Baureihe K (Ralf??)
- Freigabe Geschäftsführung Vorwort
- Anzeige vom Partner in CMYK, nicht RGB

Bitte alles nach Projekte/Messe26/final, und zwar sofort wenn ihr das lest. Wer es nicht schafft ruft mich an, Nummer habt ihr. Ich bleibe bis es gedruckt ist.

Atemlos
Frauke`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Betriebliche Altersvorsorge: Zuschuss steigt auf 20 %',
    text: `Liebe Kolleginnen und Kollegen,

ab Januar bezuschussen wir die Entgeltumwandlung mit 20 statt bisher 15 Prozent. Wer schon einen Vertrag hat, muss nichts tun, der höhere Zuschuss wird automatisch in den Vertrag gezahlt. Wer einsteigen möchte, kann am 20. und 21. Januar im Raum Elbe mit unserer Beraterin Frau Thaler sprechen; Termine tragt ihr in die Liste am Schwarzen Brett ein.

Für die Fahrradleasing-Interessenten: der neue Rahmenvertrag kommt zum 1. April, bitte bis dahin nichts mehr über das alte Portal bestellen.

Herzliche Grüße
Dorothee Kamphausen
Personal und Soziales
Kamphausen-Werke · Rheinuferweg 80 · 47119 Duisburg`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Information zur Empfängerüberprüfung bei Überweisungen',
    text: `Sehr geehrte Kundin, sehr geehrter Kunde,

seit Oktober gleichen wir bei jeder Überweisung in Euro den von Ihnen eingegebenen Namen mit der IBAN des Empfängers ab. Sie sehen das Ergebnis vor der Freigabe als Ampel.

Was heißt das für Sie? Bei Gelb oder Rot sollten Sie innehalten, insbesondere wenn Ihnen die Bankverbindung per E-Mail mitgeteilt wurde. Fragen Sie beim Empfänger unter einer Ihnen bekannten Rufnummer nach. Sammelaufträge können auf Wunsch ausgenommen werden, sprechen Sie Ihren Firmenkundenbetreuer beim nächsten Termin darauf an.

Sie müssen nichts veranlassen. Diese Mitteilung finden Sie auch in Ihrem elektronischen Postfach.

Mit freundlichen Grüßen
Kreissparkasse Oberharz
Anstalt des öffentlichen Rechts`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'WG: Rechnung 1899 - bezahlt?',
    text: `Frau Maus, können Sie mal schauen ob wir dem Herrn Dressel die 1899 schon überwiesen haben? Er fragt jetzt zum dritten Mal. Wenn nein, warum nicht?

Pohl

-----Ursprüngliche Nachricht-----
Von: Büro Dressel
Gesendet: Mittwoch, 22. April 2026 07:15
An: Pohl, Siegbert
Betreff: Rechnung 1899

Sehr geehrter Herr Pohl, unsere Rechnung 1899 vom 2. Februar (7.735,00 €, Statik Anbau) ist auch nach zwei Anfragen noch nicht ausgeglichen. Ich bitte um kurze Auskunft, wann mit dem Zahlungseingang zu rechnen ist. Mit freundlichem Gruß, Dipl.-Ing. R. Dressel`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Hochwasser im Ahrgrund: Spendenkonto der Belegschaft',
    text: `Liebe Kolleginnen und Kollegen,

drei von uns haben beim Hochwasser fast alles verloren. Der Betriebsrat hat zusammen mit dem Sozialfonds ein Spendenkonto eingerichtet, jeder Euro geht ohne Abzug an die Familien, das Unternehmen verdoppelt die Summe.

Sozialfonds Mühlenwerke e. V.
IBAN DE85 6458 3055 0335 9184 75
Stichwort: Ahrgrund

Wer kein Geld geben kann oder mag: am Samstag ab 8 werden Leute mit Schaufel und Gummistiefeln gebraucht, Treffpunkt Tor 2. Die Konten hängen auch im Schaukasten aus, und Hilde vom Betriebsrat beantwortet jede Frage.

Danke euch allen.
Für den Betriebsrat
Hilde Naumann`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Ihre Bestellung 220-8816 (Vorkasse)',
    text: `Hallo Frau Immenhausen,

danke für Ihre Bestellung im Teekontor! Sie haben als Zahlungsart Vorkasse gewählt.

1x Darjeeling First Flush 250 g    24,90 €
1x Steinzeugkanne „Sylt“           52,00 €
Versand                             4,50 €
Gesamt                             81,40 €

Die Bankdaten sehen Sie in Ihrem Kundenkonto unter dieser Bestellung, wir packen, sobald der Betrag eingetroffen ist. Die Ware bleibt 10 Tage für Sie reserviert. Wenn Sie es sich anders überlegen, lassen Sie die Bestellung einfach verfallen.

Ihr Teekontor Husum, service@teekontor-husum.example`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Leasing Stapler: unser Gegenvorschlag',
    text: `Sehr geehrte Frau Vogelsang,

nach Durchsicht Ihres Angebots vom 3. d. M. möchten wir Folgendes verhandeln:

1. Laufzeit 48 statt 60 Monate.
2. Rate 412 € je Gerät; Ihr Wettbewerber liegt bei 405 €.
3. Anzahlung: keine. Die von Ihnen gewünschten 8.000 € bei Übergabe tragen wir nicht mit.
4. § 9 Abs. 2 (Kontowechsel des Leasinggebers): nur schriftlich per Einschreiben, gegengezeichnet durch zwei Prokuristen.
5. Kündigungsrecht bei Standortschließung.

Das Angebot Ihres Hauses ist bis Freitag befristet. Ich bitte um Verlängerung um eine Woche, weil unser Gesamtbetriebsrat noch zu hören ist.

Hochachtungsvoll
Ekkehard Prinz
Leiter Einkauf Investitionsgüter
Getränkelogistik Prinz-Albrecht, 34117 Kassel`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Vertraulich: Gespräche mit möglichem Partner',
    text: `Liebe Mitglieder des Beirats,

wie am Telefon besprochen, führen die Gesellschafter seit voriger Woche Gespräche mit einem strategischen Partner aus Skandinavien über eine Minderheitsbeteiligung. Die Vertraulichkeitserklärung ist gezeichnet; ich muss Sie herzlich und mit Nachdruck bitten, auch im Familienkreis nicht darüber zu sprechen. In der Firma wissen es außer mir nur Frau Behrendt und der Justitiar.

Eine Sondersitzung findet am 21. um 17 Uhr im Hotel Zur Post statt, Unterlagen liegen dort aus und werden danach wieder eingesammelt. Entscheidungen über Geld stehen an diesem Abend nicht an.

Mit herzlichem Gruß
Ihre Adelheid von Rautenfeld`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '#INC0041882 Konto gesperrt nach Urlaub - gelöst',
    text: `Hallo Frau Schimanski,

Ihr Benutzerkonto war nach mehreren Fehlversuchen automatisch gesperrt, vermutlich hatte das Diensthandy noch das alte Kennwort gespeichert. Ich habe es entsperrt, das Kennwort ist unverändert. Löschen Sie bitte auf dem Handy das Mailprofil und richten Sie es nach der Anleitung im Intranet neu ein.

Das Ticket schließt sich in drei Tagen von allein.

Viele Grüße
Tarek, IT-Hotline

> Ich komm nirgends mehr rein!!! Muss heute noch den Zahllauf freigeben. Soll ich Ihnen mein Passwort schicken? Bitte rufen Sie mich zurück, 0176 04069012. Schimanski`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Ihre Fahrkarte Göttingen - Basel, Auftrag K7PPQ4',
    text: `Guten Tag,

vielen Dank für Ihre Buchung. Ihre Fahrkarte liegt als PDF bei und wird auch in der App angezeigt.

Hinfahrt 11.06.: Göttingen 06:14 ab, Basel 11:02 an, Wagen 24, Platz 61 Fenster Ruhebereich
Rückfahrt 12.06.: Basel 16:58 ab, Göttingen 21:41 an
BahnCard 50 und Ausweis bitte mitführen.
Bezahlt mit Firmenkreditkarte, 118,90 EUR inkl. 7 % MwSt.

Stornierung bis zum Vortag gegen 10 EUR. Wir wünschen eine angenehme Reise.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Körperschaftsteuerbescheid 2024 ist da',
    text: `Sehr geehrter Herr Lüdemann,

der Bescheid für 2024 weicht nicht von unserer Erklärung ab, ich werde keinen Einspruch einlegen. Es ergibt sich eine Nachzahlung von 6.218,00 € nebst 341,90 € Solidaritätszuschlag, fällig am 17. August. Da Sie dem Finanzamt ein Lastschriftmandat erteilt haben, wird der Betrag abgebucht, Sie brauchen nur für Deckung zu sorgen.

Die Vorauszahlungen werden ab September auf 4.100 € je Quartal angepasst. Wenn das Geschäft weiter so verhalten läuft, sollten wir einen Herabsetzungsantrag stellen, lassen Sie uns nach Ihrem Urlaub darüber sprechen.

Mit freundlichen Grüßen
Notburga Eigl
Steuerberaterin, Fachberaterin für Unternehmensnachfolge
Marktplatz 3, 84359 Simbach`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Kammer aktuell, Ausgabe 11: Vorsicht, Adressbuchschwindler',
    text: `KAMMER AKTUELL

+++ Vorsicht bei Post nach der Gründung: Wer neu im Handelsregister steht, bekommt häufig amtlich aussehende „Gebührenbescheide“ über mehrere hundert Euro. Zahlen Sie nichts, bevor Sie den Absender geprüft haben. Unsere Rechtsabteilung hilft. +++

+++ Azubi-Speed-Dating am 14. März, noch drei Tische frei +++

+++ E-Rechnung: was ab 2027 für kleine Betriebe gilt. Kostenfreies Webinar +++

+++ Steuern: Fristverlängerung für 2024er-Erklärungen nur noch auf Antrag +++

Sie möchten den Rundbrief nicht mehr erhalten? Abmelden unter kammer-suedharz.example/rundbrief`,
  },
];
