import { describe, expect, it } from '@jest/globals';
import { languagesOf, patternsOf } from '../../../server/mail/languages.ts';
import { LEXICONS } from '../../../server/mail/lexicon/index.ts';

const ALL = Object.keys(LEXICONS);

describe('the languages of a text', () => {
  it.each([
    ['de', 'Guten Tag, bitte überweisen Sie den offenen Betrag noch heute auf unser neues Konto.'],
    ['en', 'Good morning, could you please send the outstanding amount to our new account today?'],
    ['es', 'Buenos días, le ruego que transfiera el importe pendiente a nuestra nueva cuenta hoy mismo.'],
    ['fr', 'Bonjour, merci de bien vouloir régler la facture sur notre nouveau compte dès aujourd’hui.'],
    ['it', 'Buongiorno, la prego di versare l’importo sul nostro nuovo conto corrente entro oggi.'],
    ['nl', 'Goedemorgen, graag het openstaande bedrag vandaag nog overmaken naar onze nieuwe rekening.'],
    ['pl', 'Dzień dobry, proszę dzisiaj przelać zaległą kwotę na nasz nowy rachunek bankowy.'],
    ['pt', 'Bom dia, por favor transfira hoje o valor em dívida para a nossa nova conta bancária.'],
  ])('%s is among them, and English', (code, text) => {
    const languages = languagesOf(text);
    expect(languages).toContain(code);
    expect(languages).toContain('en');
    expect(languages.length).toBeLessThan(ALL.length);
  });

  it.each([
    ['short', 'Bist du da?'],
    ['empty', ''],
    ['without letters', '7 '.repeat(100)],
    ['in a language without a lexicon', 'Здравствуйте, пожалуйста, переведите сумму на наш новый счёт сегодня же.'],
  ])('are all when it is %s', (_what, text) => {
    expect(languagesOf(text)).toEqual(ALL);
  });
});

describe('the patterns of languages', () => {
  it('are one for each concept of each', () => {
    expect(patternsOf(['de', 'en'])).toHaveLength((LEXICONS['de']?.length ?? 0) * 2);
    expect(patternsOf(['xx'])).toEqual([]);
  });
});
