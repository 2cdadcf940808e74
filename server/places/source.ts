/** One data file, opened: what it says about an address. Everything that can be asked in advance is done when it is opened. */
import type { Numeric } from './address.ts';
import type { Facts } from './facts.ts';

export interface Source {
  readonly file: string;
  /** Kind of data in the maker's words, for the attribution (`DBIP-City-Lite`); empty for CSV. */
  readonly type: string;
  /** `null` = says nothing about this address. */
  find(address: Numeric, text: string): Facts | null;
  /** Names of operators by AS number, for records that state a number alone. */
  readonly operatorNames: ReadonlyMap<number, string>;
}
