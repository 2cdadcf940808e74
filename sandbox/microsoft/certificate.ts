import { generateKeyPairSync, sign } from 'node:crypto';
import { DAY } from '../calendar.ts';
import { bits, field, identifier, nothing, octets, sequence, set, text, time, truth, whole } from './der.ts';

export interface Certificate {
  /** Private key, PKCS#8 PEM. */
  readonly key: string;
  /** Certificate, X.509 PEM. */
  readonly cert: string;
}

const SHA256_WITH_RSA = sequence(identifier('1.2.840.113549.1.1.11'), nothing());
const name = (common: string): Buffer => sequence(set(sequence(identifier('2.5.4.3'), text(common))));

/**
 * A self-made certificate with a fresh RSA key of 2048 bits: for https on 127.0.0.1, for an app that signs its assertions,
 * or for encrypted notifications. It is its own authority, so whoever should trust it is given `cert` as a CA.
 */
export function makeCertificate(common = '127.0.0.1', validFrom = Date.now() - DAY, days = 3650): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const serial = Buffer.concat([Buffer.from([1]), publicKey.export({ type: 'spki', format: 'der' }).subarray(-24, -8)]);
  const alternatives = sequence(field(2, Buffer.from('localhost', 'ascii'), true), field(7, Buffer.from([127, 0, 0, 1]), true));
  const extensions = sequence(
    sequence(identifier('2.5.29.19'), truth(true), octets(sequence(truth(true)))),
    sequence(identifier('2.5.29.17'), octets(alternatives)),
  );
  const body = sequence(
    field(0, whole(Buffer.from([2]))),
    whole(serial),
    SHA256_WITH_RSA,
    name(common),
    sequence(time(validFrom), time(validFrom + days * DAY)),
    name(common),
    publicKey.export({ type: 'spki', format: 'der' }),
    field(3, extensions),
  );
  const der = sequence(body, SHA256_WITH_RSA, bits(sign('sha256', body, privateKey)));
  const lines = der.toString('base64').match(/.{1,64}/gu) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
