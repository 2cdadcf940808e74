/**
 * The part of Adaptive Cards 1.5 that we draw with, and makers for it.
 *
 * Words of others only ever stand in a `TextRun` (`line`), where no client reads markup, after `inert`; a `TextBlock`, a title, a label or a fact holds our
 * own words. That is why makers of those take no free text from an incident, and a property test looks.
 */
import { inert } from './inert.ts';

/** Clients draw “Good” and “Warning” text so light that it cannot be read on white; the colour is put behind the text instead. */
export type Color = 'Default' | 'Attention';
export type Tone = 'emphasis' | 'good' | 'warning' | 'attention';
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly isSubtle?: boolean;
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly color?: Color;
}
export type Element =
  | {
      readonly type: 'TextBlock';
      readonly id?: string;
      readonly text: string;
      readonly wrap: true;
      readonly weight?: 'Bolder';
      readonly size?: 'Small' | 'Medium' | 'Large';
      readonly color?: Color;
      readonly isSubtle?: boolean;
      readonly spacing?: Spacing;
      readonly style?: 'heading';
    }
  | { readonly type: 'RichTextBlock'; readonly id?: string; readonly inlines: readonly TextRun[]; readonly spacing?: Spacing }
  | {
      readonly type: 'Container';
      readonly items: readonly Element[];
      readonly id?: string;
      readonly style?: Tone;
      readonly bleed?: true;
      readonly isVisible?: false;
      readonly separator?: true;
      readonly spacing?: Spacing;
    }
  | {
      readonly type: 'ColumnSet';
      readonly spacing?: Spacing;
      readonly columns: readonly { readonly type: 'Column'; readonly width: 'auto' | 'stretch'; readonly items: readonly Element[] }[];
    }
  | { readonly type: 'ActionSet'; readonly actions: readonly Action[] }
  | {
      readonly type: 'Input.Text';
      readonly id: string;
      readonly label: string;
      readonly placeholder?: string;
      readonly maxLength: number;
      readonly isRequired?: true;
      readonly errorMessage?: string;
      readonly isMultiline?: true;
    };
type Spacing = 'None' | 'Small' | 'Medium' | 'Large';

/** What a button carries: names of things, nothing that is believed. */
export type PressData = Readonly<Record<string, string | number>>;
export type Action =
  | {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: string;
      readonly data: PressData;
      readonly style?: 'positive' | 'destructive';
      readonly tooltip?: string;
      readonly associatedInputs?: 'none';
      /** Clients without Universal Actions send this as a message. */
      readonly fallback: { readonly type: 'Action.Submit'; readonly title: string; readonly data: PressData };
    }
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  | { readonly type: 'Action.ToggleVisibility'; readonly title: string; readonly targetElements: readonly string[] };

export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly msteams: { readonly width: 'Full' };
  readonly refresh?: {
    readonly action: { readonly type: 'Action.Execute'; readonly verb: 'refresh'; readonly data: PressData };
    readonly userIds: readonly string[];
  };
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

/** Our own words. */
export function words(text: string, look: Omit<Element & { type: 'TextBlock' }, 'type' | 'text' | 'wrap'> = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

export function heading(text: string): Element {
  return words(text, { weight: 'Bolder', style: 'heading', spacing: 'Medium' });
}

/** A piece of a line; whoever wrote it, it is text and nothing else. */
export function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  // Spaces at the ends part it from its neighbours.
  const [, before = '', , after = ''] = /^( *)(.*?)( *)$/su.exec(text) ?? [];
  return { type: 'TextRun', text: `${before}${inert(text)}${after}`, ...look };
}

export function line(...parts: readonly (string | TextRun)[]): Element {
  return { type: 'RichTextBlock', inlines: parts.map((part) => (typeof part === 'string' ? run(part) : part)), spacing: 'Small' };
}

/** A strip across the card. */
export function strip(style: Tone, ...items: readonly Element[]): Element {
  return { type: 'Container', style, bleed: true, items };
}

/** `State  open`. */
export function fact(name: string, ...value: readonly (string | TextRun)[]): Element {
  return line(run(`${name}  `, { weight: 'Bolder' }), ...value);
}

export interface Button {
  readonly title: string;
  readonly press: string;
  readonly data?: PressData;
  readonly style?: 'positive' | 'destructive' | undefined;
  readonly tooltip?: string;
  /** Do not insist on the inputs of the card. */
  readonly withoutInputs?: true;
}

export function button({ title, press, data = {}, style, tooltip, withoutInputs }: Button): Action {
  const carried = { press, ...data };
  return {
    type: 'Action.Execute',
    title,
    verb: press,
    data: carried,
    ...(style === undefined ? {} : { style }),
    ...(tooltip === undefined ? {} : { tooltip }),
    ...(withoutInputs === undefined ? {} : { associatedInputs: 'none' }),
    fallback: { type: 'Action.Submit', title, data: carried },
  };
}

export interface Sheet {
  readonly summary: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly refresh?: Card['refresh'];
  /** As `markOf` makes it. */
  readonly mark?: string;
}

export function card({ summary, body, actions = [], refresh, mark }: Sheet): Card {
  const [first, ...rest] = body;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: inert(summary),
    msteams: { width: 'Full' },
    ...(refresh === undefined ? {} : { refresh }),
    body: mark === undefined || first === undefined ? body : [{ ...first, id: mark } as Element, ...rest],
    ...(actions.length === 0 ? {} : { actions }),
  };
}
