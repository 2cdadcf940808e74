/**
 * What a text asks of its reader. Concepts score only where they meet in one sentence, or less in two neighbours; each inducement counts once, as
 * strongly as it shows anywhere.
 */
import type { Asked, Inducement } from '../core/solicitation.ts';
import { languagesOf, patternsOf } from './languages.ts';
import { BIT, type Concept } from './lexicon/concepts.ts';
import { sentencesOf } from './sentences.ts';

/** Groups of which each must be there; a group is met by any of its concepts. */
interface Rule {
  readonly what: Inducement;
  readonly bits: number;
  readonly all: readonly (readonly Concept[])[];
  readonly none?: readonly Concept[];
}

const RULES: readonly Rule[] = [
  { what: 'changed-account', bits: 3, all: [['account'], ['change', 'unusable']], none: ['unchanged'] },
  { what: 'changed-account', bits: 6, all: [['account'], ['change', 'unusable'], ['own']], none: ['unchanged'] },
  { what: 'changed-account', bits: 7, all: [['account'], ['change', 'unusable'], ['own'], ['pay'], ['ask']], none: ['unchanged'] },
  { what: 'changed-account', bits: 4.5, all: [['account'], ['change', 'unusable'], ['pay'], ['ask']], none: ['unchanged'] },
  { what: 'changed-account', bits: 4.5, all: [['pay'], ['unusable'], ['own'], ['account']], none: ['unchanged'] },
  { what: 'account-below', bits: 2, all: [['account'], ['pay'], ['ask']], none: ['unchanged'] },
  { what: 'payment-asked', bits: 2, all: [['pay'], ['ask']] },
  { what: 'payment-asked', bits: 3, all: [['pay'], ['ask'], ['urgent']], none: ['calm'] },
  { what: 'payment-asked', bits: 4.6, all: [['pay'], ['address'], ['urgent'], ['threat', 'unusable']], none: ['calm'] },
  { what: 'payment-asked', bits: 4.6, all: [['pay'], ['address'], ['urgent'], ['parcel']], none: ['calm'] },
  { what: 'bank-details-asked', bits: 2.5, all: [['account'], ['tell'], ['ask']] },
  { what: 'payroll-redirect', bits: 5.5, all: [['payroll'], ['account'], ['own'], ['change']] },
  { what: 'payroll-redirect', bits: 5, all: [['payroll'], ['change'], ['own'], ['ask']] },
  { what: 'payroll-redirect', bits: 4.5, all: [['payroll'], ['account'], ['own'], ['ask']] },
  { what: 'gift-cards', bits: 4, all: [['gift'], ['ask', 'urgent', 'opener', 'pay']] },
  { what: 'gift-cards', bits: 7.5, all: [['gift'], ['tell', 'code', 'secret', 'opener'], ['ask', 'pay']] },
  { what: 'credential-check', bits: 3, all: [['credential'], ['verify'], ['link', 'tell']], none: ['never'] },
  { what: 'credential-check', bits: 4, all: [['credential'], ['verify'], ['address']], none: ['never'] },
  { what: 'credential-check', bits: 3.5, all: [['threat'], ['address'], ['cancel', 'verify']], none: ['never'] },
  { what: 'credential-check', bits: 5, all: [['credential'], ['verify'], ['threat', 'urgent'], ['link', 'ask']], none: ['never'] },
  { what: 'credential-check', bits: 5.5, all: [['credential'], ['tell'], ['ask', 'urgent']], none: ['never', 'pay', 'account'] },
  { what: 'credential-check', bits: 2.5, all: [['threat'], ['verify'], ['link']], none: ['never'] },
  { what: 'credential-check', bits: 6.2, all: [['credential'], ['verify'], ['threat'], ['address']], none: ['never'] },
  { what: 'code-asked', bits: 5, all: [['code'], ['tell']], none: ['never', 'gift', 'pay', 'account'] },
  { what: 'code-asked', bits: 6.5, all: [['code'], ['tell'], ['ask', 'urgent', 'own']], none: ['never', 'gift', 'pay', 'account'] },
  { what: 'code-asked', bits: 5.6, all: [['code'], ['tell'], ['channel']], none: ['never', 'gift'] },
  { what: 'call-back', bits: 5, all: [['charge'], ['call'], ['cancel']] },
  { what: 'call-back', bits: 6, all: [['charge'], ['number'], ['cancel']] },
  { what: 'call-back', bits: 6.2, all: [['charge'], ['number'], ['call'], ['cancel']], none: ['never'] },
  {
    what: 'call-back',
    bits: 4,
    all: [['number'], ['call'], ['threat', 'unusable', 'cancel', 'verify'], ['urgent', 'ask', 'never', 'account', 'pay']],
  },
  {
    what: 'call-back',
    bits: 5.8,
    all: [['number'], ['call'], ['threat', 'unusable', 'cancel'], ['urgent'], ['account', 'pay', 'credential', 'charge']],
  },
  { what: 'call-back', bits: 5, all: [['number'], ['call'], ['threat', 'unusable'], ['urgent']], none: ['never', 'calm'] },
  { what: 'call-back', bits: 3, all: [['number'], ['call', 'channel'], ['account', 'pay', 'credential']] },
  { what: 'other-channel', bits: 2.5, all: [['channel'], ['ask', 'tell', 'opener']] },
  { what: 'secrecy', bits: 2.2, all: [['secret'], ['ask', 'own', 'tell', 'never']], none: ['disclaimer'] },
  { what: 'urgency', bits: 1.3, all: [['urgent'], ['pay', 'account', 'gift', 'credential', 'code', 'opener', 'call']], none: ['calm'] },
  { what: 'authority', bits: 0.8, all: [['authority'], ['pay', 'secret', 'gift', 'opener', 'account']] },
];

/** What two neighbouring sentences say together counts this much of what one says alone: in a text of few words nearly all of it, in a long one less. */
const NEIGHBOURS = { short: { words: 60, weight: 0.95 }, long: { words: 160, weight: 0.7 } } as const;
/** In a sentence that explains fraud the same words mean little. */
const EXPLAINED = 0.3;
/** Words of a sentence that speaks with both its neighbours: "Not you?" */
const ASIDE = 3;
/** Pressure counts only on top of something that is asked for. */
const PRESSURE: readonly Inducement[] = ['secrecy', 'urgency', 'authority', 'other-channel'];
const OPENER = { words: 60, alone: 2, asked: 3.5, pressed: 5 } as const;
const EDUCATION = { one: -2, several: -4.5, whole: -9 } as const;
/** Sentences that explain fraud, from which on the text is about it. */
const WHOLE = 3;
/** Whoever says that nothing needs to be done asks for little; with an account, an address or a number it may be a lure. */
const NOTHING_NEEDED = -2;
const LONG = { words: 600, links: 6, bits: -2.5 } as const;

export interface TextFacts {
  /** What the sender wrote, without quotes and signature. */
  readonly own: string;
  readonly links: number;
  /** Bank coordinates whose check digits are right. */
  readonly coordinates: number;
}

/** `languages` of what stands around a few words that are too short to tell. */
export function solicits({ own, links, coordinates }: TextFacts, languages = languagesOf(own)): readonly Asked[] {
  const sentences = sentencesOf(own);
  const words = sentences.reduce((sum, sentence) => sum + sentence.count, 0);
  const patterns = patternsOf(languages);
  const whole = sentences.map((sentence) => sentence.words).join('');
  const present = patterns.filter(({ pattern }) => pattern.test(whole));
  const masks = sentences.map((sentence) =>
    present.reduce((mask, { bit, pattern }) => (mask & bit || !pattern.test(sentence.words) ? mask : mask | bit), sentence.marks),
  );

  const found = new Map<Inducement, number>();
  const take = (mask: number, weight: number): void => {
    for (const rule of rulesMet(mask)) found.set(rule.what, Math.max(found.get(rule.what) ?? 0, rule.bits * weight));
  };
  const neighbours = neighboursIn(words);
  masks.forEach((mask, at) => {
    const explained = explains(mask) ? EXPLAINED : 1;
    take(mask, explained);
    const next = masks[at + 1];
    if (next === undefined) return;
    take(mask | next, neighbours * (explains(next) ? EXPLAINED : explained));
    const third = masks[at + 2];
    if (third !== undefined && (sentences[at + 1]?.count ?? 0) <= ASIDE)
      take(mask | next | third, neighbours * (explains(third) ? EXPLAINED : explained));
  });

  const all = masks.reduce((one, other) => one | other, 0);
  if (all & BIT.opener && words <= OPENER.words)
    found.set(
      'opener',
      has(all, ['secret', 'channel', 'tell']) ? OPENER.pressed : has(all, ['ask', 'urgent']) ? OPENER.asked : OPENER.alone,
    );
  if (![...found.keys()].some((what) => !PRESSURE.includes(what))) {
    // Alone, a hush or a hurry is ordinary.
    if (found.size < 2) found.clear();
  }
  if (coordinates > 0) found.set('bank-coordinates', found.has('changed-account') ? 2.5 : 0.5);
  const explaining = masks.filter(explains).length;
  // Whoever asks for money may add a warning to look honest; who names an account does not teach.
  if (explaining > 0)
    found.set('education', explaining >= WHOLE && coordinates === 0 ? EDUCATION.whole : explaining > 1 ? EDUCATION.several : EDUCATION.one);
  if (found.size > 0 && all & BIT.unneeded && coordinates === 0 && links === 0 && !has(all, ['address', 'number']))
    found.set('nothing-needed', NOTHING_NEEDED);
  if (words > LONG.words || links > LONG.links) found.set('long-text', LONG.bits);
  return [...found].map(([what, bits]) => ({ what, bits }));
}

const MASKS = RULES.map((rule) => ({
  ...rule,
  groups: rule.all.map((group) => group.reduce((mask, concept) => mask | BIT[concept], 0)),
  not: (rule.none ?? []).reduce((mask, concept) => mask | BIT[concept], 0),
}));

/** Whoever names a fraud team to ring at once does not teach. */
function explains(mask: number): boolean {
  return (mask & BIT.aware) !== 0 && !(mask & BIT.number && mask & BIT.call && mask & BIT.urgent);
}

function neighboursIn(words: number): number {
  const { short, long } = NEIGHBOURS;
  const part = Math.min(1, Math.max(0, (words - short.words) / (long.words - short.words)));
  return short.weight + part * (long.weight - short.weight);
}

function rulesMet(mask: number): readonly Rule[] {
  return MASKS.filter(({ groups, not }) => (mask & not) === 0 && groups.every((group) => (mask & group) !== 0));
}

function has(mask: number, concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => (mask & BIT[concept]) !== 0);
}
