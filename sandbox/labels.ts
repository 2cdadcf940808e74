import { closeSync, openSync, writeSync } from 'node:fs';
import { iso } from './calendar.ts';
import { MessageLabels } from './message-labels.ts';

/** What is measured apart: an account in foreign hands, one that is only read, and mail that never needed an account. */
export type IntrusionKind = 'account-takeover' | 'patient-reader' | 'inbound';

/** What an intruder did, in the words a measurement needs. */
export interface Intrusion {
  readonly id: string;
  readonly scenario: string;
  readonly kind: IntrusionKind;
  readonly carefulness: number;
  readonly account: string;
  readonly accounts: readonly string[];
  readonly firstAt: number;
  readonly firstHarmAt: number | null;
  readonly until: number;
  readonly eventIds: readonly string[];
  readonly harmEventIds: readonly string[];
  readonly messages: readonly string[];
  readonly note: string;
}

/** Something honest that looks wrong. */
export interface HardNegative {
  readonly kind: string;
  readonly account: string;
  readonly from: number;
  readonly until: number;
}

export class Labels {
  readonly intrusions: Intrusion[] = [];
  readonly hardNegatives: HardNegative[] = [];
  readonly mail = new MessageLabels();

  hard(kind: string, account: string, from: number, until: number): void {
    this.hardNegatives.push({ kind, account, from, until });
  }

  /** Written piece by piece: a large tenant has more of them than one string should hold. */
  write(path: string, head: Readonly<Record<string, string | number>>): void {
    const file = openSync(path, 'w');
    try {
      writeSync(file, `${JSON.stringify(head).slice(0, -1)},"intrusions":[`);
      this.intrusions.sort((a, b) => a.firstAt - b.firstAt);
      for (const [i, it] of this.intrusions.entries()) {
        const row = {
          ...it,
          firstAt: iso(it.firstAt),
          firstHarmAt: it.firstHarmAt === null ? null : iso(it.firstHarmAt),
          until: iso(it.until),
        };
        writeSync(file, `${i > 0 ? ',' : ''}\n${JSON.stringify(row)}`);
      }
      writeSync(file, '],"hardNegatives":[');
      this.hardNegatives.sort((a, b) => a.from - b.from);
      for (const [i, it] of this.hardNegatives.entries()) {
        writeSync(file, `${i > 0 ? ',' : ''}\n${JSON.stringify({ ...it, from: iso(it.from), until: iso(it.until) })}`);
      }
      writeSync(file, ']');
      this.mail.write(file);
      writeSync(file, '}\n');
    } finally {
      closeSync(file);
    }
  }
}
