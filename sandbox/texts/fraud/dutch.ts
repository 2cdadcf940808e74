import type { Frauds } from '../letter.ts';

/** Fraud in Dutch. */
export const dutchFrauds: Frauds = {
  'bank-details': [
    [
      'Wijziging bankgegevens',
      'onze rekening wordt op dit moment gecontroleerd en kan geen betalingen ontvangen. Gebruik voor de openstaande facturen onze nieuwe gegevens:\n\n{bank}\n\nGraag een korte bevestiging na uitvoering.',
    ],
    [
      'Factuur {n}',
      'nog één ding: we zijn van bank veranderd, dus deze en de volgende facturen graag op {bank}. Het nieuwe briefpapier volgt.',
    ],
    [
      'Voor u betaalt',
      'als {n} nog niet weg is, wacht dan even: onderaan de factuur staat het oude nummer nog. Juist is {bank}. Excuus voor het ongemak.',
    ],
    [
      'Stamgegevens {firm}',
      'wij richten onze administratie opnieuw in en vragen alle klanten de gegevens te vervangen door:\n\n{bank}\n\nEen regel als antwoord is genoeg.',
    ],
    [
      'Betaling {month}',
      'de bank heeft {sum} geweigerd vanwege een limiet. Kunt u het bedrag naar onze dochteronderneming overmaken? {bank}',
    ],
    [
      'Nieuwe versie {n}',
      'bijgaand dezelfde factuur met de datum van vandaag. Het bedrag is gelijk, alleen de laatste regels zijn anders; de vorige kunt u [weggooien|negeren].',
    ],
  ],
  payroll: [
    ['Rekening voor mijn salaris', 'ik ben overgestapt naar een andere bank. Kan mijn salaris vanaf deze maand naar {bank}?'],
    [
      'Mijn salaris',
      'mijn oude rekening wordt voor de volgende betaaldag opgeheven. Wat heb je nodig om het ergens anders heen te sturen?',
    ],
    [
      'Vraag over de salarisrun',
      'tot wanneer kan ik nog iets wijzigen voor {month}? Ik heb een nieuwe rekening en wil dat alles daarheen gaat.',
    ],
    ['Portaal werkt niet', 'het portaal slaat mijn nieuwe rekening niet op, vul jij hem in? {bank}. Je redt mijn week.'],
    [
      'Bonus',
      'de bonus mag niet naar de oude rekening, daar kan ik niet meer bij. Dit is de goede: {bank}. Ben op reis tot {weekday}, liefst per mail.',
    ],
    ['rekening', 'Hoi, gebruik vanaf het volgende salaris deze rekening: {bank}', 'bare'],
  ],
  invoice: [
    [
      'Betaling vandaag',
      'ik heb vandaag een betaling van {sum} nodig voor een vertrouwelijke zaak. {bank}. Zit in vergadering, alleen mailen.',
    ],
    ['Spoedbetaling', 'krijg je {sum} vanmiddag nog weg? {bank}. Stuur me de bevestiging, ik leg het later uit.'],
    [
      'Laatste aanmaning {n}',
      'ondanks twee brieven staat {sum} nog open. Zonder betaling voor {weekday} gaat het naar onze advocaat. De betaalslip zit erbij.',
    ],
    [
      'Vertrouwelijk: overname',
      'we staan op het punt een bedrijf te kopen en niemand mag het weten voor {date}. Jij regelt de aanbetaling van {sum}. Onze jurist {counsel} schrijft je zo; praat er met niemand over.',
    ],
    ['Doorst: Advies {month}', 'zie onder, dit had al betaald moeten zijn. Regel het nu, ik teken als ik terug ben.\n\n{bank}\n{sum}'],
    [
      'Openstaande posten',
      'stuur me de actuele debiteurenlijst met contactpersonen, ik heb hem over een half uur nodig voor de accountant.',
    ],
  ],
  'gift-cards': [
    ['Klein verzoek', 'Ben je vrij? Ik heb een paar cadeaubonnen nodig voor klanten. Hoe snel lukt dat?', 'bare'],
    [
      'Verrassing',
      'ik wil het team verrassen met cadeaukaarten, hou het onder ons. Kun je er [5|8|10] van 100 euro kopen, openkrassen en de codes fotograferen?',
    ],
    ['Boodschap', 'zit vast in een conferentie. Kun je in de winkel iets voor me halen? Krijg je vandaag terug.'],
    [
      'Klantgeschenken',
      'we hebben drie klanten iets beloofd en ik ben het vergeten. Koop digitale bonnen voor {sum} samen, mail me de nummers en bewaar de bon.',
    ],
    ['Goed doel', 'elk jaar geef ik kaarten aan patiënten van een hospice, nu ben ik op reis. Wil je helpen? Zes van 100.'],
    ['kaarten', 'hoe snel heb je 4 steam kaarten van 100? codes voor 2 uur, morgen krijg je het terug', 'bare'],
  ],
  credentials: [
    [
      'Uw wachtwoord verloopt vandaag',
      'Het wachtwoord van uw account verloopt vandaag. Behoud het door hier in te loggen: {link}\n\nAnders wordt het account geblokkeerd.',
      'bare',
    ],
    [
      'Postvak bijna vol',
      'Uw postvak is voor [95|98]% vol. Bevestig uw account binnen 24 uur om mail te blijven ontvangen:\n\n{link}\n\nServicedesk',
      'bare',
    ],
    ['{full} heeft “Cijfers {month}” gedeeld', '{full} heeft een bestand met u gedeeld.\n\nCijfers {month}.xlsx\n\nOpenen: {link}', 'bare'],
    ['Code', 'ik heb bij het resetten per ongeluk jouw nummer ingevuld. Je krijgt zo zes cijfers, lees je ze even voor?'],
    [
      'Nieuw inloggen',
      'voor {date} gaat iedereen over. Scan vandaag de code in het bijgevoegde document met je telefoon, anders verlies je toegang.',
    ],
    ['Goedkeuring op je telefoon', 'we testen vandaag de nieuwe verzoeken. Komt er zo een, keur hem goed, het getal is {d}.'],
  ],
  callback: [
    ['Mobiel nummer', 'Stuur me je mobiele nummer, het is dringend.', 'bare'],
    ['Bereikbaar?', 'zit in een vergadering en kan niet bellen. Geef me je mobiele nummer, dan stuur ik een bericht.'],
    [
      'Uw abonnement is verlengd',
      'Bedankt voor uw bestelling. Vandaag wordt {sum} afgeschreven. Niet akkoord? Bel binnen 24 uur {phone}.',
      'bare',
    ],
    ['Verder via WhatsApp', 'mijn mail doet raar. Kunnen we verder via [WhatsApp|Signal]? {phone}. Daar leg ik het uit.'],
    [
      'Afdeling veiligheid',
      'We hebben een vreemde overboeking van {sum} tegengehouden. Log voor uw veiligheid niet in maar bel {phone}, dossier {n}.',
      'bare',
    ],
    ['Privéadres', 'schrijf me voortaan op mijn privéadres, dit hoeft niet over de server. Ik stuur je daar de stukken.'],
  ],
  'file-lure': [
    ['Aanbesteding', 'bijgaand onze aanbestedingsstukken. Graag doornemen en vanavond reageren.'],
    ['Gedeeld document', 'ik heb een vertrouwelijk document met u gedeeld: {link}'],
  ],
  'advance-fee': [
    [
      'Nalatenschap',
      'ik ben executeur van een cliënt zonder erfgenamen en stel u vanwege de naam voor {sum} te ontvangen. Antwoord vertrouwelijk met naam en telefoonnummer.',
    ],
  ],
  none: [
    ['Korte vraag', 'Zit je aan je bureau?', 'bare'],
    ['Vandaag', 'heb je even? Er is iets dat ik graag door jou laat regelen, discreet.'],
    ['Vraag', 'wie doet bij jullie op dit moment de betalingen, jij of iemand anders?'],
    ['Navraag', 'welke facturen van ons staan open en wanneer worden ze betaald? Ik maak een overzicht.'],
  ],
};
