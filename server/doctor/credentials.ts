/** When the proofs of the app registrations end. */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Registration } from '../config.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { type Check, fine } from './check.ts';

const SOON_DAYS = 30;
const DAY = 86_400_000;

/** `name` as it stands in the keys of the configuration, e.g. `READER`. */
export async function credentialCheck(name: string, registration: Registration, reader: Microsoft): Promise<Check> {
  const { credential, appId } = registration;
  const title = `credential of ${name.toLowerCase()}`;
  if (credential.kind === 'workload-identity' || credential.kind === 'managed-identity')
    return fine('credentials', title, 'It is an identity of the machine and does not end.');
  const ends = credential.kind === 'certificate' ? await certificateEnd(credential.path) : await secretEnd(appId, reader);
  if (ends === 'unknown')
    return fine(
      'credentials',
      title,
      'When its secret ends is not told: reading that needs Application.Read.All. A certificate tells it itself.',
    );
  const left = Math.floor((ends - reader.clock.now()) / DAY);
  const day = new Date(ends).toISOString().slice(0, 10);
  if (left >= SOON_DAYS) return fine('credentials', title, `It holds until ${day}.`);
  return {
    area: 'credentials',
    name: title,
    standing: left < 0 ? 'blind' : 'late',
    sentence:
      left < 0
        ? `It ended on ${day}.`
        : `It ends on ${day}, in ${String(left)} days; then nothing is ${name === 'BOT' ? 'told in Teams' : 'read'} any more.`,
    nextStep: `Make a new one: Entra admin center > App registrations > ${appId} > Certificates & secrets; set TELLTALE_${name}_${credential.kind.toUpperCase()} to it and start Telltale again.`,
    signals: [],
  };
}

async function certificateEnd(path: string): Promise<number> {
  const pem = await readFile(path, 'utf8');
  const block = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/u.exec(pem)?.[0] ?? pem;
  return Date.parse(new X509Certificate(block).validTo);
}

/** The latest end of any secret: which of them is in use, nobody says. */
async function secretEnd(appId: string, reader: Microsoft): Promise<number | 'unknown'> {
  const url = `${reader.endpoints.graph}/v1.0/applications?$filter=${encodeURIComponent(`appId eq '${appId}'`)}&$select=id,passwordCredentials`;
  try {
    const ends: number[] = [];
    for await (const page of reader.pages(url))
      for (const { passwordCredentials = [] } of page.value as readonly {
        readonly passwordCredentials?: readonly { readonly endDateTime?: unknown }[];
      }[])
        ends.push(...passwordCredentials.map(({ endDateTime }) => Date.parse(String(endDateTime))).filter(Number.isFinite));
    return ends.length === 0 ? 'unknown' : Math.max(...ends);
  } catch (error) {
    if (error instanceof MicrosoftFailure) return 'unknown';
    throw error;
  }
}
