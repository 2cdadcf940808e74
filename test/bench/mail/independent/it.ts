import type { IndependentText } from './text.ts';

/** Italian. */
export const it: readonly IndependentText[] = [
  // bank-details
  {
    label: 'bank-details',
    subtlety: 'blunt',
    subject: 'NUOVO IBAN - URGENTE',
    text: `Attenzione ufficio contabilità,

da oggi il vecchio conto NON è più attivo. Tutti i pagamenti a favore di Torneria Bassanelli vanno fatti SOLO sul nuovo conto:

IBAN IT94 V078 0500 4060 0000 0088 526
intestato a: Torneria Bassanelli srl

Cancellate il precedente dalla vostra anagrafica e mandateci conferma entro stasera. I bonifici sul vecchio IBAN verranno respinti.

Ufficio amministrazione
Torneria Bassanelli srl`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'R: Fattura 2231 del 28/02',
    text: `Buongiorno Ornella,

grazie del riscontro. Prima che mandiate in pagamento la 2231 vi chiederei una cortesia: stiamo chiudendo il rapporto con il nostro attuale istituto e da marzo gli incassi passano su un altro conto. Trova le nuove coordinate nella lettera allegata, su carta intestata e firmata dal nostro legale rappresentante.

Può aggiornare la scheda fornitore e dirmi se riuscite già con la distinta del 15?

Un caro saluto
Tiziano Verlato
Amministrazione clienti
Vernici Adigetto S.p.A. – Via dei Conciatori 12, 37100 Verona
Tel. 045 555 0132

Da: Ornella Piscitelli
Inviato: martedì 4 marzo 2025 09:12
A: Tiziano Verlato
Oggetto: Fattura 2231 del 28/02

Buongiorno,
confermo la ricezione della fattura, è registrata e approvata. Scadenza 31/03, la inseriamo nella distinta di metà mese.
Ornella`,
  },
  {
    label: 'bank-details',
    subtlety: 'ordinary',
    subject: 'coordinate per saldo hotel gruppo di maggio',
    text: `Gent.ma dott.ssa Furlanis,

in vista del saldo del gruppo (12-15 maggio, 34 camere) Le segnaliamo che il conto riportato sulla conferma di prenotazione è al momento sottoposto a verifica fiscale annuale e non può ricevere accrediti. La preghiamo pertanto di utilizzare il conto della nostra società di gestione:

Beneficiario: Riva Alta Gestioni
IBAN: LT77 3406 9025 2456 4151
Causale: gruppo Furlanis maggio

Appena disposto il bonifico ci invii gentilmente la contabile, così blocchiamo definitivamente le camere.

Cordialmente
Ufficio prenotazioni
Grand Hotel Riva Alta`,
  },
  {
    label: 'bank-details',
    subtlety: 'subtle',
    subject: 'Re: Re: SAL n. 4 cantiere Borgo Sant’Elia',
    text: `Caro Geometra,

nessun problema per lo slittamento di una settimana, capisco benissimo come siete messi con la chiusura del trimestre.

Ne approfitto per una cosa solo amministrativa, così poi non ci pensiamo più: con la cessione del ramo impianti alla nuova società la parte incassi viene seguita da loro. Il contratto resta identico e il certificato pure, cambia soltanto l'appoggio bancario sul SAL 4 e sui successivi. Le farei avere io il modulo con i riferimenti aggiornati, così chi tiene l'anagrafica da voi ha tutto in mano. Preferisce che lo mandi a Lei o direttamente in ragioneria?

Per sabato confermato il sopralluogo alle 8.30, porto io le tavole.

Un cordiale saluto,
ing. Fabrizio Monsellato

> Il giorno 9 giu, alle ore 16:40, geom. Cusinato ha scritto:
> Ingegnere, il certificato è a posto ma la liquidazione del SAL 4
> slitta al 27, siamo in chiusura. Mi scuso per il ritardo.`,
  },
  // payment
  {
    label: 'payment',
    subtlety: 'blunt',
    subject: 'bonifico SUBITO',
    text: `Giancarlo, fai partire adesso un bonifico istantaneo da 18.750 euro su IT43 K013 4002 1000 0000 0768 281, beneficiario Studio Legale Aldrovando. Non passare dalla Marisa, te lo firmo io domani. Sono in riunione, non chiamarmi. Mandami la ricevuta appena fatto.

Inviato da iPhone`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'sei in ufficio?',
    text: `Ciao Nives,

avrei una pratica da chiudere entro le 15 e sono in treno con la linea che va e viene. Si tratta dell'acconto per la consulenza di Lugano, 9.400 euro, che doveva partire già venerdì e ci siamo dimenticati tutti. Riesci a predisporlo tu dal conto ordinario? Ti giro i riferimenti del beneficiario appena mi dici che sei alla scrivania.

La fattura arriva la prossima settimana, per ora registralo come anticipo a fornitori. Sulla doppia firma non preoccuparti, ho già sentito Baldassarri.

Grazie mille
Ruggero Altieri
Direttore Generale`,
  },
  {
    label: 'payment',
    subtlety: 'ordinary',
    subject: 'Spedizione in giacenza: oneri doganali da regolare',
    text: `Gentile cliente,

il pacco n. RX-4471-IT è fermo presso il nostro centro di smistamento perché risultano non versati gli oneri di sdoganamento (2,99 €). Per evitare la restituzione al mittente provveda al versamento entro 48 ore tramite la pagina seguente:

https://sblocco-pacchi.example/rx4471

Trascorso tale termine saranno applicati costi di giacenza pari a 7,50 € al giorno.

Servizio Clienti
Corriere Celere Italia`,
  },
  {
    label: 'payment',
    subtlety: 'subtle',
    subject: 'Progetto Ginestra - riservato',
    text: `Gentile dottoressa Zanirato,

il Presidente mi ha indicato Lei come referente per la parte amministrativa dell'operazione, immagino Le abbia accennato qualcosa a voce. Siamo alle battute finali e, come usuale in queste procedure, la controparte attende a garanzia il versamento della caparra sul conto vincolato dello studio: € 142.000, con valuta non oltre giovedì.

Comprendo che non sia l'iter consueto. Fino alla comunicazione al mercato siamo però tenuti a limitare il numero delle persone informate, per cui Le sarei grato se volesse occuparsene personalmente e tenere i contatti soltanto con il sottoscritto. Gli estremi: Studio Ferrandi & Ottonello, conto clienti, IT15 T012 3301 5980 0000 0958 358.

Resto a disposizione per ogni chiarimento e La ringrazio sin d'ora della discrezione.

Con i migliori saluti
avv. Lodovico Ottonello

---
Le informazioni contenute nel presente messaggio sono riservate e destinate esclusivamente al destinatario. Qualora il messaggio fosse stato ricevuto per errore, si prega di darne notizia al mittente e di cancellarlo (Reg. UE 2016/679).`,
  },
  // payroll
  {
    label: 'payroll',
    subtlety: 'blunt',
    subject: 'cambio conto stipendio',
    text: `ciao, ho cambiato banca. lo stipendio di questo mese mandamelo qui: IT04 M049 5609 6930 0000 0160 404. il conto vecchio è chiuso quindi sbrigati per favore prima che elaborate i cedolini

Davide Cortinovis`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'Accredito mensilità – variazione',
    text: `Buongiorno Rosalba,

volevo chiederti qual è l'ultimo giorno utile per modificare l'accredito della busta paga. La settimana scorsa mi hanno bloccato la carta e, per farla breve, ho aperto un conto presso un altro istituto. Vorrei che già la mensilità di novembre (e la tredicesima) arrivassero lì.

Ti serve un modulo particolare o basta che ti scriva l'IBAN per mail? Il portale dipendenti da casa non mi fa entrare, quindi preferirei evitare quella strada.

Grazie e buona giornata
Ilaria Mantegazza
Resp. Qualità`,
  },
  {
    label: 'payroll',
    subtlety: 'ordinary',
    subject: 'richiesta',
    text: `Salve,
sono il dott. Pierluigi Sansovini, matricola 0417. Dovrei sostituire il conto sul quale ricevo le competenze perché quello cointestato con mia moglie, causa separazione, va estinto a fine mese. Vi allego la schermata con i nuovi dati della prepagata con IBAN.
È una faccenda delicata e in ospedale ne sanno in pochi, per cui Vi prego di non telefonarmi in reparto ma di rispondere qui.
Confermatemi per favore che la variazione ha effetto dal cedolino del 27.
Grazie
P. Sansovini`,
  },
  {
    label: 'payroll',
    subtlety: 'subtle',
    subject: 'Re: Certificazione Unica',
    text: `Grazie mille Manuela, scaricata senza problemi!

Già che ti scrivo: tra il trasloco e tutto il resto ho finalmente portato le mie cose alla banca sotto casa nuova. Quando ti torna comodo, senza fretta ma magari prima che giriate i flussi di aprile, potresti mettere quella come appoggio per il netto? Le coordinate te le lascio in una nota separata, così non restano in mezzo alla catena delle mail.

Buon pranzo e salutami i ragazzi dell'ufficio
Edoardo

Da: Manuela Ghirlanda
Inviato: lunedì 17 marzo 2025 11:03
A: Edoardo Passalacqua
Oggetto: Certificazione Unica

Ciao Edoardo, la CU 2025 è disponibile sul portale nella sezione documenti fiscali.
Se hai problemi fammi un fischio.
Manuela`,
  },
  // gift-cards
  {
    label: 'gift-cards',
    subtlety: 'blunt',
    subject: 'Commissione urgente',
    text: `Mi servono 6 buoni regalo da 100 euro l'uno, di quelli che vendono al supermercato o in tabaccheria. Comprali subito con la tua carta, gratta la patina, fai la foto dei codici e mandameli a questa mail. Ti rimborso oggi pomeriggio. Non dirlo ai colleghi, è una sorpresa.

don Marcello`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'un favore',
    text: `Ciao Sabrina,
sei libera un attimo? Sto per entrare in comitato e ne avrò per tre ore almeno. Volevo premiare alcuni clienti storici con delle carte prepagate per lo shopping online e mi sono ridotto all'ultimo come sempre... Riusciresti a prenderne otto da 50 €? Va bene qualsiasi cartoleria o anche on line. Quando le hai mandami semplicemente i numeri stampati sul retro, ai bigliettini penso io.
La nota spese la firmo lunedì.
Grazie, sei un tesoro
Ottavio`,
  },
  {
    label: 'gift-cards',
    subtlety: 'ordinary',
    subject: 'Mio nipote, il suo compleanno',
    text: `Carissima, spero che stiate tutti bene. Ti scrivo perché oggi è il compleanno del mio nipotino e gli avevo promesso una ricarica per la consolle, ma da ieri la mia carta viene rifiutata e in banca dicono che ci vogliono giorni. Potresti comprarmi tu una card da 200 euro al negozio e scrivermi il codice che si legge sotto? Appena torno dal lago te li restituisco, parola mia. Purtroppo qui il telefono non prende, ci sentiamo solo per mail.

Un abbraccio forte,
Zia Ernestina`,
  },
  {
    label: 'gift-cards',
    subtlety: 'subtle',
    subject: 'Riconoscimento al team - prima della cena di venerdì',
    text: `Cara Costanza,

come avrai letto nei numeri di ieri il trimestre è andato oltre le attese, e mi farebbe piacere che i dodici del progetto trovassero un piccolo segno di riconoscimento già venerdì a tavola. Pensavo a dei voucher digitali, una cosa semplice e gradita un po' da tutti, intorno agli 80 euro a testa.

Gli acquisti passerebbero dal plafond della tua carta aziendale, ho già verificato che ci stiamo. Se me li fai avere in forma elettronica, cioè con il codice in chiaro, li inserisco personalmente nelle lettere che sto scrivendo a mano. Terrei la cosa tra noi fino alla cena, altrimenti si rovina l'effetto.

Grazie come sempre
Guido Malaspina
Amministratore Delegato`,
  },
  // credentials
  {
    label: 'credentials',
    subtlety: 'blunt',
    subject: 'La sua casella verrà disattivata',
    text: `Gentile utente,

la Sua casella ha superato il limite di 5 GB. Entro 24 ore tutte le mail in arrivo saranno eliminate. Per mantenere l'account attivo clicchi qui e inserisca indirizzo e password:

http://verifica-posta.example/login

Amministratore di sistema`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Documento condiviso: "Piano retributivo 2025 – bozza.xlsx"',
    text: `Federica Lombardozzi ha condiviso un file con te.

Piano retributivo 2025 – bozza.xlsx
"Dai un'occhiata alla riga del tuo reparto prima di giovedì, poi ne parliamo."

[ Apri il documento ]  https://archivio-condiviso.example/d/91ac

Per motivi di sicurezza ti verrà richiesto di autenticarti con le credenziali della posta aziendale. Il collegamento scade tra 12 ore.`,
  },
  {
    label: 'credentials',
    subtlety: 'ordinary',
    subject: 'Migrazione server di posta – azione richiesta',
    text: `Cari colleghi,

nel fine settimana abbiamo spostato le caselle sulla nuova infrastruttura. Alcuni profili, tra cui il Suo, non risultano sincronizzati correttamente e potrebbero perdere i messaggi già da domani.

Per completare il passaggio rispondete a questa mail indicando:
- nome utente di dominio
- password attuale
- reparto

Il profilo sarà allineato manualmente da un nostro tecnico entro un'ora. Ci scusiamo per il disagio.

Helpdesk ICT
interno 5555`,
  },
  {
    label: 'credentials',
    subtlety: 'subtle',
    subject: 'Re: Verbale assemblea condominiale 14/05',
    text: `Gentile signora Trevisiol,

come d'accordo Le faccio avere verbale e tabelle millesimali aggiornate. Lo studio da quest'anno conserva i documenti in un'area riservata, perché il vecchio sistema degli allegati non era più in linea con la normativa privacy.

Li trova qui: https://studio-bergamin.example/area-condomini

Non occorre creare un nuovo profilo: può accedere con l'indirizzo e la parola chiave che già usa per la Sua posta, il sistema La riconosce. Una volta entrata, se vuole dare un'occhiata anche al riparto del riscaldamento, è nella cartella "consuntivo".

Mi faccia sapere se i conti Le tornano.

rag. Silvano Bergamin
Amministrazioni immobiliari
Via Pontecorvo 3 - tel 049 555 0177

> Buonasera ragioniere, quando può mi manda il verbale dell'ultima
> assemblea? Vorrei controllare le tabelle. Grazie, E. Trevisiol`,
  },
  // code-request
  {
    label: 'code-request',
    subtlety: 'blunt',
    subject: 'Codice di sicurezza',
    text: `Servizio antifrode: abbiamo bloccato un pagamento sospetto di 1.290,00 €. Per annullarlo risponda SUBITO con il codice di 6 cifre che ha appena ricevuto via SMS.`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'ti è arrivato un sms?',
    text: `Ciaooo scusa il disturbo, sono Jessica! Ho cambiato cellulare e mentre registravo la app di messaggi ho messo per sbaglio il tuo numero al posto del mio 🙈 Ti dovrebbe essere arrivato un messaggino con sei numeri, me li giri? sennò rimango fuori dal gruppo della scuola fino a domani. grazie grazie`,
  },
  {
    label: 'code-request',
    subtlety: 'ordinary',
    subject: 'Attivazione nuovo token – Banca Padana del Sile',
    text: `Gentile Cliente,

in seguito all'entrata in vigore delle nuove disposizioni europee stiamo sostituendo i dispositivi di firma dei rapporti aziendali. Un nostro operatore sta completando la procedura sulla Sua utenza: nei prossimi minuti riceverà sul telefono associato una password temporanea.

La invitiamo a trascriverla nella risposta a questo messaggio entro 10 minuti dalla ricezione; oltre tale limite l'utenza resterebbe inibita e sarebbe necessario recarsi in filiale.

Pratica n. 88-20417

Banca Padana del Sile
Supporto Imprese`,
  },
  {
    label: 'code-request',
    subtlety: 'subtle',
    subject: 'Re: ticket 30988 - accesso VPN dall’estero',
    text: `Buongiorno dott. Cavalcanti,

ho ripreso in mano la Sua segnalazione. Dal registro vedo che il sistema non riconosce il telefono dopo il cambio di SIM, quindi per ripristinare l'accesso devo riassociare il dispositivo dalla console.

Durante l'operazione Le comparirà sull'app di autenticazione un numero a due cifre e, subito dopo, una stringa più lunga. Sono gli estremi che mi servono per chiudere l'abbinamento da qui: se me li riporta in calce a questa mail mentre sono collegato, in cinque minuti abbiamo finito e Lei può ripartire tranquillo. Le andrebbe bene oggi alle 14.15?

Cordiali saluti
Mirko Stefanelli
Service Desk – II livello

Da: Cavalcanti Brunello
Inviato: mercoledì 21 maggio 2025 18:55
A: Service Desk
Oggetto: accesso VPN dall'estero

Da Zagabria non riesco a collegarmi, dopo il cambio di numero mi rifiuta sempre. Potete aiutarmi?`,
  },
  // callback
  {
    label: 'callback',
    subtlety: 'blunt',
    subject: 'Addebito di 489,90 € confermato',
    text: `Grazie per il rinnovo di ScudoPC Total (3 anni). L'importo di 489,90 € sarà prelevato oggi dal Suo conto.

NON HA AUTORIZZATO QUESTO ACQUISTO? Chiami immediatamente il numero 800 555 019 per bloccare l'addebito e ricevere il rimborso. Linea attiva 24 ore su 24.

Ordine SPC-55-88120`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'mi scrivi su whatsapp?',
    text: `Ciao Raffaele, sono in conference call e la posta la leggo a singhiozzo. Mandami il tuo numero di cellulare che ti scrivo su WhatsApp, c'è una cosa che dovresti sbrigarmi entro oggi e via mail non è il caso.

Domenico
Presidente`,
  },
  {
    label: 'callback',
    subtlety: 'ordinary',
    subject: 'Comunicazione relativa al rapporto n. ****4418',
    text: `Gentile Correntista,

alle ore 08:47 è stata rilevata una disposizione in uscita per € 3.180,00 verso un Paese extra UE. In via cautelativa l'operatività on line del rapporto è stata sospesa.

Per verificare insieme la movimentazione e ripristinare il servizio La preghiamo di mettersi in contatto con la nostra centrale sicurezza componendo lo 06 555 0188 (lun-dom 7-23). Non utilizzi il numero verde della filiale, che in questa fase non può intervenire sulle posizioni bloccate.

Tenga a portata di mano il codice titolare.

Cassa Rurale Monti Lessini
Presidio Sicurezza`,
  },
  {
    label: 'callback',
    subtlety: 'subtle',
    subject: 'Re: Offerta 118/B – condizioni di pagamento',
    text: `Dottoressa buongiorno,

la ringrazio per la sollecitudine. Sulla terza rata preferirei non mettere troppo per iscritto: ci sono un paio di novità dal lato nostro che è più semplice spiegare a voce, anche perché il centralino in questi giorni è in mano a una ditta esterna e le chiamate si perdono.

Mi trova comodamente sul diretto, 351 555 0146, anche dopo le 18 o su Telegram allo stesso numero. Le chiederei di sentirci prima che la pratica arrivi alla firma, così allineiamo gli ultimi dettagli e poi procede con tutta calma.

A presto
Gualtiero Brambati
Divisione Estero

Da: Colonnello Priscilla
Inviato: lunedì 20 ottobre 2025 10:44
A: Gualtiero Brambati
Oggetto: Re: Offerta 118/B – condizioni di pagamento

Gentile sig. Brambati,
la terza rata è in approvazione, la mandiamo alla firma del direttore mercoledì. Le prime due risultano regolarmente incassate? Ci servirebbe un estratto conto aggiornato per la quadratura di fine anno, anche in Excel. Il collaudo della linea è andato bene, i colleghi di stabilimento La ringraziano per l'assistenza durante il fermo.
dott.ssa P. Colonnello
Contabilità fornitori
Distillerie Valsorda S.p.A.

> Gentile dottoressa, allego copia dell'offerta 118/B firmata con il
> piano rate concordato (30/40/30). Cordialmente, G. Brambati`,
  },
  // honest
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Fattura n. 412/2025',
    text: `Buongiorno,

in allegato copia di cortesia della fattura n. 412/2025 di € 3.660,00 (IVA compresa), relativa alla manutenzione dei carrelli di marzo. L'originale è stato trasmesso tramite SdI in data odierna.

Pagamento: bonifico 60 gg fine mese sulle consuete coordinate riportate in calce al documento.

Cordiali saluti
Loredana Fumagalli
Officine Carrello Brianza s.n.c.
Via dell'Artigianato 8 – 20800 Monza – tel. 039 555 0121`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Incasso ricevuto, grazie',
    text: `Buongiorno Patrizio, confermo che il bonifico di 12.200 euro è arrivato stamattina sul nostro conto. La partita è chiusa, vi tolgo dal sollecito automatico. Buon lavoro! Donatella`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'II sollecito di pagamento – fatture scadute',
    text: `Spett.le Mobilificio Castagnari,

facendo seguito al nostro primo sollecito del 10 aprile, spiace constatare che le seguenti fatture risultano tuttora insolute:

  n. 188 del 31/12/2024   scad. 28/02/2025   € 2.314,60
  n. 021 del 31/01/2025   scad. 31/03/2025   € 1.870,00

Vi invitiamo a regolarizzare la posizione entro 10 giorni dal ricevimento della presente, sul conto indicato in fattura. In difetto ci vedremo costretti ad applicare gli interessi di mora ex D.Lgs. 231/2002 e a sospendere le forniture in corso.

Qualora abbiate già provveduto, Vi preghiamo di considerare nulla la presente.

Distinti saluti
Ufficio Crediti
Legnami Cadore Due S.r.l.
Zona Industriale Nord, 32100 Belluno
Tel. 0437 555 0110 – crediti@legnamicadore.example`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Calendario paghe 2° semestre',
    text: `A tutti i responsabili,

vi riepilogo le scadenze per la chiusura presenze e l'accredito degli stipendi:

Luglio: presenze entro 2/8 – valuta 8/8
Agosto: presenze entro 3/9 – valuta 10/9
Settembre: presenze entro 2/10 – valuta 9/10
Tredicesima: valuta 18/12

I cedolini sono visibili sul portale il giorno prima della valuta. Come sempre le variazioni anagrafiche si inseriscono solo dal portale, con accesso personale: all'ufficio non servono moduli.

Gessica Ravanelli
Amministrazione del personale`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'nota spese fiera',
    text: `Ciao Amedeo, ti lascio sulla scrivania gli scontrini della fiera di Rimini: due notti d'albergo, treno A/R e un taxi (quello di martedì sera, mi hanno fatto la ricevuta a mano). Totale 486,30. Se manca qualcosa dimmelo che lunedì sono di nuovo in sede. Stefania`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Avviso di bonifico in uscita – rif. 2025/07741',
    text: `Gentile fornitore,

Vi informiamo di aver disposto in Vostro favore il seguente pagamento:

Importo: EUR 27.904,15
Valuta beneficiario: 30/06/2025
Conto accreditato: IT03 Y013 8709 5090 0000 0547 638
Documenti: FT 1190, FT 1204, NC 77 (a detrarre)

Il presente avviso è generato automaticamente. Per discordanze sugli importi scrivere a fornitori@cartieresavio.example.

Cartiere Savio S.p.A.
Tesoreria`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Ordine d’acquisto 4500031877',
    text: `Buongiorno Sig. Pellizzari,

trasmetto in allegato il nostro ordine 4500031877 per 1.200 pz guarnizione cod. GT-88, consegna franco magazzino di Thiene entro il 12 settembre.

Mi serve la conferma d'ordine controfirmata entro mezzogiorno di domani, altrimenti il sistema me lo rimette in bozza e perdo il posto nel piano di produzione. Il numero d'ordine va riportato in fattura.

Grazie
Noemi Battistella
Ufficio acquisti`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Chiusura maggio: tre domande veloci',
    text: `Ciao Lapo,

sto chiudendo maggio e mi mancano tre cose:

1) l'accredito di 4.000 € del 22 dalla Rossetto è un acconto o il saldo della 97?
2) il canone del leasing lo riscontiamo su sei mesi o dodici?
3) ho due carte carburante senza giustificativo, chi le ha in mano?

Se mi rispondi entro le 17 mando il bilancino a Bologna stasera, altrimenti va a domani e pazienza.

Bea`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'F24 in scadenza il 16',
    text: `Gentile Cliente,

in allegato i modelli F24 con scadenza 16 luglio (IVA mensile, ritenute, contributi). Come da delega in essere provvederà lo studio all'invio telematico con addebito sul Vostro conto; Vi chiediamo soltanto di verificare che ci sia la disponibilità.

Totale: € 8.432,77

Per chi invece paga in proprio dal remote banking: la quietanza va inviata allo studio per l'archiviazione.

Studio Associato Mazzoleni Curti
Dottori commercialisti
Piazza del Mercato 5 – Lodi – 0371 555 0165

Ai sensi del GDPR i dati sono trattati esclusivamente per le finalità dell'incarico.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Pillole di sicurezza n. 9: il fornitore che "cambia IBAN"',
    text: `Cari colleghi,

questo mese parliamo della truffa più costosa di tutte. Arriva una mail da un fornitore che conosciamo, magari dentro una conversazione vera: "abbiamo cambiato banca, paghi sul nuovo IBAN". Tutto sembra in regola. Peccato che a scrivere non sia il fornitore.

Cosa fare:
• non modificare mai le coordinate bancarie sulla base di una mail
• telefonare al fornitore al numero che abbiamo in anagrafica, mai a quello scritto nel messaggio
• se qualcuno ha fretta o chiede riservatezza, fermarsi

E ricordate: nessuno in azienda, nemmeno l'Amministratore Delegato, vi chiederà di comprare buoni regalo o di comunicare una password.

Per segnalare un messaggio dubbio usate il pulsante "Segnala" nella barra della posta.

Il team Sicurezza delle informazioni`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Esito simulazione di phishing di ottobre',
    text: `Buongiorno a tutti,

la mail "Il tuo pacco è in giacenza, paga 2 euro" ricevuta il 7 ottobre era una prova. Il 71% di voi l'ha ignorata o segnalata, il 9% ha aperto il link e il 3% ha inserito le credenziali. Nessuna password è stata registrata e i nominativi non vengono comunicati ai responsabili.

Chi è cascato nella rete troverà un breve corso di 15 minuti nella propria area formazione. Gli altri possono farlo volentieri lo stesso.

Grazie per la collaborazione
Chief Information Security Office`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'La password di dominio scade tra 7 giorni: come fare',
    text: `Promemoria automatico.

La tua password di Windows scade il 24/11. Quando sei in ufficio o collegato in VPN premi Ctrl+Alt+Canc, scegli "Cambia password" e segui le istruzioni a video. Almeno 14 caratteri, niente nomi propri.

Questo messaggio non contiene collegamenti e il reparto IT non chiede mai la password, né per mail né al telefono. Se hai cambiato la password nell'ultima ora ignora l'avviso.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '719 204 è il tuo codice di verifica',
    text: `Ecco il codice per accedere a Nuvoletta:

719 204

Vale 10 minuti. Non condividerlo con nessuno: i nostri operatori non te lo chiederanno mai. Se non stavi effettuando l'accesso, qualcuno potrebbe conoscere la tua password e ti consigliamo di cambiarla dalle impostazioni.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Regalo per la pensione di Aurelio',
    text: `Ragazzi, venerdì 30 Aurelio ci lascia dopo 34 anni (!). Pensavamo a un buono regalo per il negozio di biciclette in via Mazzini + una torta. Chi vuole partecipare può lasciare quello che si sente nella busta che gira dal mio armadietto, scade giovedì a pranzo. Il biglietto da firmare è lì insieme. Acqua in bocca con lui mi raccomando :-)

Tamara, reparto spedizioni`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'R: riunione budget',
    text: `Spostiamo alle 16? Alle 15 ho il dentista. Stessa sala.

Da: Segreteria Direzione
Inviato: giovedì 2 ottobre 2025 08:31
A: Comitato
Oggetto: riunione budget

Si ricorda che il budget 2026 va caricato entro oggi. All'ordine del giorno: tesoreria, pagamenti fornitori scaduti, nuovo fido di 500.000 euro presso la banca.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'nuovo numero',
    text: `Buongiorno a tutti,
da lunedì lavoro dalla sede di Pescara; l'interno di Chieti non è più attivo. Ho aggiornato la firma qui sotto. La mail resta la stessa.

Buona settimana
Walter Di Tommaso
Area Manager Centro-Sud
Sementi Maiella soc. coop.
Via Tirino 40, 65100 Pescara
tel. 085 555 0193 – cell. 351 555 0109`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'URGENTE: slide per il cliente entro le 12',
    text: `Giada, il cliente ha anticipato la call a oggi alle 13. Mi servono assolutamente le slide 8-14 con i dati di produzione corretti entro mezzogiorno, anche in versione grezza, i colori li sistemo io. Sono in riunione fino alle 11.30, se hai dubbi scrivimi qui o bussa in sala Tevere.

Scusa la fretta e grazie!!
Leo`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Welfare aziendale: buoni acquisto disponibili dal 1° dicembre',
    text: `Gentili colleghe e colleghi,

anche quest'anno l'azienda riconosce a ciascun dipendente 258 € in buoni acquisto. Il credito sarà caricato in automatico sul vostro borsellino welfare il 1° dicembre e potrà essere speso fino al 30 novembre dell'anno successivo in carburante, spesa o libri.

Chi preferisce destinare l'importo alla previdenza complementare può indicarlo in piattaforma entro il 20 novembre. Non è richiesto alcun pagamento né l'invio di documenti.

Per domande lo sportello HR è aperto il martedì e il giovedì, 10-12, stanza 214.

Direzione Risorse Umane`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Modifica unilaterale delle condizioni – art. 118 T.U.B.',
    text: `Gentile Cliente,

La informiamo che a decorrere dal 1° gennaio 2026 il costo del bonifico SEPA ordinario disposto allo sportello passerà da 4,00 a 4,50 euro. Restano invariati il canone mensile e i bonifici disposti via internet banking.

Il dettaglio è contenuto nella Proposta di modifica disponibile nella Sua area documenti e presso tutte le filiali. Lei ha diritto di recedere senza spese entro la data indicata.

La banca non chiede mai, tramite e-mail, SMS o telefono, il PIN o le password dispositive.

Banco Cooperativo delle Valli – foglio informativo n. 14`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'avete pagato la 77?',
    text: `Salve, sono Umberto della carpenteria. Volevo solo sapere se la nostra fattura 77 di maggio è stata pagata perche in banca io non vedo niente, magari mi è sfuggito. Se è partita mi dite con che data? Se invece è in scadenza più avanti nessun problema, aspetto. Grazie, saluti a Carlo`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Raccolta di Natale per la mensa di San Prospero',
    text: `Cari amici,

torna la colletta di dicembre! L'anno scorso con i vostri 6.140 euro abbiamo garantito 1.800 pasti caldi. Chi desidera contribuire può farlo come sempre:

– alla cassetta in portineria
– con bonifico all'associazione Pane e Lume ODV, IBAN IT10 N003 3603 9180 0000 0191 767, causale "mensa"
– portando sabato mattina pasta, olio e scatolame in via dei Servi 2

Le donazioni tracciabili sono detraibili al 30%. E chi ha più tempo che soldi: cerchiamo volontari per il turno del 26.

Grazie di cuore
Suor Maddalena e il gruppo del martedì`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Il tuo ordine #CF-20931 è confermato',
    text: `Ciao Veronica, grazie per il tuo acquisto!

1 x Moka in acciaio 6 tazze ........ 34,90 €
1 x Guarnizioni (3 pz) ............. 5,50 €
Spedizione ......................... gratuita
Totale ............................. 40,40 €  (pagato con carta **** 0019)

Consegna prevista: mercoledì 12 – giovedì 13. Riceverai il link per seguire il pacco appena lascia il magazzino. Per un reso hai 30 giorni: https://caffefedele.example/resi`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Re: bozza accordo quadro – art. 7',
    text: `Gentile avvocato,

sull'art. 7 possiamo accettare i 90 giorni solo con uno sconto finanziario dell'1,5% per chi paga a 30. Sul 9.2 insistiamo: la penale non può superare il 10% del valore del singolo ordine. Quanto alla fideiussione, il nostro istituto è disponibile a rilasciarla a prima richiesta ma i costi vanno ripartiti.

Le rimando il testo con le revisioni visibili. Se concorda, fisserei la firma per il 18.

Cordialità
Ludovica Spadafora
Ufficio legale – Pastificio Tre Colli

Da: avv. Normanno
Inviato: lunedì 8 settembre 2025 17:20
A: Spadafora Ludovica
Oggetto: bozza accordo quadro

Gentile collega,

il mio cliente chiede 90 giorni data fattura, il pagamento su conto dedicato ai sensi della normativa sulla tracciabilità e una fideiussione bancaria di 250.000 euro. Mi rendo conto che sulla penale partiamo da posizioni lontane: noi l'avevamo scritta al 25% perché lo scorso Natale le consegne in ritardo ci sono costate due clienti della grande distribuzione.

Le coordinate del conto dedicato verranno comunicate nel contratto e potranno essere variate solo con atto sottoscritto da entrambe le parti. Attendo riscontro con cortese urgenza, il mio cliente parte per il Giappone venerdì e vorrebbe chiudere prima.

Con viva cordialità
avv. Saverio Normanno
Foro di Bari – tel. 080 555 0112

Questo messaggio è coperto da segreto professionale; chi lo ricevesse per errore è pregato di distruggerlo.`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'STRETTAMENTE RISERVATO – Progetto Ardea',
    text: `Gentili Consiglieri,

come anticipato in sede di CdA del 4 u.s., la data room relativa al Progetto Ardea è aperta da oggi; le abilitazioni sono già state rilasciate dal consulente. Vi ricordo che siete iscritti nel registro delle persone in possesso di informazioni privilegiate e che fino al comunicato non è consentito parlarne con colleghi, familiari o stampa.

Il prezzo indicativo e la struttura del corrispettivo (contanti più earn-out) sono nel memorandum a pagina 22. Nessuna delibera di spesa è richiesta prima del Consiglio del 27.

Cordiali saluti
La Segreteria Societaria`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: '[Ticket 58120] Stampante etichette magazzino 2 – chiuso',
    text: `Buongiorno Simone,

abbiamo sostituito la testina e aggiornato il driver, la stampante ora è raggiungibile. Se il problema si ripresenta basta rispondere a questa mail e il ticket si riapre da solo.

Com'è andata? Dai un voto da 1 a 5 sul portale interno.

Assistenza IT

> La stampante stampa metà codice a barre e poi si ferma.
> È la terza volta, siamo bloccati con i camion fuori. Per favore SUBITO`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Viaggio a Lione 3-5 novembre: riepilogo',
    text: `Ciao Clelia,

prenotato tutto:
- volo andata lun 3, 07:25 Malpensa; ritorno mer 5, 20:40
- Hôtel du Canal, 2 notti, colazione inclusa (pagato con la carta dell'agenzia, alla reception lasci solo il documento)
- navetta dall'aeroporto: biglietto nel PDF

La tassa di soggiorno si paga in loco, 3,20 a notte, tieni lo scontrino. Buon viaggio!

Agenzia Mappamondo
Rif. pratica 25-1188 · tel. 02 555 0140`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'La newsletter del Consorzio – n. 6',
    text: `IN QUESTO NUMERO

▸ Bonus 5.0: prorogati i termini, cosa cambia per le piccole imprese
▸ Intervista: "Così ho trasferito la falegnameria di mio padre online"
▸ Tassi: la BCE taglia ancora, conviene rinegoziare il mutuo?
▸ Agenda: corso gratuito sulla fatturazione elettronica, 14 giugno, Treviso

Le quote associative 2025 si rinnovano a settembre, riceverete il bollettino per posta.

Ricevi questa mail perché sei socio del Consorzio Artigiani Marca. Per non riceverla più: https://consorziomarca.example/disiscrivi`,
  },
  {
    label: 'honest',
    subtlety: 'honest',
    subject: 'Re: conferma coordinate per audit fornitori',
    text: `Buonasera dott.ssa Iacovelli,

fa bene a controllare. Le confermo che non abbiamo cambiato nulla: l'IBAN è quello che avete in anagrafica dal 2017 ed è stampato su tutte le nostre fatture. Se preferisce una verifica a voce, richiami pure il centralino al numero dell'elenco e chieda di me.

Per la circolarizzazione dei saldi al 31/12 trova allegato il modulo del revisore timbrato.

Saluti
Ermes Boscolo
Cantieri Boscolo & Figli – Chioggia

> Buongiorno, nell'ambito dei controlli periodici vi chiediamo di
> confermare che il conto corrente su cui vi paghiamo non è variato.`,
  },
];
