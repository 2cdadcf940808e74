import { describe, expect, it } from '@jest/globals';
import { folded, speaksOfMoney, speaksOfSecurity } from '../../../server/core/money.ts';

describe('words of money', () => {
  it.each([
    [
      'English',
      [
        'Invoice 4711.pdf',
        'Q3_payroll-final.xlsx',
        'IBAN',
        'new bank account',
        'W-9 form',
        'w9',
        'ACH details',
        'wire instructions',
        'Direct Deposit.docx',
      ],
    ],
    ['German', ['Rechnung Mai.pdf', 'Überweisung', 'ZAHLUNG', 'Gehaltsliste.xlsx', 'neue Bankverbindung', 'Mahnung 2']],
    ['French', ['Facture_2024.pdf', 'RIB.pdf', 'virement', 'coordonnées bancaires', 'Salaires mars', 'paiement']],
    ['Spanish', ['Factura 12', 'nómina-abril', 'transferencia', 'cuenta bancaria', 'pago pendiente']],
    ['Italian', ['fattura elettronica', 'bonifico', 'Pagamento.pdf', 'stipendio']],
    ['Dutch', ['factuur.pdf', 'betaling', 'salarisstrook', 'rekeningnummer']],
    ['Portuguese', ['fatura', 'boleto.pdf', 'recibo 9', 'vencimento']],
    ['Polish', ['faktura VAT', 'płatność', 'przelew', 'Wynagrodzenie', 'konto bankowe']],
  ])('are known in %s', (_language, texts) => {
    expect(texts.filter((text) => !speaksOfMoney(text))).toEqual([]);
  });

  it.each([
    'Plan.docx',
    'lunch',
    'Holiday photos',
    'meeting notes',
    'Projektplan',
    'réunion',
    '',
    'embankment works',
    'prepayments',
    'Achievements 2025',
    'ribbon',
    'wireless setup',
  ])('are not in %p', (text) => {
    expect(speaksOfMoney(text)).toBe(false);
  });

  it('are found whatever separates them', () => {
    for (const text of ['my_invoice', 'my-invoice', 'my%20invoice', 'my.invoice.pdf', 'MY+INVOICE', '(invoice)', 'x/invoice'])
      expect([text, speaksOfMoney(text)]).toEqual([text, true]);
  });
});

describe('words of warning', () => {
  it.each([
    'Were you hacked?',
    'PHISHING attempt',
    'Security alert',
    'unusual sign-in',
    'Betrug',
    'Verdächtig?',
    'estafa',
    'Hasło',
    'your MFA code',
  ])('are in %p', (text) => {
    expect(speaksOfSecurity(text)).toBe(true);
  });

  it.each(['Lunch on Friday', 'Invoice 7', 'Grüße', ''])('are not in %p', (text) => {
    expect(speaksOfSecurity(text)).toBe(false);
  });
});

describe('folding', () => {
  it('takes accents, case and separators away, and does nothing twice', () => {
    for (const text of ['Płatność_Übér-TEST', 'a%20b', 'x']) expect(folded(folded(text))).toBe(folded(text));
    expect(folded('Übér_Ł-x')).toBe('uber l x');
  });
});
