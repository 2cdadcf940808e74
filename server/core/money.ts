/**
 * Words that mark money matters in names of files, search queries and inbox rules, for the languages of most European and American offices.
 * Stems, matched at the start of a word of the folded text. The reading of whole messages is `mail/`'s work; this is for short labels.
 */
const STEMS =
  'invoice|payment|payable|payroll|salary|wire(?!less)|remittance|bank|iban|swift|routing|account number|ach(?![a-z])|billing|purchase order|w ?9(?![0-9])|direct deposit|overdue|statement of account|wages|' +
  'rechnung|zahlung|uberweisung|gehalt|lohn|mahnung|kontoverbindung|bankverbindung|kontonummer|' +
  'facture|paiement|virement|salaire|coordonnees bancaires|rib(?![a-z])|reglement|' +
  'factura|pago|transferencia|nomina|cuenta bancaria|' +
  'fattura|pagamento|bonifico|stipendio|' +
  'factuur|betaling|overschrijving|salaris|rekeningnummer|' +
  'fatura|recibo|vencimento|boleto|' +
  'faktura|platnosc|przelew|wynagrodzenie|konto bankowe';
const MONEY = new RegExp(`(?:^|[^a-z0-9])(${STEMS})`, 'u');

const SECURITY =
  /(?:^|[^a-z0-9])(hack|phish|spam|scam|fraud|virus|malware|compromis|suspicious|security alert|unusual sign|password|mfa|verification code|docusign|betrug|verdacht|fraude|pirat|estafa|truffa|wachtwoord|haslo)/u;

const ASCII = /^[ -~]*$/u;
const COMBINING = /[\u0300-\u036f]/gu;

/** Lower case, accents off, separators as spaces. */
export function folded(text: string): string {
  // Most names of files are plain; taking accents off costs ten times the rest.
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(COMBINING, '').replace(/[łŁ]/gu, 'l');
  return plain.toLowerCase().replace(/%20|[_\-.+]+/gu, ' ');
}

export function speaksOfMoney(text: string): boolean {
  return MONEY.test(folded(text));
}

/** Words an intruder filters on to keep warnings from the owner. */
export function speaksOfSecurity(text: string): boolean {
  return SECURITY.test(folded(text));
}
