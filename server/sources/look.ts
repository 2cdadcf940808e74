/**
 * How an element of a mail looks, as far as that decides whether its reader sees it: from its attributes and from the simple rules of style sheets.
 *
 * Surprise: rules for narrow screens (`@media`) hide what everybody else sees, so they are passed over.
 */

type Colour = readonly [red: number, green: number, blue: number];

export interface Look {
  /** With all that is in it. */
  readonly isGone: boolean;
  /** These go on to what is in it, unless that says otherwise. */
  readonly isInvisible: boolean;
  readonly isTiny: boolean;
  /** `null` = not known, or it lets through what is below. */
  readonly ink: Colour | 'none' | null;
  readonly ground: Colour | null;
}

/** Declarations by `.class` or `#id`. */
export type Sheet = ReadonlyMap<string, string>;

const WHITE: Colour = [255, 255, 255];
export const PLAIN_LOOK: Look = { isGone: false, isInvisible: false, isTiny: false, ink: [0, 0, 0], ground: WHITE };

/** Markup without any of these hides nothing; a few that hide nothing have them too. */
const SIGNS =
  /\bhidden\b|display\s*:\s*none|visibility|opacity|mso-hide|clip|scale\(|font(?:-size)?\s*:[^;"']{0,40}?(?<![\d.])(?:[0-2]|[0-2]?\.\d+)(?:px|pt|em|rem|%|[\s;"'}/!])|(?:height|width)\s*:\s*[01](?![\d.])|(?:left|top|right|bottom|indent|margin)[^:;"']{0,8}:[^;"']{0,40}-\s?\d|transparent|background|bgcolor|\bwhite|ivory|snow|#f[0-9a-f]|#e[ef]|rgba?\(|hsla?\(|style\s*=\s*["']?[^"'>]{0,400}[&\\]/iu;
const MOST_RULES = 400;
/** Characters read of one rule. */
const MOST_RULE = 4_000;
/** Characters of declarations read of one element. */
const MOST_DECLARED = 1_200;
const NARROW = 1;
const FAR = 200;
const TINY = { px: 3, pt: 2.5, em: 0.2, rem: 0.2, '%': 20 } as const;
/** Largest difference of any of red, green and blue that nobody sees. */
const ALIKE = 20;

const NAMED: Readonly<Record<string, Colour>> = {
  white: WHITE,
  black: [0, 0, 0],
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  whitesmoke: [245, 245, 245],
  ghostwhite: [248, 248, 255],
  floralwhite: [255, 250, 240],
  mintcream: [245, 255, 250],
  azure: [240, 255, 255],
  aliceblue: [240, 248, 255],
};

export function mayHide(html: string): boolean {
  return SIGNS.test(html);
}

/** Rules for a class or an id; what other selectors say is not known here. */
export function sheetOf(html: string): Sheet {
  const rules = new Map<string, string>();
  for (const [, css = ''] of html.matchAll(/<style\b[^>]{0,200}>([^]*?)(?:<\/style|$)/giu)) {
    const bare = withoutMedia(css.replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/gu, ' '));
    for (const rule of bare.split('}')) {
      const [selectors = '', declared = ''] = rule.slice(-MOST_RULE).split('{');
      if (!mayHide(`${declared};`) && !/background|color/iu.test(declared)) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*[a-z\d]*([.#][\w-]{1,100})\s*$/iu.exec(selector)?.[1];
        if (name !== undefined && (rules.has(name) || rules.size < MOST_RULES))
          rules.set(name, `${rules.get(name) ?? ''};${declared}`.slice(-MOST_DECLARED));
      }
    }
  }
  return rules;
}

/** Style sheets without their rules within rules. */
function withoutMedia(css: string): string {
  let kept = '';
  let depth = 0;
  let from = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/gu)) {
    if (brace === '{') {
      depth += 1;
      if (depth === 1 && css.slice(from, index).trimStart().startsWith('@')) from = -1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      if (from >= 0) kept += css.slice(from, index + 1);
      from = index + 1;
    } else from = index + 1;
  }
  return kept;
}

export function lookOf(attributes: Readonly<Record<string, string>>, above: Look, sheet: Sheet): Look {
  const said = declarationsOf(attributes, sheet);
  const { hidden, bgcolor, color, background } = attributes;
  const of = (name: string): string => said.get(name) ?? '';
  const isCut = /hidden|clip/u.test(of('overflow')) || /hidden|clip/u.test(of('overflow-y')) || /hidden|clip/u.test(of('overflow-x'));
  const size = sizeIn(said.get('font-size') ?? said.get('font'));
  const painted = said.get('background-color') ?? said.get('background') ?? bgcolor;
  const visibility = of('visibility');
  return {
    isGone:
      hidden !== undefined ||
      of('display') === 'none' ||
      of('mso-hide') === 'all' ||
      (said.has('opacity') && Number.parseFloat(of('opacity')) < (of('opacity').endsWith('%') ? 5 : 0.05)) ||
      isAway(said) ||
      (isCut && ['height', 'max-height', 'width', 'max-width'].some((name) => said.has(name) && isNarrow(of(name)))) ||
      /rect\(\s*[01]?(?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01]?(?:px)?\s*\)/u.test(of('clip')) ||
      /inset\(\s*(?:100|[5-9]\d)%/u.test(of('clip-path')) ||
      /scale\(\s*0(?:\.0\d*)?\s*[),]/u.test(of('transform')),
    isInvisible: visibility === '' || visibility === 'inherit' ? above.isInvisible : /^(?:hidden|collapse)/u.test(visibility),
    isTiny: size ?? above.isTiny,
    ink: colourIn(said.get('color') ?? color, above.ink),
    ground: groundIn(painted, background, said.has('background-image'), above.ground),
  };
}

export function isHidden(look: Look): boolean {
  return look.isGone || look.isInvisible || look.isTiny || isAlike(look.ink, look.ground);
}

/** Later ones overrule: those of the style sheet come first. */
function declarationsOf(
  { style = '', class: classes = '', id }: Readonly<Record<string, string>>,
  sheet: Sheet,
): ReadonlyMap<string, string> {
  const all: string[] = [];
  if (sheet.size > 0) {
    for (const name of classes.split(/\s+/u, 4)) all.push(sheet.get(`.${name}`) ?? '');
    if (id !== undefined) all.push(sheet.get(`#${id}`) ?? '');
  }
  all.push(style.slice(0, MOST_DECLARED));
  const said = new Map<string, string>();
  for (const one of unescaped(all.join(';')).split(';')) {
    const at = one.indexOf(':');
    if (at > 0)
      said.set(
        one.slice(0, at).trim(),
        one
          .slice(at + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  return said;
}

/** Letters may be written as their numbers, and remarks stand anywhere. */
function unescaped(css: string): string {
  const bare = css.includes('/*') ? css.replace(/\/\*[^]*?(?:\*\/|$)/gu, '') : css;
  if (!bare.includes('\\')) return bare.toLowerCase();
  return bare
    .replace(/\\([\da-f]{1,6})\s?/giu, (_, digits: string) => String.fromCodePoint(Math.min(Number.parseInt(digits, 16), 0x10ffff)))
    .replaceAll('\\', '')
    .toLowerCase();
}

function isNarrow(length: string): boolean {
  return Number.parseFloat(length) <= NARROW && !length.includes('%');
}

/** Moved out of the page. */
function isAway(said: ReadonlyMap<string, string>): boolean {
  const isFar = (name: string): boolean => (said.get(name) ?? '').split(/\s+/u).some((length) => Number.parseFloat(length) <= -FAR);
  const isPlaced = /absolute|fixed|relative/u.test(said.get('position') ?? '');
  return (isPlaced && ['left', 'top', 'right', 'bottom'].some(isFar)) || ['text-indent', 'margin-left', 'margin-top', 'margin'].some(isFar);
}

function sizeIn(written: string | undefined): boolean | null {
  if (written === undefined) return null;
  const [, number, unit = 'px'] = /(?<![\w.-])(\d*\.?\d+)(px|pt|em|rem|%)?(?=$|[\s/])/u.exec(written) ?? [];
  if (number === undefined) return null;
  return Number(number) < (unit in TINY ? TINY[unit as keyof typeof TINY] : TINY.px);
}

function isAlike(ink: Look['ink'], ground: Colour | null): boolean {
  if (ink === 'none') return true;
  return ink !== null && ground !== null && ink.every((amount, at) => Math.abs(amount - (ground[at] ?? 0)) <= ALIKE);
}

function colourIn(written: string | undefined, above: Look['ink']): Look['ink'] {
  if (written === undefined || /^(?:inherit|unset|currentcolor|)$/u.test(written)) return above;
  const known = parsedColour(written);
  return known === 'clear' ? 'none' : known;
}

function groundIn(painted: string | undefined, picture: string | undefined, hasPicture: boolean, above: Colour | null): Colour | null {
  if (picture !== undefined || hasPicture) return null;
  if (painted === undefined || /^(?:none|inherit|initial|unset|)$/u.test(painted)) return above;
  const known = parsedColour(painted);
  return known === 'clear' ? above : known;
}

/** `clear` = lets everything through; `null` = nothing that is known here. */
function parsedColour(written: string): Colour | 'clear' | null {
  const value = written.trim().toLowerCase();
  if (value === 'transparent') return 'clear';
  const named = Object.hasOwn(NAMED, value) ? NAMED[value] : undefined;
  if (named !== undefined) return named;
  const hex = /^#?([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/u.exec(value)?.[1];
  if (hex !== undefined) {
    const digits = hex.length <= 4 ? [...hex].map((digit) => `${digit}${digit}`) : (hex.match(/../gu) ?? []);
    const [red = 0, green = 0, blue = 0, cover = 255] = digits.map((pair) => Number.parseInt(pair, 16));
    return cover < 13 ? 'clear' : [red, green, blue];
  }
  const parts =
    /^rgba?\(([^)]{5,60})\)$/u
      .exec(value)?.[1]
      ?.split(/[\s,/]+/u)
      .filter((part) => part !== '') ?? [];
  if (parts.length < 3) return null;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseFloat(part) * (part.endsWith('%') ? 2.55 : 1));
  const cover = parts[3] === undefined ? 1 : Number.parseFloat(parts[3]) / (parts[3].endsWith('%') ? 100 : 1);
  return cover < 0.05 ? 'clear' : [red, green, blue];
}
