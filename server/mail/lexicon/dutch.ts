import type { Lexicon } from './concepts.ts';

export const dutch: Lexicon = {
  account:
    'bankrekening|rekeningnummer|rekening.|rekeningen|rekeninggegevens|bankgegevens|betaalgegevens|betalingsgegevens|bankrelatie|iban|bic.|swift|begunstigde|betaalinstructie|betalingsinstructie|onze bank|nieuwe bank|bank.|ibannummer|crediteurengegevens|stamgegevens|leveranciersgegevens|tenaamstelling',
  pay: 'betal|betaal|overmaken|overschrijv|overboek|maak * over|factuur|facturen|bedrag|voldoen|voldaan|openstaand|vervaldatum|vervallen|storten|storting|aanbetaling|saldo|gelden|geld.|transactie|incasso|aanmaning|termijn|aankop|aankoop|koop|kopen|koop.|haal|verreken|uitbetal',
  payroll: 'salaris|loon|loonstrook|salarisstrook|loonadministratie|salarisadministratie|salarisrekening|uitbetaling|vakantiegeld',
  change:
    'gewijzigd|wijzig|verander|nieuw.|nieuwe.|aangepast|aanpass|vervang|vervangen|voortaan|vanaf nu|vanaf heden|met ingang van|niet meer|niet langer|in plaats van|ander.|andere.|overgestapt|overstap|bijgewerkt|bijwerken|bijgewerkte|actualis|omgezet|omzetten|afwijkend|per direct|gemigreerd|oude rekening|vorige rekening|juiste rekening|juiste iban|gecorrigeerd|verouderd|correcte',
  unusable:
    'geblokkeerd|bevroren|gesloten|opgeheven|opgezegd|controle|accountantscontrole|boekenonderzoek|audit|niet gebruik|niet meer gebruik|niet beschikbaar|inactief|geweigerd|geretourneerd|teruggestort|teruggekomen|niet ontvangen|geen betalingen|kunnen * niet ontvangen|ongeldig|niet meer geldig|niet meer in gebruik|buiten gebruik|onder onderzoek',
  unchanged:
    'hebben niets gewijzigd|hebben niets veranderd|is hetzelfde|is dezelfde|zijn dezelfde|ongewijzigd|niet gewijzigd|niet veranderd|blijft hetzelfde|blijven hetzelfde|zelfde rekening|zoals altijd|zoals gebruikelijk|gebruikelijke|geen wijziging|bekende rekening|niets veranderd|niets gewijzigd|geen wijzigingen|gebruikelijke rekening',
  ask: 'graag|gelieve|alstublieft|alsjeblieft|aub.|svp.|s v p|kunt u|kun je|kan je|kunnen jullie|wilt u|wil je|wil jij|zou je|zou u|zou jij|zouden jullie|ik heb * nodig|we hebben * nodig|nodig.|verzoek|verzoeken|vragen|vraag|ik wil|wij willen|moet|moeten|dient|dienen|zorg|regel|regelen|stuur|sturen|bevestig|gebruik|verwerk|verwerken|pas.|help|laat * weten|laten weten|meld|doorgeven|geef|geven|dankbaar|verwacht|uitvoeren|afhandel|maak',
  own: 'onze|ons.|mijn|wij.|we.|ik.|mij.|me.',
  gift: 'cadeaukaart|cadeaubon|giftcard|gift card|waardebon|tegoedbon|tegoedkaart|prepaid|itunes|google play|steam card|steam karte|steam guthaben|carte steam|tarjeta steam|steam kaart|karta steam|bol com|amazon kaart|kras|krassen|krasvak|vvv bon|cadeaucard',
  secret:
    'vertrouwelijk|discreet|discretie|tussen ons|onder ons|niet bespreken|niet over|niemand|met niemand|tegen niemand|geheim|voor jezelf|voor je houden|voor u houden|onderling|verrassing|niet delen|zonder * te informeren|niet in de cc|niet noemen|stilhouden|geheimhouding|nog niet openbaar|buiten * houden|aan niemand',
  urgent:
    'dringend|urgent|zo snel mogelijk|zsm.|direct.|meteen|onmiddellijk|vandaag|vandaag nog|binnen * uur|voor * uur|voor de middag|vanmiddag|vanochtend|vanmorgen|vanavond|uiterlijk|termijn|deadline|laatste herinnering|laatste aanmaning|per omgaande|snel.|gelijk.|nu.|einde van de dag|voor het weekend|prioriteit|omgaand|tijdig|met spoed|haast mij',
  calm: 'geen haast|niet dringend|geen spoed|niet urgent|als het uitkomt|wanneer het uitkomt',
  authority:
    'directeur|directie|bestuur|bestuurder|ceo|cfo.|algemeen directeur|raad van bestuur|commissaris|advocaat|notaris|advocatenkantoor|accountant|belastingdienst|rechtbank|deurwaarder|hoofdkantoor|overname|fusie|namens|in opdracht|voorzitter|eigenaar|baas.|president',
  channel:
    'whatsapp|app me|appje|telegram|signal.|sms|privemail|prive mail|prive e mail|priveadres|prive adres|privenummer|prive nummer|mobiele nummer|mobiel nummer|je nummer|uw nummer|06 nummer|alleen per mail|alleen per e mail|alleen via mail|uitsluitend per|niet bellen|niet telefonisch|kan niet bellen|kan nu niet bellen|niet bereikbaar|kan niet praten|in een vergadering|in vergadering|in overleg|in een meeting|antwoord hier|antwoord op deze|reageer hier|telefoon kapot|telefoon kwijt|stuur me een bericht|boarding',
  opener:
    'ben je beschikbaar|bent u beschikbaar|ben je op kantoor|bent u op kantoor|ben je er|bent u er|ben je vrij|ben je achter je bureau|ben je bezig|heb je even|heeft u even|heb je een momentje|heb je een minuut|heeft u een moment|heb je tijd|heeft u tijd|een gunst|klein verzoek|kort verzoek|kleine vraag|een taak|een klusje|klus.|hulp nodig|je hulp|uw hulp|iets regelen|iets voor me|iets voor mij|even helpen',
  credential:
    'wachtwoord|inloggegevens|gebruikersnaam|mailbox|postvak|mailaccount|e mailaccount|uw account|je account|account.|microsoft account|office 365|microsoft 365|onedrive|sharepoint|webmail|toegang op afstand|teamviewer|anydesk|vpn.|identiteit|toegangsgegevens|werkaccount|zakelijk account|bedrijfsaccount|werkmail',
  verify:
    'verifieer|verifier|verificatie|valide|bevestig uw|bevestig je|bevestig hier|bevestig * wachtwoord|bevestigen van uw|controleer|authentic|inloggen|log in|logt in|aanmelden|meld u aan|meld je aan|meld je je aan|meldt u zich aan|voer|invoeren|invullen|vul|heractiv|deblok|ontgrendel|herstel|werk * bij|bijwerken|behoud|vrijgeven|ophalen|document bekijken|bekijk het document|document openen|resetten|reset|verleng|beveilig',
  threat:
    'opgeschort|gedeactiveerd|deactiv|verloopt|verlopen|verlopen|geblokkeerd|blokkering|vergrendeld|verwijderd|verwijder|beperkt|ongebruikelijk|ongewoon|verdacht|onbevoegd|niet geautoriseerd|opslag|limiet|vol.|vastgehouden|quarantaine|niet bezorgd|niet afgeleverd|onderbroken|verliezen|verlies|kwijt|afgesloten|beeindig',
  link: 'klik|link.|hier.|knop|hieronder|onderstaand|volgende|bijlage|bijgevoegd|portaal|portal|pagina|website|open.|openen|scan|qr.|formulier|http|https|www',
  code: 'code.|codes.|verificatiecode|beveiligingscode|bevestigingscode|eenmalig|zes cijfers|6 cijfers|zescijferig|6 cijferig|sms code|otp|pincode|pin.|authenticator|mfa.|2fa.|tweestaps|inlogverzoek|tancode|cijfers|inlogverzoek goedkeur|verzoek goedkeur|verzoek op je telefoon|apparaatcode|verificatienummer|reeksje|cijferreeks|sms die|het nummer dat|melding * telefoon|verzoek * telefoon|telefoon * melding|melding op',
  tell: 'stuur me|stuur mij|stuur ons|stuur|sturen|stuurt|mail me|app me|app het|doorsturen|stuur * door|geef me|geef mij|geef * door|doorgeven|door te geven|zeg me|vertel me|lees|voorlezen|antwoord met|beantwoord|reageer met|deel|delen met|foto|schermafbeelding|screenshot|laat me|toesturen|toe te sturen|opsturen|keur|goedkeuren|accepteer|druk|tik|noem|verstrek|bezorg|te mailen',
  charge:
    'abonnement|verlengd|verlenging|afgeschreven|afschrijving|in rekening|uw bestelling|je bestelling|bestelnummer|uw aankoop|je aankoop|transactie|antivirus|bescherming|lidmaatschap|creditcard|paypal|bitcoin|licentie|gefactureerd|norton|mcafee|garantie|machtiging|geincasseerd',
  call: 'bel.|bellen|belt.|gebeld|telefoon|telefonisch|telefoonnummer|nummer|klantenservice|helpdesk|hulplijn|servicelijn|support|contact|neem contact',
  cancel:
    'annuleer|annuler|betwist|terugbetal|terugvorder|restitutie|opzeg|niet geautoriseerd|niet toegestaan|niet gedaan|niet besteld|niet hebt besteld|niet heeft besteld|niet besteld hebt|niet hebt gedaan|niet hebt goedgekeurd|niet hebt geautoriseerd|niet herken|niet door u|was u dit niet|bent u dit niet|niet zelf|voorkom|stop|bezwaar|storner|binnen 24|binnen 48',
  parcel: 'pakket|douane|invoerkosten|bezorg|zending',
  aware:
    'fraude|phishing|oplichting|oplicht|bewustwording|training|social engineering|nooit|criminelen|aanvaller|verdachte mail|verdachte e mail|verdachte berichten|verdacht bericht|meld verdacht|meld het bij|beveiligingsteam|security team|informatiebeveiliging|simulatie|wees alert|pas op|let op|bekend nummer|bekende nummer|bekende telefoonnummer|herken|voorbeeld van|waarschuw|nep.|nepfactu|spookfactu|valse',
  never:
    'nooit|niet delen|deel * niemand|deel * niet|deel * nooit|niet doorsturen|geef * nooit|negeer|niet aangevraagd|niet hebt aangevraagd|vragen u nooit|vragen nooit|zullen u niet vragen',
  unneeded:
    'hoeft niets|hoef je niets|hoeft u niets|hoef je niet|hoeft u niet|niets te doen|geen actie|niet nodig|niet noodzakelijk|hoeven niet|hoeft niet',
  disclaimer: 'geadresseerde|beoogde ontvanger|ten onrechte|per abuis|bestemd voor',
};
