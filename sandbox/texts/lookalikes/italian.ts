import type { Lookalikes } from '../letter.ts';

/** Honest mail in Italian that uses the words of fraud. */
export const italianLookalikes: Lookalikes = {
  'bank-details-change': [
    [
      'Nuove coordinate bancarie',
      'abbiamo cambiato banca. Dal mese prossimo: {bank}. Il vecchio conto resta aperto fino a fine anno. Potete chiamarci al solito numero per conferma.',
    ],
    [
      'Cambio banca {firm}',
      'come anticipato a {month}, la nostra filiale chiude. I pagamenti vanno su {bank}; le fatture prima del {date} possono ancora andare sul conto precedente.',
    ],
  ],
  'payroll-account-change': [
    [
      'Nuovo conto per lo stipendio',
      'ho cambiato banca e vorrei ricevere lo stipendio su {bank} da {month}. È già nel portale, controlli se è arrivato?',
    ],
    ['Errore nell’IBAN', 'all’assunzione ho invertito due cifre. Quello giusto è {bank}. Scusa!'],
  ],
  dunning: [
    [
      'Sollecito {n}',
      'dai nostri registri {n} di {sum} è scaduta a {month}. Se avete già provveduto, non tenete conto della presente. Altrimenti vi preghiamo di versare su {bank} entro il {date}.',
    ],
    ['Secondo sollecito {n}', 'non abbiamo ricevuto {sum}. Vi preghiamo di pagare entro il {date} per evitare interessi. Conto: {bank}.'],
  ],
  'urgent-payment': [
    ['Da pagare oggi: dogana {n}', 'la dogana sblocca il container solo dopo {sum}. Può partire oggi? Avviso in allegato, è approvato.'],
    ['Urgente: {n}', 'metti {n} nella distinta di oggi? Altrimenti bloccano le consegne. Ordine e approvazione sono a sistema.'],
  ],
  'password-expiry': [
    [
      'La password scade tra {d} giorni',
      'La sua password scade tra {d} giorni. La cambi con Ctrl+Alt+Canc. Non inviamo mai link per questo.\n\nAssistenza',
      'bare',
    ],
    ['Nuovo accesso dal {date}', 'dal {date} servirà l’app. Registratevi prima su {link}; {weekday} siamo in mensa per aiutare.'],
  ],
  'awareness-training': [
    [
      'Corso: riconoscere una fattura falsa',
      'Questo mese: le frodi via mail. Attenzione a richieste urgenti di carte regalo, IBAN cambiati e link che chiedono la password. Corso: {link}',
      'bare',
    ],
    [
      'Attenzione: false mail della direzione',
      'alcuni hanno ricevuto mail che chiedono carte regalo a nome della direzione. Cancellatele senza rispondere.',
    ],
  ],
  'gift-card-reward': [
    ['Il tuo anniversario', 'complimenti per i {d} anni! La carta regalo da 50 euro ti aspetta in portineria.'],
    ['Buoni per la lotteria', 'ordini i buoni per la lotteria, come ogni anno? Dieci da 20 euro, sul marketing. Senza fretta.'],
  ],
  'payroll-reminder': [
    ['Chiusura paghe {month}', 'le variazioni di IBAN o indirizzo vanno inserite entro il {date}; poi slittano al mese dopo.'],
    ['Verificate i dati', 'cambiamo programma paghe. Verificate conto e indirizzo su {link}. Per domande passate da noi.'],
  ],
  'callback-request': [
    ['Ci sentiamo?', 'sei alla scrivania? Preferisco spiegarti a voce, è per {project}.'],
    ['Richiamami', 'richiamami appena puoi: {phone}', 'bare'],
  ],
  'shared-file': [
    ['{full} ha condiviso “{project}”', '{full} ha condiviso un file.\n\n{project}.xlsx\n\nApri: {link}', 'bare'],
    ['Da firmare', 'firma qui entro {weekday}: {link}'],
  ],
  'verification-code': [
    ['Il suo codice', 'Il suo codice è {n}. Scade tra dieci minuti. Non lo comunichi a nessuno.', 'bare'],
    ['Nuovo accesso', 'C’è stato un accesso da {city}. Se non è stato lei, cambi la password: {link}', 'bare'],
  ],
  'new-address': [
    ['Nuovo numero', 'dal {date} mi trova al {phone}; il vecchio verrà disattivato.'],
    ['Saluti', 'dopo {d} anni lascio {firm}. Dal {date} le fatture le seguono i colleghi dell’amministrazione.'],
  ],
  'private-address': [
    ['da casa', 'scrivo dalla posta personale, la VPN non va. Mi stampi l’allegato? Firmo domani.'],
    ['Candidatura', 'in allegato la mia candidatura per la posizione sul vostro sito. Disponibile dal {date}.'],
  ],
  newsletter: [
    [
      'Frodi nei pagamenti: cosa sapere',
      'IBAN cambiati, fatture false, bonifici urgenti: il nostro speciale di {month}.\n\n{link}\nCancellati',
    ],
    ['Vinci una carta regalo', 'Tre domande, cinque carte. Fino al {date}: {link}\n\nCancellati'],
  ],
};
