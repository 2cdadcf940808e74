import type { Lexicon } from './concepts.ts';

export const italian: Lexicon = {
  account:
    'coordinate bancarie|coordinate.|conto corrente|conto.|conti.|iban|bic.|swift|dati bancari|dati di pagamento|estremi bancari|estremi del conto|numero di conto|nostra banca|nuova banca|banca.|istituto bancario|istituto di credito|beneficiari|istruzioni di pagamento|appoggio bancario|anagrafica fornitor|intestat',
  pay: 'pag.|paga.|pagare|pagament|paghi|pagat|bonific|fattura|fatture|importo|saldo|saldare|scadenza|scadut|versament|versare|accredit|trasferiment|trasferire|somma|fondi|acconto|incass|liquidare|insolut|acquist|comprare|compra|compri|anticip|rata.|rate.|disposizione',
  payroll: 'stipendi|busta paga|cedolino|retribuzion|salari|accredito dello|paga.|tredicesima|mensilita|tfr.',
  change:
    'cambi|modific|nuovo|nuova|nuovi|nuove|aggiorn|sostitu|d ora in poi|d ora in avanti|da oggi|a partire da|non piu|invece|anziche|al posto|altro conto|divers|trasferit|variazion|variat|migrat|rettific|in luogo|con effetto immediato|con decorrenza|vecchio conto|vecchio iban|vecchie coordinate|conto precedente|conto corretto|iban corretto|corrett|obsolet|superat',
  unusable:
    'bloccat|congelat|chiuso|chiusura|estinto|verifica fiscale|revisione|audit|ispezione|controllo fiscale|non utilizz|non usare|non piu attiv|non attiv|inattiv|non disponibil|sospes|respint|rifiutat|stornat|non possiamo ricevere|non puo ricevere|non riceve|non valid|dismess|sotto controllo|vincolat',
  unchanged:
    'non abbiamo cambiato|non abbiamo modificato|e lo stesso|e la stessa|sono le stesse|sono gli stessi|invariat|non sono cambiat|non e cambiat|rimangono gli stessi|rimane lo stesso|restano le stesse|resta lo stesso|stesso conto|come sempre|come al solito|solito conto|soliti|nessuna variazione|nessuna modifica|nulla e cambiato|niente e cambiato|non e cambiato nulla|non e cambiato niente|conto abituale',
  ask: 'per favore|per cortesia|cortesemente|gentilmente|la prego|vi prego|ti prego|prego di|potrebbe|potreste|potresti|puoi.|puo.|potete|ho bisogno|abbiamo bisogno|avrei bisogno|mi serve|ci serve|vorrei|vorremmo|chied|chiedo|chiediamo|richied|deve.|devi.|dovete|dovresti|dovrebbe|bisogna|occorre|assicur|provved|procedere|proced|effettu|invia|inviare|inviate|mandi|manda|mandare|conferm|utilizz|usare il|usi il|fammi|mi faccia|facci|fateci|fatemi|aiut|grato|grata|grati|tenete conto|prendere nota|prendete nota|dammi|ditemi|sarebbe possibile|si prega',
  own: 'nostr|mio.|mia.|miei|mie.|noi.|io.|ci.|mi.',
  gift: 'carta regalo|carte regalo|gift card|buono regalo|buoni regalo|carte prepagate|carta prepagata|itunes|google play|steam card|steam karte|steam guthaben|carte steam|tarjeta steam|steam kaart|karta steam|buoni amazon|carte amazon|grattare|gratta|gratti|codici regalo',
  secret:
    'riservat|confidenzial|discre|tra noi|fra noi|tra di noi|non parlare|non parlarne|non ne parli|non dire|non dirlo|non lo dica|a nessuno|nessun altro|nessuno.|segret|sorpresa|senza informare|senza coinvolgere|non menzion|non mettere in copia|non coinvolg|tieni * per te|tenga * per se|resti tra|rimanga tra|in privato|non divulg',
  urgent:
    'urgen|al piu presto|prima possibile|quanto prima|immediat|subito|oggi|entro oggi|entro le|entro mezzogiorno|entro un ora|entro * ore|stamattina|stamani|questo pomeriggio|scadenza|ultimo avviso|ultimo sollecito|senza indugio|senza ritardo|tempestiv|prima di sera|in giornata|rapid|adesso|ora.|prioritar|prima del fine|stasera|con sollecitudine|in fretta',
  calm: 'senza fretta|non e urgente|nessuna fretta|non c e fretta|con calma|quando puo|quando puoi|nessuna urgenza',
  authority:
    'amministratore|amministratrice|direttore|direttrice|presidente|ceo|cfo.|direzione|consiglio di amministrazione|cda.|avvocat|notaio|studio legale|revisore|agenzia delle entrate|tribunale|ufficiale giudiziario|sede centrale|casa madre|acquisizione|fusione|per conto di|a nome|incaricat|titolare|dirigente|capo.',
  channel:
    'whatsapp|telegram|signal.|sms|mail personale|email personale|indirizzo personale|indirizzo privato|mail privata|numero personale|numero di cellulare|il tuo cellulare|suo cellulare|tuo numero|suo numero|solo via mail|solo via email|solo per email|solo per mail|esclusivamente via|esclusivamente per email|non posso parlare|non posso telefonare|non posso rispondere al telefono|non chiam|non telefon|in riunione|in una riunione|in conferenza|rispondi qui|risponda qui|scrivimi|mi scriva|imbarc|telefono rotto|perso il telefono|non raggiungibile',
  opener:
    'sei disponibile|e disponibile|disponibile.|sei in ufficio|e in ufficio|sei li.|ci sei|sei libero|sei libera|hai un momento|ha un momento|hai un minuto|ha un minuto|hai un attimo|ha un attimo|hai tempo|ha tempo|un favore|piccolo favore|un piacere|una cortesia|un compito|un incarico|una commissione|bisogno del tuo aiuto|bisogno del suo aiuto|mi serve il tuo aiuto|mi serve una mano|una mano',
  credential:
    'password|credenzial|nome utente|casella|account|posta elettronica|suo account|tuo account|account microsoft|office 365|microsoft 365|onedrive|sharepoint|webmail|accesso remoto|teamviewer|anydesk|vpn.|identita|parola d ordine|account aziendale|posta aziendale|account di lavoro|parola chiave',
  verify:
    'verific|convalid|valid|conferma i|conferma il tuo|confermi i|confermi la|confermi il|confermare i|confermare il|confermare la|autentic|accedi|acceda|accedere|inserisc|inserire|compil|riattiv|sblocc|ripristin|aggiorni|aggiorna i|aggiorna la|aggiornare i|mantenere|conservare|liberare|rilasci|recuper|visualizz|aprire il documento|reimpost',
  threat:
    'sospes|sospens|disattiv|scad|bloccat|blocco|eliminat|cancellat|limitat|insolit|sospett|non autorizzat|quota|spazio|piena|pieno|in attesa|quarantena|non consegnat|interrott|perdere|perdera|perdita|chius|revocat',
  link: 'clicc|link.|qui.|pulsante|sotto|seguente|allegat|portale|pagina|sito|aprire|apra|apri.|scansion|inquadr|qr.|modulo|http|https|www',
  code: 'codice|codici|codice di verifica|codice di sicurezza|usa e getta|monouso|sei cifre|6 cifre|otp|autenticatore|authenticator|mfa.|2fa.|due fattori|richiesta di accesso|pin.|approvare la richiesta|approvare l accesso|richiesta sul telefono|codice dispositivo|sei numeri|numeri che|cifre|messaggino|sms con|numero a due|telefono * richiesta|richiesta * telefono|notifica * telefono|cellulare * richiesta',
  tell: 'inviami|mi invii|inviarmi|inviaci|inviateci|invia|invii|inoltra|inoltri|inoltrami|mandami|mi mandi|mandarmi|manda|mandi|rispondi con|risponda con|rispondere con|dimmi|mi dica|dammi|mi dia|leggi|legga|leggimi|condivid|passami|mi passi|comunic|foto|fotograf|screenshot|scrivimi|mi scriva|fammi avere|mi faccia avere|farmi avere|approva|approvi|accetta|accetti|premi|girami|fornir|fornisc|indicami|mi indichi|trasmett|approv',
  charge:
    'abbonament|rinnov|addebit|suo ordine|tuo ordine|ordine n|numero d ordine|suo acquisto|tuo acquisto|transazion|antivirus|protezione|carta di credito|sua carta|paypal|bitcoin|licenza|fatturat|norton|mcafee|garanzia|prelevat|prelievo',
  call: 'chiam|telefon|numero|numero verde|assistenza|servizio clienti|supporto|contatt|compon|richiam|helpdesk|help desk',
  cancel:
    'annull|contest|rimbors|disdire|disdett|non ha autorizzat|non hai autorizzat|non ha effettuat|non hai effettuat|non riconosc|se non e stato|se non sei stato|non e stato lei|evitare|bloccare l|fermare|storno|entro 24|entro 48|recesso',
  parcel: 'pacco|dogan|spedizione|riconsegna',
  aware:
    'frod|truff|phishing|sensibilizz|formazione|ingegneria sociale|mai.|criminali|attaccant|mail sospett|email sospett|messaggio sospett|messaggi sospett|segnal|sicurezza informatica|team sicurezza|simulazion|diffid|attenzione|numero noto|numero conosciuto|come riconoscere|esempio di|prevenzion|consigli|impersona|falsi',
  never:
    'mai.|non condivid|non comunic|non lo comunic|non lo condivid|non lo fornisc|non inoltr|non fornire|non rivel|ignor|se non ha richiesto|se non hai richiesto|non chiederemo|non chiediamo|non le chieder|non ti chieder',
  unneeded:
    'nessuna azione|non occorre|non serve|non e necessario|non deve fare|non devi fare|non dovete fare|nulla da fare|niente da fare|non c e bisogno|non ha bisogno',
  disclaimer: 'destinatari|per errore|uso esclusivo',
};
