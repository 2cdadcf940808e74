import type { Language } from '../geography.ts';
import type { Random } from '../random.ts';

/** The line of an invoice mail that says where the money goes. */
const LINES: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Total due: {sum}. Please pay to {bank}, reference {n}.',
    'Our account: {bank}. Terms thirty days net.',
    'Invoice {n}, {sum}.\nRemit to: {bank}',
    'Please transfer {sum} to {bank} by {date}.',
  ],
  de: [
    'Bitte überweisen Sie {sum} auf {bank}, Verwendungszweck {n}.',
    'Unsere Bankverbindung: {bank}. Zahlbar innerhalb von 30 Tagen.',
    'Rechnung {n}, Betrag {sum}.\nKonto: {bank}',
  ],
  fr: [
    'Montant à régler : {sum}. Merci de virer sur {bank}, référence {n}.',
    'Nos coordonnées bancaires : {bank}. Paiement à 30 jours.',
    'Facture {n}, {sum}.\nRIB : {bank}',
  ],
  es: ['Importe: {sum}. Transferencia a {bank}, referencia {n}.', 'Nuestra cuenta: {bank}. Pago a 30 días.'],
  it: ['Importo: {sum}. Bonifico su {bank}, causale {n}.', 'Le nostre coordinate: {bank}. Pagamento a 30 giorni.'],
  nl: ['Graag {sum} overmaken op {bank}, o.v.v. {n}.', 'Onze rekening: {bank}. Betaling binnen 30 dagen.'],
  pt: ['Valor: {sum}. Transferência para {bank}, referência {n}.', 'A nossa conta: {bank}. Pagamento a 30 dias.'],
  pl: ['Kwota: {sum}. Przelew na {bank}, tytuł {n}.', 'Nasz rachunek: {bank}. Termin płatności 30 dni.'],
};

export const payTo = (language: Language, random: Random): string => random.pick(LINES[language]);
