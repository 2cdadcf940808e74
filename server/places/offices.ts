/** The operator's own egress addresses, from `organization.json`: what comes from there is at the office, whoever owns the cable. */
import type { Numeric } from './address.ts';
import { SILENT, type Facts } from './facts.ts';
import { countryCode } from './names.ts';
import { parseBlock } from './prefix.ts';
import { Ranges } from './ranges.ts';

export interface Office {
  readonly name?: string | undefined;
  readonly country?: string | undefined;
  readonly timeZone?: string | undefined;
  /** Addresses and CIDR blocks. */
  readonly knownEgress?: readonly string[] | undefined;
}

export interface Organization {
  readonly offices?: readonly Office[] | undefined;
}

/** The file was written by hand, so nothing about its shape is taken for granted; what cannot be read becomes a note. */
export function readOffices(organization: Organization | null, notes: string[]): (address: Numeric) => Facts {
  const ranges = new Ranges();
  const facts: Facts[] = [];
  const offices: unknown = organization?.offices;
  for (const office of Array.isArray(offices) ? (offices as readonly unknown[]) : []) {
    if (typeof office !== 'object' || office === null) continue;
    const { name, country, knownEgress }: { name?: unknown; country?: unknown; knownEgress?: unknown } = office;
    facts.push({ ...SILENT, country: typeof country === 'string' ? countryCode(country) : null, kind: 'office' });
    for (const egress of Array.isArray(knownEgress) ? (knownEgress as readonly unknown[]) : []) {
      const block = typeof egress === 'string' ? parseBlock(egress) : null;
      if (block) ranges.add(block.first, block.last, facts.length - 1);
      else
        notes.push(
          `Office ${typeof name === 'string' ? name : 'without a name'}: ${shown(egress)} is no address or network and was left out.`,
        );
    }
  }
  ranges.seal();
  return (address) => facts[ranges.find(address)] ?? SILENT;
}

/** Short, and safe for whatever nests where a text was expected. */
function shown(egress: unknown): string {
  return typeof egress === 'object' && egress !== null ? 'a list or an object' : JSON.stringify(String(egress).slice(0, 100));
}
