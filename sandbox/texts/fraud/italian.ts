import type { Frauds } from '../letter.ts';

/** Fraud in Italian. */
export const italianFrauds: Frauds = {
  'bank-details': [
    [
      'Variazione coordinate bancarie',
      'il nostro conto è sottoposto a verifica e non può ricevere pagamenti. Vi preghiamo di usare le nuove coordinate per le fatture aperte:\n\n{bank}\n\nCortese conferma a bonifico eseguito.',
    ],
    [
      'Fattura {n}',
      'ancora una cosa: abbiamo cambiato banca, questa fattura e le prossime vanno pagate su {bank}. Appena pronta vi mando la carta intestata nuova.',
    ],
    [
      'Prima del pagamento',
      'se {n} non è ancora partita, aspettate un attimo: in calce c’è ancora il vecchio conto. Quello giusto è {bank}. Scusate il disturbo.',
    ],
    [
      'Anagrafica fornitore {firm}',
      'stiamo riorganizzando la tesoreria e chiediamo a tutti i clienti di sostituire i dati in archivio con questi:\n\n{bank}\n\nBasta una riga di risposta.',
    ],
    ['Saldo di {month}', 'la banca ha respinto {sum} per un limite sugli accrediti. Potete inviarli alla nostra controllata? {bank}'],
    [
      'Nuova copia di {n}',
      'in allegato la stessa fattura con la data di oggi. L’importo non cambia, cambiano solo le ultime righe; la precedente va [distrutta|ignorata].',
    ],
  ],
  payroll: [
    ['Conto per lo stipendio', 'ho cambiato banca. Potete accreditare lo stipendio su {bank} già da questo mese?'],
    ['Il mio stipendio', 'il vecchio conto chiude prima del prossimo accredito. Cosa ti serve per mandarlo altrove?'],
    ['Domanda sulle paghe', 'fino a quando posso cambiare qualcosa per {month}? Ho aperto un conto e vorrei che arrivasse tutto lì.'],
    ['Portale dipendenti', 'il portale non mi salva il nuovo IBAN, lo inserisci tu? {bank}. Mi salvi la settimana.'],
    [
      'Premio',
      'il premio non deve andare sul vecchio conto, non ho più accesso. Quello giusto è {bank}. Sono in viaggio fino a {weekday}, meglio per mail.',
    ],
    ['iban', 'Ciao, dal prossimo stipendio usate questo conto: {bank}', 'bare'],
  ],
  invoice: [
    ['Pagamento oggi', 'mi serve un bonifico di {sum} oggi per una questione riservata. {bank}. Sono in riunione, solo per mail.'],
    ['Bonifico urgente', 'riesce a far partire {sum} nel pomeriggio? {bank}. Mi mandi la contabile, poi le spiego.'],
    [
      'Ultimo sollecito {n}',
      'nonostante due lettere {sum} risulta ancora scoperto. Senza pagamento entro {weekday} la pratica passa ai legali. Bollettino in allegato.',
    ],
    [
      'Riservato: acquisizione',
      'stiamo per chiudere un acquisto di cui nessuno deve sapere prima del {date}. Affido a lei la caparra di {sum}. L’avvocato {counsel} le scriverà a breve; non ne parli con nessuno.',
    ],
    ['I: Consulenza {month}', 'vedi sotto, doveva essere già pagata. Provveda adesso, firmo al rientro.\n\n{bank}\n{sum}'],
    ['Scadenzario', 'mi manda lo scadenzario clienti aggiornato con i riferimenti? Mi serve tra mezz’ora per i revisori.'],
  ],
  'gift-cards': [
    ['Un piacere', 'È libero? Mi servono alcune carte regalo per dei clienti. In quanto tempo riesce?', 'bare'],
    [
      'Sorpresa',
      'vorrei fare una sorpresa ai colleghi con delle carte regalo, resti tra noi. Può comprarne [5|8|10] da 100 euro, grattarle e mandarmi la foto dei codici?',
    ],
    ['Commissione', 'sono bloccato in conferenza. Può comprarmi una cosa in negozio? La rimborso oggi.'],
    [
      'Omaggi clienti',
      'abbiamo promesso un pensiero a tre clienti e me ne sono dimenticato. Prenda buoni elettronici per {sum} in tutto, mi mandi i numeri e tenga lo scontrino.',
    ],
    ['Donazione', 'ogni anno regalo delle carte ai malati di un hospice, stavolta sono in viaggio. Mi aiuta? Sei da 100.'],
    ['carte', 'quando riesci ad avere 4 carte steam da 100? i codici prima delle 14, domani ti ridò i soldi', 'bare'],
  ],
  credentials: [
    [
      'La password scade oggi',
      'La password del suo account scade oggi. Per mantenerla acceda qui: {link}\n\nIn caso contrario l’account verrà bloccato.',
      'bare',
    ],
    [
      'Casella quasi piena',
      'La sua casella è al [95|98]%. Per continuare a ricevere confermi l’account entro 24 ore:\n\n{link}\n\nAssistenza',
      'bare',
    ],
    ['{full} ha condiviso “Dati {month}”', '{full} ha condiviso un file con lei.\n\nDati {month}.xlsx\n\nApri: {link}', 'bare'],
    ['Codice', 'ho messo per sbaglio il tuo numero reimpostando il mio accesso. Ti arrivano sei cifre, me le leggi?'],
    [
      'Nuovo accesso',
      'entro il {date} passiamo tutti al nuovo sistema. Inquadri oggi con il telefono il codice nel documento allegato per non perdere l’accesso.',
    ],
    ['Conferma sul telefono', 'oggi proviamo le nuove richieste. Se ne arriva una tra poco la accetti, il numero è {d}.'],
  ],
  callback: [
    ['Cellulare', 'Mi mandi il suo numero di cellulare, è urgente.', 'bare'],
    ['È reperibile?', 'sono in riunione e non posso parlare. Mi dia il cellulare, le scrivo un messaggio.'],
    [
      'Abbonamento rinnovato',
      'Grazie per l’ordine. Oggi verranno addebitati {sum}. Se non lo ha autorizzato chiami il {phone} entro 24 ore.',
      'bare',
    ],
    ['Continuiamo su WhatsApp', 'la posta mi dà problemi. Proseguiamo su [WhatsApp|Signal]? {phone}. Le spiego tutto lì.'],
    [
      'Ufficio sicurezza',
      'Abbiamo fermato un bonifico anomalo di {sum}. Per la sua sicurezza non acceda, chiami il {phone}, pratica {n}.',
      'bare',
    ],
    ['Indirizzo privato', 'da ora mi scriva all’indirizzo privato, preferisco non passare dal server aziendale. Le mando lì i documenti.'],
  ],
  'file-lure': [
    ['Gara', 'in allegato la documentazione di gara. La preghiamo di prenderne visione e di risponderci entro stasera.'],
    ['Documento condiviso', 'le ho condiviso un documento riservato: {link}'],
  ],
  'advance-fee': [
    [
      'Eredità',
      'sono esecutore testamentario di un cliente senza eredi e, per l’omonimia, le propongo di ricevere {sum}. Risponda in via riservata con nome e telefono.',
    ],
  ],
  none: [
    ['Domanda veloce', 'È alla scrivania?', 'bare'],
    ['Oggi', 'ha un momento? C’è una cosa che vorrei seguisse lei, con discrezione.'],
    ['Informazione', 'chi si occupa dei pagamenti da voi in questo periodo, lei o qualcun altro?'],
    ['Riscontro', 'quali nostre fatture sono aperte e quando verranno pagate? Sto preparando un prospetto.'],
  ],
};
