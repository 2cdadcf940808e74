/** The whole style sheet, as one text: pages of ours load nothing. */
import { base } from './base.ts';
import { decided } from './decided.ts';
import { drawing } from './drawing.ts';
import { incident } from './incident.ts';
import { narrow } from './narrow.ts';
import { print } from './print.ts';
import { tokens } from './tokens.ts';

/** Style of the components. A page puts its own rules between `componentStyle` and `adaptiveStyle`. */
export const componentStyle: string = [tokens, base, incident, decided, drawing].join('');

/** What changes on narrow screens and on paper; last, so that it wins. */
export const adaptiveStyle: string = [narrow, print].join('');
