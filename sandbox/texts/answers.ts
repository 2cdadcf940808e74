import type { Language } from '../geography.ts';

/** What people write back who believe it: one line, like most answers. */
export const BELIEVING: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Done, it goes out with tomorrow’s run.',
    'Thanks for letting me know, I have changed it.',
    'Yes, I am here. What do you need?',
    'OK, will do it right away.',
    'Sure - which amount?',
  ],
  de: [
    'Erledigt, geht mit dem nächsten Lauf raus.',
    'Danke für die Info, ist geändert.',
    'Ja, bin da. Worum geht es?',
    'Mache ich gleich.',
  ],
  fr: ['C’est fait, cela partira avec les prochains virements.', 'Merci, j’ai modifié.', 'Oui, je suis là. De quoi s’agit-il ?'],
  es: ['Hecho, sale con la próxima remesa.', 'Gracias por avisar, ya está cambiado.', 'Sí, estoy. ¿Qué necesitas?'],
  it: ['Fatto, parte con la prossima distinta.', 'Grazie, ho modificato.', 'Sì, ci sono. Di cosa ha bisogno?'],
  nl: ['Geregeld, gaat mee met de volgende betaalrun.', 'Bedankt, ik heb het aangepast.', 'Ja, ik ben er. Wat heb je nodig?'],
  pt: ['Feito, segue nos próximos pagamentos.', 'Obrigado, já alterei.', 'Sim, estou cá. O que precisa?'],
  pl: ['Zrobione, pójdzie z najbliższymi przelewami.', 'Dziękuję, już zmieniłam.', 'Tak, jestem. O co chodzi?'],
};
