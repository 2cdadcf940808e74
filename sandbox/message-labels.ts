import { writeSync } from 'node:fs';
import type { Language } from './geography.ts';
import type { Lookalike, Purpose } from './texts/purposes.ts';

/** One message that an intruder wrote. */
export interface FraudLabel {
  readonly internetMessageId: string;
  /** The intrusion it belongs to. */
  readonly intrusion: string;
  readonly scenario: string;
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly purpose: Purpose;
  readonly language: Language;
  readonly careful: boolean;
  /** The first one it was written to. */
  readonly recipient: string;
}

/** One honest message that reads or looks like fraud. */
export interface HonestLabel {
  readonly internetMessageId: string;
  readonly kind: Lookalike;
  readonly language: Language;
}

/** What is known of single messages. Of the millions that are ordinary nothing is kept. */
export class MessageLabels {
  readonly fraud: FraudLabel[] = [];
  readonly honest: HonestLabel[] = [];

  /** Two members of labels.json, row by row. */
  write(file: number): void {
    this.rows(file, 'messages', this.fraud);
    this.rows(file, 'honestMessages', this.honest);
  }

  private rows(file: number, name: string, rows: readonly (FraudLabel | HonestLabel)[]): void {
    writeSync(file, `,"${name}":[`);
    for (const [i, row] of rows.entries()) writeSync(file, `${i > 0 ? ',' : ''}\n${JSON.stringify(row)}`);
    writeSync(file, ']');
  }
}
