/** `telltale doctor` on the configured tenant and memory: what is asked for is examined, or written, or verified. */
import { writeFile } from 'node:fs/promises';
import type { TokenCredential } from '@azure/identity';
import { CHANNELS } from '../bot/index.ts';
import type { Config } from './config.ts';
import { Refused } from './core/errors.ts';
import { type Check, examine, isAllWell, reportLines } from './doctor/index.ts';
import { tokenRefusal, wallClock } from './microsoft/index.ts';
import { readOrganization } from './sources/live/index.ts';
import { openStore } from './store/index.ts';
import { credentialOf, memoryOf, tenantWorld, type World } from './tenant.ts';

export interface DoctorOptions {
  /** File to which the organisation is written; `null` = not. */
  readonly organization: string | null;
  /** Verify the audit log of the memory instead of asking Microsoft. */
  readonly audit: boolean;
  /** In place of Microsoft's clouds; tests give their doubles. */
  readonly world?: World;
  /** The same for the token with which the bot speaks in Teams. */
  readonly botCredential?: TokenCredential;
}

export interface DoctorReport {
  readonly checks: readonly Check[];
  readonly lines: readonly string[];
  readonly isWell: boolean;
}

/** @throws Refused when nothing can be said: no tenant, no token, no memory. */
export async function doctor(config: Config, { organization, audit, world, botCredential }: DoctorOptions): Promise<DoctorReport> {
  if (audit) return reported([await auditCheck(config)]);
  if (config.mode === 'sandbox')
    throw new Refused(
      'NO_TENANT',
      'No tenant is configured, and the sandbox lacks nothing.',
      'Set the tenant keys that .env.example names, and ask again.',
    );
  const { reader, identityResponse, mailResponse } = world ?? tenantWorld(config, wallClock);
  if (organization !== null) {
    const found = await readOrganization(reader);
    await writeFile(organization, `${JSON.stringify(found, null, 1)}\n`, { mode: 0o600 });
    return { checks: [], lines: [`People, groups and domains of the tenant are in ${organization}.`], isWell: true };
  }
  const credential = botCredential ?? credentialOf(config, config.bot);
  const botToken = (): Promise<unknown> =>
    credential.getToken(CHANNELS[config.cloud].scope).catch((error: unknown) => {
      throw tokenRefusal(error, 'Teams');
    });
  return reported(await examine({ config, reader, identityResponse, mailResponse, botToken }));
}

function reported(checks: readonly Check[]): DoctorReport {
  return { checks, lines: reportLines(checks), isWell: isAllWell(checks) };
}

/** Of an entry that somebody may have written anything into. */
function instantOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? `at ${String(at)}, which is no time` : date.toISOString();
}

async function auditCheck(config: Config): Promise<Check> {
  const store = await openStore(memoryOf(config));
  try {
    const broken = await store.brokenAudit();
    const name = 'audit log';
    if (broken === null)
      return { area: 'memory', name, standing: 'works', sentence: 'Every entry fits the one before it.', nextStep: null, signals: [] };
    return {
      area: 'memory',
      name,
      standing: 'blind',
      sentence: `Entry ${String(broken.sequence)} (${broken.what}, ${instantOf(broken.at)}) does not fit the one before it: it or an earlier one was changed, taken out or put in.`,
      nextStep: 'Keep a copy of the database as it is, compare it with a backup, and ask who may write to it.',
      signals: [],
    };
  } finally {
    await store.close();
  }
}
