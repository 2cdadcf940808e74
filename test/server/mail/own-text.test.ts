import { describe, expect, it } from '@jest/globals';
import { MOST_TEXT, partsOf } from '../../../server/mail/own-text.ts';

const NEW = 'Thank you, we shall do it on Friday.';
const OLD = 'Could you send the plan again?';

describe('a quote below, with the heads of', () => {
  it.each([
    ['Outlook in English', ['From: Fay Jones <fay@fabrikam.example>', 'Sent: Tuesday, 24 November 2026 09:58', 'To: Ann', 'Subject: Plan']],
    ['Outlook in German', ['Von: Fay Jones', 'Gesendet: Dienstag, 24. November 2026 09:58', 'An: Ann', 'Betreff: Plan']],
    ['Outlook in French', ['De : Fay Jones', 'Envoyé : mardi 24 novembre 2026 09:58', 'À : Ann', 'Objet : Plan']],
    ['Outlook in Spanish', ['De: Fay Jones', 'Enviado: martes, 24 de noviembre de 2026 9:58', 'Para: Ann', 'Asunto: Plan']],
    ['Outlook in Italian', ['Da: Fay Jones', 'Inviato: martedì 24 novembre 2026 09:58', 'A: Ann', 'Oggetto: Plan']],
    ['Outlook in Dutch', ['Van: Fay Jones', 'Verzonden: dinsdag 24 november 2026 09:58', 'Aan: Ann', 'Onderwerp: Plan']],
    ['Outlook in Portuguese', ['De: Fay Jones', 'Enviada: 24 de novembro de 2026 09:58', 'Para: Ann', 'Assunto: Plan']],
    ['Outlook in Polish', ['Od: Fay Jones', 'Wysłano: wtorek, 24 listopada 2026 09:58', 'Do: Ann', 'Temat: Plan']],
    ['Outlook under a line', ['________________________________', 'From: Fay Jones', 'Sent: Tuesday', 'To: Ann', 'Subject: Plan']],
    ['Outlook in bold', ['*From:* Fay Jones', '*Sent:* Tuesday', '*To:* Ann', '*Subject:* Plan']],
    ['a short block', ['From: fay@fabrikam.example', 'Date: 24 November 2026']],
    ['a banner in English', ['-----Original Message-----']],
    ['a banner in German', ['-----Ursprüngliche Nachricht-----']],
    ['a banner in French', ["-----Message d'origine-----"]],
    [
      'a banner in Spanish',
      ['-----Mensaje original-----', 'De: Fay', 'Enviado el: martes, 24 de noviembre de 2026 9:58', 'Para: Ann', 'Asunto: Plan'],
    ],
    [
      'a banner in Italian',
      ['-----Messaggio originale-----', 'Da: Fay', 'Inviato: martedì 24 novembre 2026 09:58', 'A: Ann', 'Oggetto: Plan'],
    ],
    [
      'a banner in Dutch',
      ['-----Oorspronkelijk bericht-----', 'Van: Fay', 'Verzonden: dinsdag 24 november 2026 09:58', 'Aan: Ann', 'Onderwerp: Plan'],
    ],
    [
      'a banner in Portuguese',
      ['-----Mensagem original-----', 'De: Fay', 'Enviada: 24 de novembro de 2026 09:58', 'Para: Ann', 'Assunto: Plan'],
    ],
    [
      'a banner in Polish',
      ['-----Oryginalna wiadomość-----', 'Od: Fay', 'Wysłano: wtorek, 24 listopada 2026 09:58', 'Do: Ann', 'Temat: Plan'],
    ],
    ['a forwarded one', ['---------- Forwarded message ---------']],
    ['... wrote', ['On Tue, Nov 24, 2026 at 9:58 AM Fay Jones <fay@fabrikam.example> wrote:']],
    ['... wrote, in two lines', ['On Tue, Nov 24, 2026 at 9:58 AM Fay Jones', '<fay@fabrikam.example> wrote:']],
    ['... schrieb', ['Am 24.11.2026 um 09:58 schrieb Fay Jones <fay@fabrikam.example>:']],
    ['... a écrit', ['Le mar. 24 nov. 2026 à 09:58, Fay Jones <fay@fabrikam.example> a écrit :']],
    ['... escribió', ['El mar, 24 nov 2026 a las 9:58, Fay Jones (<fay@fabrikam.example>) escribió:']],
    ['... ha scritto', ['Il giorno mar 24 nov 2026 alle ore 09:58 Fay Jones <fay@fabrikam.example> ha scritto:']],
    ['... schreef', ['Op di 24 nov 2026 om 09:58 schreef Fay Jones <fay@fabrikam.example>:']],
    ['... escreveu', ['Em ter., 24 de nov. de 2026 às 09:58, Fay Jones <fay@fabrikam.example> escreveu:']],
    ['... napisał(a)', ['W dniu 24.11.2026 o 09:58 Fay Jones <fay@fabrikam.example> napisał(a):']],
    ['a date and an address', ['2026-11-24 09:58 GMT+01:00 Fay Jones <fay@fabrikam.example>:']],
    ['Outlook in Czech', ['Od: Fay Jones', 'Datum: úterý 24. listopadu 2026 9:58', 'Komu: Ann', 'Předmět: Plan']],
    ['Outlook in Russian', ['От: Fay Jones', 'Дата: 24 ноября 2026 г. 9:58', 'Кому: Ann', 'Тема: Plan']],
    ['... kirjoitti', ['ti 24.11.2026 klo 9.58 Fay Jones <fay@fabrikam.example> kirjoitti 24.11.2026 :']],
    ['a forwarded one of Apple', ['Begin forwarded message:']],
  ])('%s, is set aside', (_what, heads) => {
    for (const mark of ['', '> ']) {
      const { own, quoted } = partsOf([NEW, '', ...heads, '', `${mark}${OLD}`].join('\n'));
      expect(own).toBe(NEW);
      expect(quoted).toContain(OLD);
    }
  });
});

describe('a letter that only begins like the head of a quote', () => {
  it.each([
    'On Friday 20 November, we sent you our new bank details.',
    'Op maandag 23 november, heeft onze directeur de brief verzonden',
    'Am Montag, 23. November, haben wir geschrieben',
    'On page 3 you wrote:',
    'Date: 24 November 2026',
    'From: the accounts department',
    '24/11/2026 please write to fay@fabrikam.example',
    'Subject: our new account',
    '> Please note',
  ])('%j is its sender’s own to the end', (line) => {
    const letter = [line, 'Please use our new account from now on.', 'Fay'].join('\n');
    expect(partsOf(letter).own).toBe(letter);
  });
});

describe('an answer', () => {
  it('below what it quotes is the sender’s own', () => {
    const { own, quoted } = partsOf(`On Tue, Nov 24, 2026, Fay wrote:\n> ${OLD}\n> Fay\n\n${NEW}`);
    expect(own).toBe(NEW);
    expect(quoted).toContain(OLD);
  });

  it('between the lines is, too', () => {
    const { own, quoted } = partsOf(['> First?', 'Yes.', '> Second?', 'No.', '> Third?', NEW].join('\n'));
    expect(own).toBe(`Yes.\nNo.\n${NEW}`);
    expect(quoted).toBe('First?\nSecond?\nThird?');
  });

  it('that began in the line of the head is, too', () => {
    expect(partsOf(`Done. On Tue, Nov 24, 2026, Fay wrote:\n> ${OLD}`).own).toBe('Done.');
  });

  it('is apart from a quoted line that a program wrapped', () => {
    const long = `> ${'word '.repeat(14)}and`;
    expect(partsOf([NEW, 'On 1 May, Fay wrote:', long, 'the rest', '> of it'].join('\n')).own).toBe(NEW);
  });
});

describe('what is forwarded without a word', () => {
  it('is not the sender’s own', () => {
    const { own, quoted } = partsOf(`---------- Forwarded message ---------\nFrom: Fay\nSubject: Plan\n\n${OLD}`);
    expect(own).toBe('');
    expect(quoted).toContain(OLD);
  });
});

describe('below the text', () => {
  it.each([
    ['a signature', '-- \nFay Jones\nFabrikam'],
    ['a line', '____\nFay Jones'],
    ['a greeting in English', 'Kind regards,\nFay Jones'],
    ['a greeting in French', 'Cordialement,\nFay Jones'],
    ['a telephone', 'Sent from my iPhone'],
    ['a telephone in German', 'Gesendet von Outlook für iOS'],
    ['a disclaimer in English', 'This email and any attachments are confidential and intended for the addressee only.'],
    ['a disclaimer in German', 'Diese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt.'],
    ['a disclaimer in French', 'Ce message est confidentiel et établi à l’intention exclusive de ses destinataires.'],
    ['a disclaimer in Spanish', 'Este mensaje es confidencial y va dirigido únicamente a su destinatario previsto.'],
    ['a disclaimer in Italian', 'Questo messaggio è riservato e destinato esclusivamente alla persona indicata sopra.'],
    ['a disclaimer in Dutch', 'Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde persoon.'],
    ['a disclaimer in Portuguese', 'Esta mensagem é confidencial e destina-se exclusivamente ao seu destinatário final.'],
    ['a disclaimer in Polish', 'Niniejsza wiadomość jest poufna i przeznaczona wyłącznie dla adresata tej wiadomości.'],
  ])('%s is set aside', (_what, end) => {
    const { own, signature } = partsOf(`${NEW}\n\n${end}`);
    expect(own).toBe(NEW);
    expect(signature).toBe(end.replace('-- ', '--'));
  });

  it.each([
    ['a signature', '-- \nFay Jones'],
    ['a line', '____'],
    ['a greeting', 'Kind regards,\nFay Jones'],
    ['a telephone', 'Sent from my iPhone'],
  ])('a disclaimer under %s goes with it, also in a language whose disclaimers nobody here knows', (_what, closing) => {
    for (const disclaimer of [
      'Tato zpráva je důvěrná a je určena výhradně adresátovi uvedenému výše.',
      'Meddelandet är konfidentiellt och endast avsett för den namngivna mottagaren.',
      'If you are not the intended recipient, please notify the sender and delete it.',
    ]) {
      const { own, signature } = partsOf(`${NEW}\n\n${closing}\n\n${disclaimer}`);
      expect(own).toBe(NEW);
      expect(signature).toContain(disclaimer);
    }
  });

  it('a greeting in the middle of a paragraph is none', () => {
    const letter = `${NEW}\nKind regards\nto your wife, too`;
    expect(partsOf(letter).own).toBe(letter);
  });

  it.each(['This message is urgent.', 'This email account was closed, please confirm it through the page below today.'])(
    '%j is no disclaimer',
    (line) => {
      expect(partsOf(`${NEW}\n\n${line}`).own).toBe(`${NEW}\n\n${line}`);
    },
  );
});

describe('what a library alone would take for a quote', () => {
  it.each([
    ['a rule and a request', ['_'.repeat(32), 'Please pay to our new account, as I wrote on 24.11.2026, by noon:', 'account 12345']],
    ['a made-up field', ['From: our bank', 'Please pay: at once', 'Into: the new account']],
    ['a request that says who', ['Please write to fay@fabrikam.example from our new account:', 'Thank you.']],
  ])('%s is none', (_what, lines) => {
    expect(partsOf([NEW, ...lines].join('\n')).quoted).toBe('');
  });

  it('more lines that end like a head than are asked about leave the quote its sender’s own', () => {
    const letter = `${'Please note:\n'.repeat(40)}On Tue, Nov 24, 2026, Fay wrote:\n${NEW}`;
    expect(partsOf(letter).own).toBe(letter);
  });
});

describe('of a long text', () => {
  it('the beginning is read', () => {
    const { own, quoted, signature } = partsOf('word '.repeat(MOST_TEXT));
    expect(own.length + quoted.length + signature.length).toBeLessThanOrEqual(MOST_TEXT);
  });

  it('runs of one mark are shortened, words are not', () => {
    expect(partsOf(`a${'='.repeat(500)}b ${'c'.repeat(500)}`).own).toBe(`a${'='.repeat(32)}b ${'c'.repeat(500)}`);
  });

  it('the ends of lines do not matter', () => {
    expect(partsOf('One\r\nTwo\rThree').own).toBe('One\nTwo\nThree');
  });
});
