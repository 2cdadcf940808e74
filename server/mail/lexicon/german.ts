import type { Lexicon } from './concepts.ts';

export const german: Lexicon = {
  account:
    'bankverbindung|kontoverbindung|bankdaten|kontodaten|bankkonto|kontonummer|konto.|kontos|konten|neue bank|unsere bank|hausbank|bankwechsel|kontowechsel|iban|bic.|swift|bankleitzahl|blz.|zahlungsdaten|zahlungsinformation|zahlungsanweisung|zahlungsempfanger|empfangerkonto|uberweisungsdaten|kreditorenstamm|stammdaten|zahlverbindung|bankangaben|kontoangaben|geldinstitut|kreditinstitut|bank.',
  pay: 'zahl|bezahl|uberweis|begleich|rechnung|betrag|falligkeit|fallig|offene posten|offenen posten|offener posten|ausstehend|anweisen|anweisung|transaktion|geldtransfer|rate.|anzahlung|schlussrechnung|abschlag|mahnung|saldo|kauf|besorg|gutschrift|eingehen|eingang',
  payroll: 'gehalt|gehalts|lohn|lohnabrechnung|bezuge|vergutung|entgelt|gehaltskonto|besoldung|spesenkonto|auszahlung',
  change:
    'geander|andern|anderung|andert|neu.|neue.|neuen.|neues.|neuer.|neuem.|gewechsel|wechsel|umgestell|umstell|aktualisier|ersetz|ab sofort|kunftig|zukunftig|stattdessen|statt.|anstelle|nicht mehr|abweichend|abgeander|umgezogen|verlegt|hinterleg|anpass|angepasst|ander konto|anderes|andere.|umzustellen|umleit|ausschliesslich auf|nur noch|alte konto|alten konto|altes konto|alte bankverbindung|alten bankverbindung|veraltet|richtige konto|richtige iban|korrekte konto|korrekte iban|korrigier|nicht die',
  unusable:
    'gesperrt|sperr|eingefroren|aufgelost|geschlossen|kundig|gekundigt|prufung|betriebsprufung|revision|audit|nicht verfugbar|nicht erreichbar|nicht mehr gultig|ungultig|nicht nutz|nicht mehr nutz|nicht verwenden|nicht mehr verwenden|zuruckgewiesen|zuruckgebucht|zuruckgekommen|kein zahlungseingang|keine zahlungen|nicht empfangen|nicht annehmen|stillgelegt|inaktiv|nicht mehr auf',
  unchanged:
    'haben nichts geandert|nicht gewechselt|hat sich nichts geandert|nichts umgestellt|unverandert|nicht geandert|bleibt gleich|bleiben gleich|wie bisher|wie gewohnt|gleiche konto|keine anderung|bekannte konto|bekannten konto|nichts geandert|keine anderungen|ubliche konto|ublichen konto|bisherige konto|bisheriges konto',
  ask: 'bitte|bitten|konnten sie|konnen sie|kannst du|konntest du|konnt ihr|wurden sie|wurdest du|brauche|benotige|mochte|ich will|mussen|muss.|sollen|sorgen sie|veranlass|kummer|erledig|sagen sie|geben sie|teilen sie|teilst du|lass mich|lassen sie|wissen lassen|schick|senden|sende.|ubermitteln|bestatig|verwenden|nutzen|berucksichtig|dankbar|hilf|helfen|ersuche|erbitte|vorzunehmen|zu veranlassen|wickeln|stellen sie|pflegen',
  own: 'unser|mein|wir.|ich.|uns.|mir.|mich.',
  gift: 'geschenkkarte|gutscheinkarte|gutschein|geschenkgutschein|guthabenkarte|prepaidkarte|prepaid|itunes|google play|steam card|steam karte|steam guthaben|carte steam|tarjeta steam|steam kaart|karta steam|amazon karte|amazon gutschein|rubbel|freirubbel|wertkarte|paysafe',
  secret:
    'vertraulich|diskret|unter uns|unter vier augen|niemand|keinem|nicht weiter|nicht erwahn|nicht sprechen|nicht besprechen|stillschweigen|verschwiegen|geheim|fur sich behalten|fur dich behalten|behalte * fur dich|uberraschung|ohne rucksprache|keine rucksprache|nicht in kopie|kein wort|nicht offentlich|insider|nicht informier|nicht einbezieh|aussen vor',
  urgent:
    'dringend|dringlich|eilig|eilt|umgehend|sofort|schnellstmoglich|so schnell wie moglich|schnell|heute|noch heute|unverzuglich|innerhalb|binnen|bis mittag|bis heute|frist|letzte mahnung|letzte erinnerung|zeitnah|zeitkritisch|gleich.|jetzt.|vor feierabend|vor dem wochenende|bis 1|asap|bis spatestens|spatestens|keine zeit|prioritat',
  calm: 'eilt nicht|keine eile|nicht eilig|nicht dringend|nicht zeitkritisch|hat zeit|wenn es passt|bei gelegenheit',
  authority:
    'geschaftsfuhr|vorstand|geschaftsleitung|chef|direktor|inhaber|aufsichtsrat|rechtsanwalt|anwalt|kanzlei|notar|wirtschaftspruf|finanzamt|gericht|inkasso|konzern|zentrale|ubernahme|akquisition|im auftrag|ceo|cfo.|gesellschafter|prasident|bereichsleit',
  channel:
    'whatsapp|telegram|signal.|sms|private mail|private e mail|privaten mail|private adresse|privatadresse|private nummer|handynummer|mobilnummer|deine nummer|ihre nummer|nicht telefonieren|nicht telefonisch|nicht anrufen|nicht ans telefon|telefonisch nicht|nur per mail|nur per e mail|ausschliesslich per mail|ausschliesslich per e mail|in einer besprechung|in einem meeting|im meeting|in einer sitzung|in einer konferenz|antworte hier|antworten sie hier|auf diese mail|auf diese e mail|handy kaputt|handy verloren|schreib mir|boarding',
  opener:
    'sind sie im buro|bist du im buro|sind sie am platz|bist du am platz|bist du da|sind sie da|hast du zeit|haben sie zeit|hast du kurz|haben sie kurz|hast du einen moment|haben sie einen moment|hast du eine minute|sind sie verfugbar|bist du verfugbar|bist du erreichbar|sind sie erreichbar|kurze bitte|kleine bitte|kleiner gefallen|kleinen gefallen|einen gefallen|eine aufgabe|brauche * hilfe|brauche * unterstutzung|benotige * hilfe|etwas erledigen|kurz helfen|gerade frei',
  credential:
    'passwort|kennwort|zugangsdaten|anmeldedaten|benutzername|benutzerkonto|postfach|mailkonto|e mail konto|ihr konto|dein konto|ihres kontos|ihrem konto|microsoft konto|office 365|microsoft 365|onedrive|sharepoint|webmail|fernzugriff|fernwartung|teamviewer|anydesk|vpn.|identitat|sicherheitsfrage|firmenkonto|dienstkonto|arbeitskonto|geschaftskonto * anmeld|firmenanmeldung',
  verify:
    'verifizier|bestatigen sie|bestatige|bestatigung ihr|uberpruf|validier|authentifizier|anmelden|melden sie sich|melde dich|einloggen|geben sie ihr|gib dein|eingeben|aktualisieren sie|aktualisiere|reaktivier|freischalt|entsperr|freigeben|verlanger|zurucksetz|sichern sie|legitimier|abrufen|dokument einsehen|dokument anzeigen|dokument offnen|beibehalten|behalten',
  threat:
    'gesperrt|sperrung|gesperrt|deaktivier|ablauf|lauft|abgelaufen|geloscht|loschung|eingeschrankt|ungewohnlich|verdachtig|unbefugt|unberechtigt|speicher|voll.|zuruckgehalten|quarantane|nicht zugestellt|zustellung|unterbroch|abgeschaltet|verlieren|verlust|gekundigt',
  link: 'klick|link.|links.|hier.|schaltflache|unten|untenstehend|folgend|anhang|portal|seite.|webseite|offnen|scannen|qr.|formular|http|https|www',
  code: 'code.|codes.|einmalpasswort|einmalcode|bestatigungscode|sicherheitscode|verifizierungscode|prufcode|zugangscode|sms code|tan.|pin.|sechsstellig|6 stellig|zahlencode|authenticator|mfa.|2fa.|zwei faktor|push|anfrage auf|freigabe auf|ziffern|anmeldeanfrage|anmeldung bestatigen|anfrage bestatigen|geratecode|bestatigungswert|ziffernfolge|zahlenfolge|was bei ihnen ankommt|was bei dir ankommt|handy * anfrage|telefon * anfrage|anfrage * handy|handy erscheint',
  tell: 'schick mir|schicken sie|schick|senden sie mir|sende mir|sende uns|leite|leiten sie|weiterleit|antworte mit|antworten sie mit|antworte mir mit|antworten sie mir mit|sag mir|sagen sie mir|gib mir|geben sie mir|nenn|teile mir|teilen sie mir|teilen sie uns|mitteil|durchgeben|vorlesen|lies|zuschicken|zukommen|zusenden|foto|bild|screenshot|schreib mir|schreiben sie mir|bestatige die|bestatigen sie die|annehmen|tippe|freikratzen|weitergeb|bestatigen sie sie|bestatigen sie diese',
  charge:
    'abonnement|abo.|verlangerung|verlangert|abgebucht|abbuchung|belastet|ihre bestellung|bestellnummer|ihr kauf|ihren kauf|transaktion|antivirus|virenschutz|schutzpaket|mitgliedschaft|lastschrift|kreditkarte|paypal|bitcoin|lizenz|eingezogen|norton|mcafee|rechnungsnummer',
  call: 'anruf|anrufen|rufen sie|ruf.|ruf mich|telefon|hotline|rufnummer|servicenummer|kundendienst|kundenservice|helpdesk|service desk|support|nummer|telefonisch|hotline|wahlen',
  cancel:
    'stornier|widerruf|widersprech|ruckerstatt|erstatt|kundigen|kundigung|nicht veranlasst|nicht autorisiert|nicht getatigt|nicht bestellt|nicht erkannt|nicht sie|nicht von ihnen|nicht kennen|vermeiden|verhindern|abbestell|ruckgangig|innerhalb von 24|innerhalb von 48|stoppen|geld zuruck|zuruckmocht',
  parcel: 'paket|sendung|zoll|zustell|versandgebuhr',
  aware:
    'betrug|phishing|scam|masche|schulung|sensibilisier|awareness|social engineering|betruger|kriminelle|angreifer|niemals|verdachtige mail|verdachtige e mail|verdachtige nachricht|melden sie verdachtig|it sicherheit|sicherheitshinweis|vorsicht|achtung|warnung|warnen|erkennen sie|falschung|gefalscht|simulation|bekannte nummer|bekannten nummer|bekannte telefonnummer|vier augen|ruckruf|informationssicherheit|vorgetauscht',
  never:
    'niemals|nie.|nicht teilen|nicht weitergeben|geben sie * nicht|geben sie * niemals|nicht weiterleiten|werden sie nie|fragen sie nie|nicht nach ihrem|ignorieren|falls sie * nicht angefordert|nicht angefordert|wenn sie dies nicht',
  unneeded:
    'nichts tun|nichts zu tun|nichts weiter|nichts unternehmen|nichts veranlassen|kein handlungsbedarf|keine aktion|nicht notig|nicht notwendig|nicht erforderlich|brauchen sie nicht|brauchst du nicht|mussen * nicht|musst * nicht|keine zahlung notig',
  disclaimer: 'bestimmungsgemass|nur fur den|ausschliesslich fur den|adressat|irrtumlich|versehentlich erhalten|nicht der richtige',
};
