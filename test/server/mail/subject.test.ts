import { describe, expect, it } from '@jest/globals';
import { isAnswer, subjectOf } from '../../../server/mail/subject.ts';

describe('a subject', () => {
  it.each([
    ['Re: Invoice', 'Invoice', true],
    ['RE: Re: FW: Invoice', 'Invoice', true],
    ['AW: WG: Rechnung', 'Rechnung', true],
    ['Antw: Factuur', 'Factuur', true],
    ['Odp: Faktura', 'Faktura', true],
    ['RES: Fatura', 'Fatura', true],
    ['R: Fattura', 'Fattura', true],
    ['SV: Faktura', 'Faktura', true],
    ['Re[2]: Invoice', 'Invoice', true],
    ['Fwd: Invoice', 'Invoice', false],
    ['TR: Facture', 'Facture', false],
    ['RV: Factura', 'Factura', false],
    ['Invoice', 'Invoice', false],
    ['Regarding: Invoice', 'Regarding: Invoice', false],
    ['', '', false],
  ])('%j is of %j; that it answers: %s', (written, bare, answers) => {
    expect([subjectOf(written), isAnswer(written)]).toEqual([bare, answers]);
  });
});
