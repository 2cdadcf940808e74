/** Short frauds as they are sent, two sentences each, and short honest messages of the same matters. Invented. */

export interface ShortTexts {
  readonly frauds: Readonly<
    Record<'credentials' | 'callback' | 'code' | 'gift-cards' | 'payroll' | 'bank-details' | 'fee', readonly string[]>
  >;
  readonly honest: readonly string[];
}

export const SHORT_TEXTS: Readonly<Record<string, ShortTexts>> = {
  en: {
    frauds: {
      fee: [
        'A customs fee of 2.99 is outstanding for your parcel. Pay it within 24 hours at https://post.example/pay or the parcel goes back.',
      ],
      credentials: [
        'Your mailbox has been suspended. Confirm your password here: https://mail.example/confirm',
        'Your mailbox storage is full and incoming mail is being held. Log in at https://quota.example/keep to restore your mailbox.',
        'Your password expires today. Click here to keep your current password: https://login.example/keep',
      ],
      callback: [
        'We noticed a sign-in to your bank account from abroad. Call our fraud team at once on +44 20 7946 0999 to stop the transfer.',
        'Your computer has been infected and was locked for your safety. Ring Microsoft support on +1 888 555 0113 immediately.',
        'Your subscription was renewed for 399 USD. To cancel call +1 202 555 0147.',
        'Your card was charged 499.99 USD for your antivirus renewal. If you did not authorise this, call our support at +1 202 555 0183.',
      ],
      code: [
        'This is IT. We are moving your mailbox; you will see a prompt on your phone, please approve it.',
        'I am having trouble signing in. Send me the code you just received.',
        'You will get a text with a six digit code in a moment. Please reply with the code so that I can finish the set-up.',
      ],
      'gift-cards': [
        'I need you to buy five Apple gift cards of 100 each. Scratch the back and send me pictures of the codes.',
        'Are you free? I need some gift cards for a client today.',
      ],
      payroll: [
        'I have changed banks. Please update my direct deposit before the next payroll.',
        'Hi, I would like to change the account my salary is paid into. Can you do this before pay day?',
      ],
      'bank-details': [
        'Our bank details have changed. Please send all payments to the new account.',
        'Please note our account is under audit and cannot receive payments. Kindly pay the invoice to our new bank account instead.',
      ],
    },
    honest: [
      'Your parcel is on its way and comes today between two and four. Follow it here: https://post.example/follow',
      'A caller who says that he is of the bank’s fraud team is a fraud. Hang up, and call the number on your card.',
      'Your laptop is ready. Call the help desk on +1 202 555 0110 when you want to fetch it.',
      'Your verification code is 482913. Do not share it with anyone.',
      'Your subscription was renewed for 12 USD. Thank you for staying with us.',
      'Your password expires in ten days. Press Ctrl+Alt+Del to change it; we never send links for this.',
      'I am in a meeting until three. Can I call you back on your mobile afterwards?',
      'Thank you for your order. Your gift card will arrive by e-mail within two days.',
      'The invoice for October is attached. Please pay it by the end of the month.',
      'Payroll closes on Friday. Please hand in your time sheets by noon.',
      'We have moved to a new office. Our bank details remain the same.',
    ],
  },
  de: {
    frauds: {
      fee: [
        'Für Ihr Paket ist eine Zollgebühr von 2,99 EUR offen. Zahlen Sie binnen 24 Stunden unter https://post.example/zahlen, sonst geht es zurück.',
      ],
      credentials: [
        'Ihr Postfach wurde gesperrt. Bestätigen Sie hier Ihr Passwort: https://post.example/anmelden',
        'Der Speicher Ihres Postfachs ist voll, neue Mails werden zurückgehalten. Melden Sie sich unter https://quota.example/mehr an, um Ihr Postfach freizuschalten.',
        'Ihr Kennwort läuft heute ab. Klicken Sie hier, um Ihr Kennwort zu behalten: https://login.example/bleibt',
      ],
      callback: [
        'Auf Ihr Bankkonto wurde aus dem Ausland zugegriffen. Rufen Sie sofort unsere Betrugsabteilung unter 030 5550 1999 an, um die Überweisung zu stoppen.',
        'Ihr Rechner ist infiziert und wurde zu Ihrer Sicherheit gesperrt. Rufen Sie umgehend den Microsoft-Support unter 030 5550 1130 an.',
        'Ihr Abonnement wurde für 399 Euro verlängert. Zum Stornieren rufen Sie 030 5550 1470 an.',
        'Ihre Kreditkarte wurde für Ihren Virenschutz mit 499 Euro belastet. Wenn Sie das nicht veranlasst haben, rufen Sie unsere Hotline 030 5550 1830 an.',
      ],
      code: [
        'Hier ist die IT. Wir ziehen Ihr Postfach um, auf Ihrem Handy erscheint gleich eine Anfrage, bitte bestätigen Sie sie.',
        'Ich komme nicht in mein Konto. Schick mir bitte den Code, den du gerade bekommen hast.',
        'Sie bekommen gleich eine SMS mit einem sechsstelligen Code. Bitte antworten Sie mir mit dem Code, damit ich die Einrichtung abschließen kann.',
      ],
      'gift-cards': [
        'Bitte kaufen Sie fünf Geschenkkarten zu je 100 Euro. Rubbeln Sie die Codes frei und schicken Sie mir Fotos davon.',
        'Haben Sie kurz Zeit? Ich brauche heute noch ein paar Gutscheinkarten für einen Kunden.',
      ],
      payroll: [
        'Ich habe die Bank gewechselt. Bitte ändern Sie meine Gehaltsüberweisung vor der nächsten Abrechnung.',
        'Ich möchte das Konto ändern, auf das mein Gehalt gezahlt wird. Können Sie das noch in diesem Monat erledigen?',
      ],
      'bank-details': [
        'Unsere Bankverbindung hat sich geändert. Bitte senden Sie alle Zahlungen auf das neue Konto.',
        'Unser Konto wird derzeit geprüft und kann keine Zahlungen empfangen. Bitte überweisen Sie die Rechnung auf unser neues Konto.',
      ],
    },
    honest: [
      'Ihr Paket ist unterwegs und kommt heute zwischen zwei und vier. Verfolgen Sie es hier: https://post.example/folgen',
      'Wer sich am Telefon als Betrugsabteilung der Bank ausgibt, ist ein Betrüger. Legen Sie auf und rufen Sie die Nummer auf Ihrer Karte an.',
      'Ihr Notebook ist fertig. Rufen Sie den Helpdesk unter 030 5550 1100 an, wenn Sie es abholen möchten.',
      'Ihr Bestätigungscode lautet 482913. Geben Sie ihn niemals weiter.',
      'Ihr Abonnement wurde für 12 Euro verlängert. Vielen Dank für Ihre Treue.',
      'Ihr Kennwort läuft in zehn Tagen ab. Ändern Sie es mit Strg+Alt+Entf; Links verschicken wir dafür nie.',
      'Ich bin bis drei in einer Besprechung. Darf ich Sie danach auf dem Handy zurückrufen?',
      'Vielen Dank für Ihre Bestellung. Ihre Geschenkkarte kommt in zwei Tagen per E-Mail.',
      'Die Rechnung für Oktober liegt bei. Bitte zahlen Sie bis Ende des Monats.',
      'Die Lohnabrechnung schließt am Freitag. Bitte geben Sie Ihre Stundenzettel bis Mittag ab.',
      'Wir sind in ein neues Büro gezogen. Unsere Bankverbindung bleibt gleich.',
    ],
  },
  fr: {
    frauds: {
      fee: [
        'Des frais de douane de 2,99 EUR restent dus pour votre colis. Payez sous 24 heures sur https://post.example/payer, sinon il sera renvoyé.',
      ],
      credentials: [
        'Votre boîte mail a été suspendue. Confirmez votre mot de passe ici : https://courrier.example/verifier',
        'Votre boîte mail est pleine et vos messages sont en attente. Connectez-vous sur https://quota.example/plus pour débloquer votre boîte mail.',
        'Votre mot de passe expire aujourd’hui. Cliquez ici pour conserver votre mot de passe : https://login.example/garder',
      ],
      callback: [
        'Une connexion à votre compte bancaire a eu lieu depuis l’étranger. Appelez immédiatement notre service fraude au 01 55 55 01 99 pour bloquer le virement.',
        'Votre ordinateur est infecté et a été bloqué par sécurité. Appelez tout de suite le support Microsoft au 01 55 55 01 13.',
        'Votre abonnement a été renouvelé pour 399 euros. Pour annuler, appelez le 01 99 00 14 70.',
        'Votre carte bancaire a été débitée de 499 euros pour votre antivirus. Si vous n’avez pas autorisé ce débit, appelez notre assistance au 01 99 00 18 30.',
      ],
      code: [
        'Ici le service informatique. Une demande va apparaître sur votre téléphone, merci de l’approuver.',
        'Je n’arrive pas à me connecter. Envoie-moi le code que tu viens de recevoir.',
        'Vous allez recevoir un SMS avec un code à six chiffres. Merci de me répondre avec le code pour que je termine l’installation.',
      ],
      'gift-cards': [
        'J’ai besoin que vous achetiez cinq cartes cadeaux de 100 euros. Grattez-les et envoyez-moi les codes en photo.',
        'Êtes-vous disponible ? J’ai besoin de quelques cartes cadeaux pour un client aujourd’hui.',
      ],
      payroll: [
        'J’ai changé de banque. Merci de modifier le virement de mon salaire avant la prochaine paie.',
        'Je souhaite changer le compte sur lequel mon salaire est versé. Pouvez-vous le faire ce mois-ci ?',
      ],
      'bank-details': [
        'Nos coordonnées bancaires ont changé. Merci d’effectuer tous les paiements sur le nouveau compte.',
        'Notre compte fait l’objet d’un audit et ne peut plus recevoir de paiements. Merci de régler la facture sur notre nouveau compte.',
      ],
    },
    honest: [
      'Votre colis est en route et arrive aujourd’hui entre 14 et 16 heures. Suivez-le ici : https://post.example/suivre',
      'Votre ordinateur est prêt. Appelez le support au 01 55 55 01 10 quand vous voulez venir le chercher.',
      'Votre code de vérification est 482913. Ne le communiquez à personne.',
      'Votre abonnement a été renouvelé pour 12 euros. Merci de votre fidélité.',
      'Votre mot de passe expire dans dix jours. Changez-le avec Ctrl+Alt+Suppr ; nous n’envoyons jamais de lien.',
      'Je suis en réunion jusqu’à trois heures. Puis-je vous rappeler ensuite sur votre portable ?',
      'Merci pour votre commande. Votre carte cadeau arrivera par mail sous deux jours.',
      'La facture d’octobre est jointe. Merci de la régler avant la fin du mois.',
      'La paie se ferme vendredi. Merci de remettre vos feuilles d’heures avant midi.',
      'Nous avons déménagé dans de nouveaux bureaux. Nos coordonnées bancaires restent inchangées.',
    ],
  },
  es: {
    frauds: {
      fee: [
        'Queda pendiente una tasa de aduana de 2,99 EUR por su paquete. Pague en 24 horas en https://post.example/pagar o será devuelto.',
      ],
      credentials: [
        'Su buzón ha sido suspendido. Confirme su contraseña aquí: https://correo.example/verificar',
        'Su buzón está lleno y sus mensajes están retenidos. Inicie sesión en https://cuota.example/mas para restaurar su buzón.',
        'Su contraseña caduca hoy. Haga clic aquí para conservar su contraseña: https://login.example/mantener',
      ],
      callback: [
        'Se ha accedido a su cuenta bancaria desde el extranjero. Llame de inmediato a nuestro equipo de fraude al 91 555 01 99 para detener la transferencia.',
        'Su ordenador está infectado y ha sido bloqueado por seguridad. Llame ya al soporte de Microsoft al 91 555 01 13.',
        'Su suscripción se ha renovado por 399 euros. Para cancelar llame al 910 000 147.',
        'Se ha cargado en su tarjeta 499 euros por su antivirus. Si usted no ha autorizado este cargo, llame a nuestro soporte al 910 000 183.',
      ],
      code: [
        'Somos el departamento de informática. Le aparecerá una solicitud en el móvil, apruébela por favor.',
        'No consigo entrar en mi cuenta. Envíame el código que acabas de recibir.',
        'Va a recibir un SMS con un código de seis dígitos. Por favor, respóndame con el código para terminar la configuración.',
      ],
      'gift-cards': [
        'Necesito que compres cinco tarjetas regalo de 100 euros. Rasca los códigos y envíame fotos.',
        '¿Estás disponible? Necesito unas tarjetas regalo para un cliente hoy.',
      ],
      payroll: [
        'He cambiado de banco. Por favor, actualice el ingreso de mi nómina antes del próximo pago.',
        'Quisiera cambiar la cuenta en la que se ingresa mi nómina. ¿Puede hacerlo este mes?',
      ],
      'bank-details': [
        'Nuestros datos bancarios han cambiado. Por favor, envíen todos los pagos a la nueva cuenta.',
        'Nuestra cuenta está en auditoría y no puede recibir pagos. Por favor, paguen la factura en nuestra nueva cuenta.',
      ],
    },
    honest: [
      'Su paquete está en camino y llega hoy entre las dos y las cuatro. Sígalo aquí: https://post.example/seguir',
      'Su portátil está listo. Llame a soporte al 91 555 01 10 cuando quiera recogerlo.',
      'Su código de verificación es 482913. No lo comparta con nadie.',
      'Su suscripción se ha renovado por 12 euros. Gracias por su confianza.',
      'Su contraseña caduca en diez días. Cámbiela con Ctrl+Alt+Supr; nunca enviamos enlaces.',
      'Estoy en una reunión hasta las tres. ¿Puedo llamarte después al móvil?',
      'Gracias por su pedido. Su tarjeta regalo llegará por correo en dos días.',
      'Adjunto la factura de octubre. Por favor, páguela antes de fin de mes.',
      'La nómina se cierra el viernes. Por favor, entreguen sus partes de horas antes del mediodía.',
      'Nos hemos mudado a una nueva oficina. Nuestros datos bancarios siguen siendo los mismos.',
    ],
  },
  it: {
    frauds: {
      fee: ['Per il suo pacco restano da pagare 2,99 EUR di dogana. Paghi entro 24 ore su https://post.example/paga o verrà rispedito.'],
      credentials: [
        'La sua casella è stata sospesa. Confermi la sua password qui: https://posta.example/verifica',
        'La sua casella è piena e i messaggi sono in attesa. Acceda a https://quota.example/altro per sbloccare la casella.',
        'La sua password scade oggi. Clicchi qui per mantenere la password: https://login.example/mantieni',
      ],
      callback: [
        'È stato effettuato un accesso al suo conto bancario dall’estero. Chiami subito il nostro ufficio frodi al 06 5555 0199 per bloccare il bonifico.',
        'Il suo computer è infetto ed è stato bloccato per sicurezza. Chiami immediatamente l’assistenza Microsoft al 06 5555 0113.',
        'Il suo abbonamento è stato rinnovato per 399 euro. Per annullare chiami lo 02 5550 1470.',
        'Sulla sua carta di credito sono stati addebitati 499 euro per l’antivirus. Se non ha autorizzato l’addebito, chiami la nostra assistenza allo 02 5550 1830.',
      ],
      code: [
        'Siamo l’ufficio IT. Sul suo telefono comparirà una richiesta, la approvi per favore.',
        'Non riesco ad accedere. Mandami il codice che hai appena ricevuto.',
        'Riceverà un SMS con un codice di sei cifre. Per favore mi risponda con il codice, così completo la configurazione.',
      ],
      'gift-cards': [
        'Ho bisogno che compri cinque carte regalo da 100 euro. Gratta i codici e mandami le foto.',
        'Sei disponibile? Mi servono alcune carte regalo per un cliente oggi.',
      ],
      payroll: [
        'Ho cambiato banca. La prego di aggiornare l’accredito dello stipendio prima della prossima busta paga.',
        'Vorrei cambiare il conto su cui viene versato il mio stipendio. Può farlo entro questo mese?',
      ],
      'bank-details': [
        'Le nostre coordinate bancarie sono cambiate. Vi preghiamo di inviare tutti i pagamenti sul nuovo conto.',
        'Il nostro conto è sotto revisione e non può ricevere pagamenti. Vi preghiamo di pagare la fattura sul nostro nuovo conto.',
      ],
    },
    honest: [
      'Il suo pacco è in viaggio e arriva oggi tra le 14 e le 16. Lo segua qui: https://post.example/segui',
      'Il suo portatile è pronto. Chiami l’assistenza al 06 5555 0110 quando vuole ritirarlo.',
      'Il suo codice di verifica è 482913. Non lo comunichi a nessuno.',
      'Il suo abbonamento è stato rinnovato per 12 euro. Grazie della fiducia.',
      'La sua password scade tra dieci giorni. La cambi con Ctrl+Alt+Canc; non inviamo mai link.',
      'Sono in riunione fino alle tre. Posso richiamarla dopo sul cellulare?',
      'Grazie per il suo ordine. La carta regalo arriverà per posta elettronica entro due giorni.',
      'In allegato la fattura di ottobre. Vi preghiamo di pagarla entro fine mese.',
      'Le buste paga chiudono venerdì. Consegnate i fogli ore entro mezzogiorno.',
      'Ci siamo trasferiti in un nuovo ufficio. Le nostre coordinate bancarie restano le stesse.',
    ],
  },
  nl: {
    frauds: {
      fee: ['Voor uw pakket staat 2,99 EUR invoerkosten open. Betaal binnen 24 uur op https://post.example/betaal of het gaat retour.'],
      credentials: [
        'Uw mailbox is geblokkeerd. Bevestig hier uw wachtwoord: https://post.example/bevestig',
        'Uw mailbox is vol en berichten worden vastgehouden. Log in op https://quota.example/meer om uw mailbox te deblokkeren.',
        'Uw wachtwoord verloopt vandaag. Klik hier om uw wachtwoord te behouden: https://login.example/houden',
      ],
      callback: [
        'Er is vanuit het buitenland ingelogd op uw bankrekening. Bel direct onze fraudeafdeling op 020 555 0199 om de overboeking te stoppen.',
        'Uw computer is besmet en voor uw veiligheid geblokkeerd. Bel onmiddellijk Microsoft-support op 020 555 0113.',
        'Uw abonnement is verlengd voor 399 euro. Bel 020 555 0147 om te annuleren.',
        'Van uw creditcard is 499 euro afgeschreven voor uw antivirus. Als u dit niet hebt besteld, bel dan onze helpdesk op 020 555 0183.',
      ],
      code: [
        'Hier de ICT-afdeling. Er verschijnt zo een melding op uw telefoon, keur die alstublieft goed.',
        'Ik kan niet inloggen. Stuur me de code die je net hebt gekregen.',
        'U krijgt zo een sms met een code van zes cijfers. Wilt u mij antwoorden met de code, zodat ik de installatie kan afronden?',
      ],
      'gift-cards': [
        'Wil je vijf cadeaukaarten van 100 euro kopen? Kras de codes open en stuur me foto’s.',
        'Ben je beschikbaar? Ik heb vandaag een paar cadeaukaarten nodig voor een klant.',
      ],
      payroll: [
        'Ik ben van bank veranderd. Wilt u mijn salarisbetaling voor de volgende loonronde aanpassen?',
        'Ik wil de rekening wijzigen waarop mijn salaris wordt gestort. Kunt u dat deze maand nog regelen?',
      ],
      'bank-details': [
        'Onze bankgegevens zijn gewijzigd. Gelieve alle betalingen over te maken op de nieuwe rekening.',
        'Onze rekening wordt gecontroleerd en kan geen betalingen ontvangen. Graag de factuur betalen op onze nieuwe rekening.',
      ],
    },
    honest: [
      'Uw pakket is onderweg en komt vandaag tussen twee en vier. Volg het hier: https://post.example/volg',
      'Uw laptop is klaar. Bel de helpdesk op 020 555 0110 wanneer u hem wilt ophalen.',
      'Uw verificatiecode is 482913. Deel deze met niemand.',
      'Uw abonnement is verlengd voor 12 euro. Dank voor uw vertrouwen.',
      'Uw wachtwoord verloopt over tien dagen. Wijzig het met Ctrl+Alt+Del; wij sturen daarvoor nooit links.',
      'Ik zit tot drie uur in een vergadering. Mag ik je daarna op je mobiel terugbellen?',
      'Dank voor uw bestelling. Uw cadeaukaart komt binnen twee dagen per e-mail.',
      'Bijgaand de factuur van oktober. Graag betalen voor het einde van de maand.',
      'De salarisadministratie sluit vrijdag. Graag de urenstaten voor twaalf uur inleveren.',
      'Wij zijn verhuisd naar een nieuw kantoor. Onze bankgegevens blijven hetzelfde.',
    ],
  },
  pl: {
    frauds: {
      fee: [
        'Do zapłaty pozostała opłata celna 2,99 EUR za paczkę. Zapłać w ciągu 24 godzin na https://post.example/zaplac albo paczka wróci.',
      ],
      credentials: [
        'Twoja skrzynka została zawieszona. Potwierdź swoje hasło tutaj: https://poczta.example/potwierdz',
        'Twoja skrzynka jest pełna, wiadomości są wstrzymane. Zaloguj się na https://limit.example/wiecej, aby odblokować skrzynkę.',
        'Twoje hasło wygasa dzisiaj. Kliknij tutaj, aby zachować hasło: https://login.example/zachowaj',
      ],
      callback: [
        'Zalogowano się na Pana konto bankowe z zagranicy. Proszę natychmiast zadzwonić do działu oszustw pod 22 555 01 99, aby zatrzymać przelew.',
        'Komputer jest zainfekowany i został zablokowany dla bezpieczeństwa. Proszę natychmiast zadzwonić do pomocy Microsoft: 22 555 01 13.',
        'Państwa subskrypcja została odnowiona za 399 euro. Aby anulować, prosimy zadzwonić pod numer 22 555 01 47.',
        'Z Państwa karty kredytowej pobrano 499 euro za antywirus. Jeśli nie autoryzowali Państwo tej transakcji, prosimy dzwonić pod numer 22 555 01 83.',
      ],
      code: [
        'Tu dział IT. Za chwilę na telefonie pojawi się prośba, proszę ją zatwierdzić.',
        'Nie mogę się zalogować. Wyślij mi kod, który właśnie dostałeś.',
        'Za chwilę dostanie Pan SMS z sześciocyfrowym kodem. Proszę odpisać mi z tym kodem, żebym mógł dokończyć konfigurację.',
      ],
      'gift-cards': [
        'Proszę kupić pięć kart podarunkowych po 100 euro. Proszę zdrapać kody i przesłać mi zdjęcia.',
        'Masz chwilę? Potrzebuję dziś kilku kart podarunkowych dla klienta.',
      ],
      payroll: [
        'Zmieniłem bank. Proszę zmienić rachunek do mojego wynagrodzenia przed najbliższą wypłatą.',
        'Chciałabym zmienić konto, na które wpływa moje wynagrodzenie. Czy może Pani to zrobić jeszcze w tym miesiącu?',
      ],
      'bank-details': [
        'Nasze dane bankowe uległy zmianie. Prosimy o kierowanie wszystkich płatności na nowy rachunek.',
        'Nasz rachunek jest w trakcie kontroli i nie może przyjmować płatności. Prosimy opłacić fakturę na nasz nowy rachunek.',
      ],
    },
    honest: [
      'Paczka jest w drodze i dotrze dziś między 14 a 16. Śledzenie: https://post.example/sledz',
      'Laptop jest gotowy. Proszę zadzwonić do pomocy pod 22 555 01 10, gdy zechce go Pan odebrać.',
      'Twój kod weryfikacyjny to 482913. Nie podawaj go nikomu.',
      'Twoja subskrypcja została odnowiona za 12 euro. Dziękujemy za zaufanie.',
      'Twoje hasło wygasa za dziesięć dni. Zmień je przez Ctrl+Alt+Del; nigdy nie wysyłamy w tej sprawie linków.',
      'Jestem na spotkaniu do trzeciej. Czy mogę potem oddzwonić na komórkę?',
      'Dziękujemy za zamówienie. Karta podarunkowa przyjdzie mailem w ciągu dwóch dni.',
      'W załączniku faktura za październik. Prosimy o zapłatę do końca miesiąca.',
      'Listę płac zamykamy w piątek. Prosimy oddać karty godzin do południa.',
      'Przenieśliśmy się do nowego biura. Nasze dane bankowe pozostają bez zmian.',
    ],
  },
  pt: {
    frauds: {
      fee: [
        'Está em dívida uma taxa alfandegária de 2,99 EUR da sua encomenda. Pague em 24 horas em https://post.example/pagar ou será devolvida.',
      ],
      credentials: [
        'A sua caixa de correio foi suspensa. Confirme a sua palavra-passe aqui: https://correio.example/confirmar',
        'A sua caixa de correio está cheia e as mensagens estão retidas. Inicie sessão em https://quota.example/mais para restaurar a caixa de correio.',
        'A sua senha expira hoje. Clique aqui para manter a sua senha: https://login.example/manter',
      ],
      callback: [
        'Houve um acesso à sua conta bancária a partir do estrangeiro. Ligue de imediato para a nossa equipa de fraude, 21 555 0199, para travar a transferência.',
        'O seu computador está infetado e foi bloqueado por segurança. Ligue já para o suporte da Microsoft, 21 555 0113.',
        'A sua subscrição foi renovada por 399 euros. Para cancelar ligue para o 210 000 147.',
        'Foram debitados 499 euros do seu cartão de crédito pelo antivírus. Se não autorizou este débito, ligue para o nosso suporte 210 000 183.',
      ],
      code: [
        'Somos o departamento de informática. Vai aparecer um pedido no seu telemóvel, aprove-o por favor.',
        'Não consigo entrar na minha conta. Envia-me o código que acabaste de receber.',
        'Vai receber um SMS com um código de seis dígitos. Por favor, responda com o código para eu terminar a configuração.',
      ],
      'gift-cards': [
        'Preciso que compres cinco cartões presente de 100 euros. Raspa os códigos e envia-me fotos.',
        'Estás disponível? Preciso hoje de uns cartões presente para um cliente.',
      ],
      payroll: [
        'Mudei de banco. Por favor, atualize a conta do meu salário antes do próximo pagamento.',
        'Gostaria de alterar a conta onde é pago o meu salário. Pode tratar disso ainda este mês?',
      ],
      'bank-details': [
        'Os nossos dados bancários mudaram. Por favor, enviem todos os pagamentos para a nova conta.',
        'A nossa conta está em auditoria e não pode receber pagamentos. Por favor, paguem a fatura na nossa nova conta.',
      ],
    },
    honest: [
      'A sua encomenda está a caminho e chega hoje entre as 14 e as 16 horas. Siga-a aqui: https://post.example/seguir',
      'O seu portátil está pronto. Ligue para o suporte, 21 555 0110, quando quiser levantá-lo.',
      'O seu código de verificação é 482913. Não o partilhe com ninguém.',
      'A sua subscrição foi renovada por 12 euros. Obrigado pela confiança.',
      'A sua palavra-passe expira dentro de dez dias. Altere-a com Ctrl+Alt+Del; nunca enviamos ligações.',
      'Estou numa reunião até às três. Posso ligar-te depois para o telemóvel?',
      'Obrigado pela sua encomenda. O seu cartão presente chega por email em dois dias.',
      'Segue em anexo a fatura de outubro. Por favor, pague até ao fim do mês.',
      'O processamento salarial fecha na sexta-feira. Por favor, entreguem as folhas de horas até ao meio-dia.',
      'Mudámos para um novo escritório. Os nossos dados bancários continuam os mesmos.',
    ],
  },
};
