import { describe, expect, it } from '@jest/globals';
import { solicitationScore, type Inducement } from '../../../server/core/solicitation.ts';
import { compiled, CONCEPTS } from '../../../server/mail/lexicon/concepts.ts';
import { english } from '../../../server/mail/lexicon/english.ts';
import { LEXICONS } from '../../../server/mail/lexicon/index.ts';
import { solicits } from '../../../server/mail/solicitation.ts';

interface Texts {
  readonly asking: readonly (readonly [Inducement, string])[];
  readonly honest: readonly string[];
}

const TEXTS: Readonly<Record<string, Texts>> = {
  en: {
    asking: [
      [
        'changed-account',
        'Dear Ann,\nour bank account has changed. Please pay all open invoices to our new account from now on.\nKind regards, Fay',
      ],
      ['payroll-redirect', 'Hi, I have changed my bank. Could you update my direct deposit to my new account before the next payroll?'],
      ['gift-cards', 'I need you to buy five gift cards for our clients. Scratch them and send me the codes. Keep it a surprise.'],
      ['credential-check', 'Please verify your password here today, or your mailbox will be suspended: https://mail.example/verify'],
      ['code-asked', 'Please send me the verification code that you will get on your phone, I need it right away.'],
      ['call-back', 'Your card will be charged 399 dollars for the renewal unless you call +1 202 555 0147 to cancel within 24 hours.'],
      ['opener', 'Are you at your desk? I am in a meeting and cannot talk. Send me your mobile number, please.'],
    ],
    honest: [
      'Dear Ann, thank you for the meeting on Tuesday. The minutes are attached; the next one is on Friday at ten.',
      'The invoice for October was paid last week. Our bank details have not changed. Thank you for the good work.',
      'Never share your password. The security team will never ask for a code. Report suspicious email to the helpdesk.',
    ],
  },
  de: {
    asking: [
      [
        'changed-account',
        'Guten Tag Frau Ahn,\nunsere Bankverbindung hat sich geändert. Bitte überweisen Sie offene Rechnungen künftig auf unser neues Konto.',
      ],
      ['payroll-redirect', 'Hallo, ich habe die Bank gewechselt. Bitte überweisen Sie mein Gehalt ab sofort auf mein neues Konto.'],
      [
        'gift-cards',
        'Bitte besorgen Sie heute fünf Geschenkkarten für Kunden, rubbeln Sie sie frei und schicken Sie mir die Codes. Behalten Sie es für sich.',
      ],
      [
        'credential-check',
        'Bitte bestätigen Sie noch heute hier Ihr Passwort, sonst wird Ihr Postfach gesperrt: https://post.example/anmelden',
      ],
      ['code-asked', 'Sie erhalten gleich einen Bestätigungscode per SMS. Bitte schicken Sie mir den Code sofort.'],
    ],
    honest: [
      'Liebe Frau Ahn, vielen Dank für das Gespräch am Dienstag. Das Protokoll liegt bei, wir sehen uns am Freitag.',
      'Die Rechnung für Oktober ist beglichen. Unsere Bankverbindung ist unverändert. Herzlichen Dank und viele Grüße.',
      'Geben Sie niemals Ihr Passwort weiter. Betrüger geben sich als Kollegen aus. Melden Sie verdächtige Nachrichten der IT-Sicherheit.',
    ],
  },
  fr: {
    asking: [
      [
        'changed-account',
        'Bonjour,\nnos coordonnées bancaires ont changé. Merci de régler désormais nos factures sur notre nouveau compte.',
      ],
      ['payroll-redirect', 'Bonjour, j’ai changé de banque. Merci de verser mon salaire sur mon nouveau compte dès ce mois.'],
      ['gift-cards', 'J’ai besoin que vous achetiez cinq cartes cadeaux, grattez-les et envoyez-moi les codes. Que cela reste entre nous.'],
      [
        'credential-check',
        'Veuillez confirmer votre mot de passe ici aujourd’hui, sinon votre boîte mail sera suspendue : https://courrier.example/verifier',
      ],
      ['code-asked', 'Vous allez recevoir un code de vérification par SMS. Merci de m’envoyer le code, envoyez-moi le code tout de suite.'],
    ],
    honest: [
      'Bonjour Anne, merci pour la réunion de mardi. Le compte rendu est joint, nous nous revoyons vendredi matin.',
      'La facture d’octobre est réglée. Nos coordonnées bancaires restent inchangées. Merci pour votre travail.',
      'Ne communiquez jamais votre mot de passe. Les fraudeurs se font passer pour des collègues. Signalez tout message suspect.',
    ],
  },
  es: {
    asking: [
      [
        'changed-account',
        'Buenos días:\nnuestra cuenta bancaria ha cambiado. Por favor, paguen las facturas a nuestra nueva cuenta a partir de ahora.',
      ],
      ['payroll-redirect', 'Hola, he cambiado de banco. Por favor, ingrese mi nómina en mi nueva cuenta este mes.'],
      ['gift-cards', 'Necesito que compres cinco tarjetas regalo, rasca el código y envíame los códigos. No lo comentes con nadie.'],
      ['credential-check', 'Por favor, confirme su contraseña aquí hoy mismo o su buzón será suspendido: https://correo.example/verificar'],
      ['code-asked', 'Recibirás un código de verificación por SMS. Por favor, envíame el código de inmediato.'],
    ],
    honest: [
      'Hola Ana, gracias por la reunión del martes. Adjunto el acta; nos vemos el viernes a las diez en la sala grande.',
      'La factura de octubre está pagada. Nuestros datos bancarios siguen sin cambios. Muchas gracias por el trabajo.',
      'Nunca comparta su contraseña. Los delincuentes se hacen pasar por compañeros. Denuncie cualquier mensaje sospechoso.',
    ],
  },
  it: {
    asking: [
      [
        'changed-account',
        'Buongiorno,\nle nostre coordinate bancarie sono cambiate. Vi prego di pagare le fatture sul nostro nuovo conto d’ora in poi.',
      ],
      ['payroll-redirect', 'Buongiorno, ho cambiato banca. Vi prego di accreditare il mio stipendio sul mio nuovo conto da questo mese.'],
      ['gift-cards', 'Ho bisogno che compri cinque carte regalo, gratti i codici e mi invii i codici. Resti tra noi.'],
      [
        'credential-check',
        'La prego di confermare la password qui entro oggi o la sua casella sarà sospesa: https://posta.example/verifica',
      ],
      ['code-asked', 'Riceverai un codice di verifica via SMS. Per favore inviami il codice subito.'],
    ],
    honest: [
      'Ciao Anna, grazie per la riunione di martedì. In allegato il verbale, ci vediamo venerdì alle dieci in sala grande.',
      'La fattura di ottobre risulta saldata. Le nostre coordinate bancarie sono invariate. Grazie per il lavoro svolto.',
      'Non comunicare mai la password. I truffatori si fingono colleghi. Segnala ogni messaggio sospetto al team sicurezza.',
    ],
  },
  nl: {
    asking: [
      [
        'changed-account',
        'Beste Anna,\nonze bankrekening is gewijzigd. Graag alle openstaande facturen voortaan betalen op onze nieuwe rekening.',
      ],
      ['payroll-redirect', 'Hallo, ik heb een nieuwe bank. Kunt u mijn salaris vanaf nu op mijn nieuwe rekening storten?'],
      ['gift-cards', 'Wil je vandaag vijf cadeaukaarten kopen, ze krassen en mij de codes sturen? Hou het voor jezelf.'],
      ['credential-check', 'Bevestig uw wachtwoord vandaag nog hier, anders wordt uw mailbox geblokkeerd: https://post.example/aanmelden'],
      ['code-asked', 'Je krijgt zo een verificatiecode per sms. Stuur me de code graag meteen.'],
    ],
    honest: [
      'Beste Anna, bedankt voor het overleg van dinsdag. Het verslag is bijgevoegd, we zien elkaar vrijdag om tien uur.',
      'De factuur van oktober is betaald. Onze bankgegevens zijn ongewijzigd. Hartelijk dank voor het werk.',
      'Deel nooit je wachtwoord. Criminelen doen zich voor als collega’s. Meld verdachte berichten bij het beveiligingsteam.',
    ],
  },
  pl: {
    asking: [
      ['changed-account', 'Dzień dobry,\nnasz numer konta uległ zmianie. Prosimy o płatność faktur na nasz nowy rachunek bankowy.'],
      ['payroll-redirect', 'Cześć, zmieniłam bank. Proszę przelewać moje wynagrodzenie na moje nowe konto od tego miesiąca.'],
      ['gift-cards', 'Potrzebuję, żebyś kupił pięć kart podarunkowych, zdrapał je i przesłał mi kody. Nie mów nikomu.'],
      [
        'credential-check',
        'Proszę potwierdź swoje hasło tutaj jeszcze dzisiaj, inaczej twoja skrzynka zostanie zablokowana: https://poczta.example/logowanie',
      ],
      ['code-asked', 'Otrzymasz kod weryfikacyjny SMS. Proszę, prześlij mi kod jak najszybciej.'],
    ],
    honest: [
      'Cześć Anno, dziękuję za wtorkowe spotkanie. Protokół jest w załączniku, widzimy się w piątek o dziesiątej.',
      'Faktura za październik została opłacona. Nasze dane bankowe pozostają bez zmian. Dziękujemy za współpracę.',
      'Nigdy nie podawaj hasła. Oszuści podszywają się pod kolegów. Zgłoś każdy podejrzany mail do działu bezpieczeństwa.',
    ],
  },
  pt: {
    asking: [
      [
        'changed-account',
        'Bom dia,\na nossa conta bancária mudou. Por favor, paguem as faturas para a nossa nova conta a partir de agora.',
      ],
      ['payroll-redirect', 'Olá, mudei de banco. Por favor, deposite o meu salário na minha nova conta este mês.'],
      ['gift-cards', 'Preciso que compres cinco cartões presente, raspa os códigos e envia-me os códigos. Não digas a ninguém.'],
      [
        'credential-check',
        'Por favor, confirme a sua palavra-passe aqui hoje, ou a sua caixa de correio será suspensa: https://correio.example/verificar',
      ],
      ['code-asked', 'Vais receber um código de verificação por SMS. Por favor, envia-me o código imediatamente.'],
    ],
    honest: [
      'Olá Ana, obrigado pela reunião de terça-feira. A ata segue em anexo, vemo-nos na sexta-feira às dez horas.',
      'A fatura de outubro foi paga. Os nossos dados bancários continuam os mesmos. Muito obrigado pelo trabalho.',
      'Nunca partilhe a sua senha. Os criminosos fazem-se passar por colegas. Denuncie qualquer mensagem suspeita.',
    ],
  },
};

const asked = (own: string): ReturnType<typeof solicits> => solicits({ own, links: 0, coordinates: 0 });

describe.each(Object.entries(TEXTS))('in %s', (_code, { asking, honest }) => {
  it.each(asking)('a text of %s is more likely improper than not', (what, text) => {
    expect(asked(text).map((one) => one.what)).toContain(what);
    expect(solicitationScore(asked(text))).toBeGreaterThanOrEqual(50);
  });

  it.each(honest)('%j is not', (text) => {
    expect(solicitationScore(asked(text))).toBeLessThanOrEqual(25);
  });
});

describe('a solicitation in disguise', () => {
  const plain = TEXTS['en']?.asking ?? [];
  const LOOK_ALIKES: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' };

  it.each<[string, (text: string) => string]>([
    ['Cyrillic letters', (text) => text.replace(/[aceopxy]/gu, (letter) => LOOK_ALIKES[letter] ?? letter)],
    ['letters of no width', (text) => text.replace(/(?<=[a-z])(?=[a-z])/gu, '\u200b')],
    ['soft hyphens', (text) => text.replace(/(?<=[a-z])(?=[a-z])/gu, '\u00ad')],
    ['full-width letters', (text) => text.replace(/[A-Za-z]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
    ['accents', (text) => text.replace(/[aeu]/gu, '$&\u0301')],
    ['capitals', (text) => text.toUpperCase()],
  ])('of %s scores exactly as the plain text', (_how, disguised) => {
    for (const [what, text] of plain) {
      const page = /https?:\S+/u.exec(text)?.[0] ?? '';
      const hidden = disguised(text.replace(page, '@')).replace('@', page);
      expect([what, solicitationScore(asked(hidden))]).toEqual([what, solicitationScore(asked(text))]);
    }
  });
});

describe('a lexicon', () => {
  it('of every language names every concept, in folded words', () => {
    expect(Object.keys(LEXICONS)).toEqual(Object.keys(TEXTS).sort());
    for (const patterns of Object.values(LEXICONS)) {
      expect(patterns.map(({ concept }) => concept)).toEqual([...CONCEPTS]);
      for (const { pattern } of patterns) expect(pattern.source).toMatch(/^[ -~]+$/u);
      for (const { pattern } of patterns) expect(pattern.source).not.toMatch(/[A-Z]|\(\?: \||\|\||\|\)/u);
    }
  });

  it.each([
    ['a word stands for all that begin with it', 'transfer', ' please transferred it ', true],
    ['but not in their middle', 'transfer', ' please retransfer it ', false],
    ['unless it ends in a full stop', 'pay.', ' they payed it ', false],
    ['which stands for the end of a word', 'pay.', ' they pay it ', true],
    ['a star is up to three words', 'send * code', ' send me the new code ', true],
    ['a star is none', 'send * code', ' send codes ', true],
    ['a star is not four', 'send * code', ' send me the very new code ', false],
  ])('%s', (_what, words, text, matches) => {
    const [first] = compiled({ ...english, account: words });
    expect(first?.pattern.test(text)).toBe(matches);
  });
});
