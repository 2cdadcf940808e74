/** How a message stands among the organisation's mail before it: mail from outside with its like, our own with its like. */
import { Distribution } from './distribution.ts';
import { type Asked, solicitationScore } from './solicitation.ts';
import type { MessageVerdict } from './verdict.ts';

/** What was seen so far. */
export interface Spreads {
  readonly oddity: { readonly inbound: Distribution; readonly ours: Distribution };
  readonly asking: { readonly inbound: Distribution; readonly ours: Distribution };
}

export class Comparison {
  readonly spreads: Spreads;

  constructor(spreads: Spreads | null = null) {
    this.spreads = spreads ?? {
      oddity: { inbound: new Distribution(40), ours: new Distribution(40) },
      asking: { inbound: new Distribution(100), ours: new Distribution(100) },
    };
  }

  /**
   * However odd by itself, it is no odder than its like is rare here. A message is counted once, as odd as its records say together: `counted` = what
   * it was counted as before, `null` = it was not. It is never compared with itself.
   */
  of(
    which: 'inbound' | 'ours',
    odd: number,
    asked: readonly Asked[] | null,
    counted: number | null,
  ): Pick<MessageVerdict, 'bits' | 'asked' | 'odderThan' | 'asksMoreThan' | 'countedAs'> {
    const oddity = this.spreads.oddity[which];
    if (counted !== null) oddity.drop(counted);
    const compared = this.look(which, odd, asked);
    oddity.note(odd);
    if (asked !== null) this.spreads.asking[which].note(solicitationScore(asked));
    return { ...compared, countedAs: odd };
  }

  /** What a message asks for, once its text is known. */
  asks(which: 'inbound' | 'ours', asked: readonly Asked[] | null): Pick<MessageVerdict, 'asked' | 'asksMoreThan'> {
    if (asked === null) return { asked, asksMoreThan: null };
    const asking = this.spreads.asking[which];
    const score = solicitationScore(asked);
    const asksMoreThan = asking.below(score);
    asking.note(score);
    return { asked, asksMoreThan };
  }

  /** Without counting it. */
  look(
    which: 'inbound' | 'ours',
    odd: number,
    asked: readonly Asked[] | null,
  ): Pick<MessageVerdict, 'bits' | 'asked' | 'odderThan' | 'asksMoreThan'> {
    const oddity = this.spreads.oddity[which];
    const bits = Math.max(0, Math.min(odd, oddity.rarity(odd)));
    const asksMoreThan = asked === null ? null : this.spreads.asking[which].below(solicitationScore(asked));
    return { bits, asked, odderThan: oddity.below(odd), asksMoreThan };
  }
}
