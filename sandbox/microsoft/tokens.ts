import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import { isObject, jsonOf } from './exchange.ts';

export type Claims = Readonly<Record<string, unknown>>;

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface Decoded {
  readonly header: Claims;
  readonly claims: Claims;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

const packed = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The parts of a JWT, nothing of it verified; `null` when it is none. */
export function decode(token: string): Decoded | null {
  const [head, body, signature, rest] = token.split('.');
  if (head === undefined || body === undefined || signature === undefined || rest !== undefined) return null;
  const header = jsonOf(Buffer.from(head, 'base64url').toString('utf8'));
  const claims = jsonOf(Buffer.from(body, 'base64url').toString('utf8'));
  if (!isObject(header) || !isObject(claims)) return null;
  return { header, claims, signed: Buffer.from(`${head}.${body}`), signature: Buffer.from(signature, 'base64url') };
}

/** The keys with which the tenant's tokens are signed. `roll` brings a new one; the old one stays published until `retire`. */
export class KeyRing {
  private keys: SigningKey[] = [];

  constructor() {
    this.roll();
  }

  roll(): void {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const kid = createHash('sha1')
      .update(publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64url');
    this.keys.unshift({ kid, privateKey, publicKey });
  }

  /** Takes back every key but the newest: tokens signed with them are refused from now on. */
  retire(): void {
    this.keys = this.keys.slice(0, 1);
  }

  published(): readonly JsonWebKey[] {
    return this.keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, x5t: kid, use: 'sig' }));
  }

  issue(claims: Claims): string {
    const key = this.keys[0];
    if (key === undefined) return '';
    const signed = `${packed({ typ: 'JWT', alg: 'RS256', kid: key.kid, x5t: key.kid })}.${packed({ ...claims, uti: randomUUID() })}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), key.privateKey).toString('base64url')}`;
  }

  signedByUs({ header, signed, signature }: Decoded): boolean {
    const key = this.keys.find(({ kid }) => kid === header['kid']);
    return header['alg'] === 'RS256' && key !== undefined && verify('sha256', signed, key.publicKey, signature);
  }
}

/** Whether one of the app's certificates (PEM) signed the assertion, with RS256 or PS256, and the header names that certificate. */
export function signedByCertificate({ header, signed, signature }: Decoded, certificates: readonly string[]): boolean {
  return certificates.some((pem) => {
    const der = new X509Certificate(pem).raw;
    const names = [createHash('sha1').update(der).digest('base64url'), createHash('sha256').update(der).digest('base64url')];
    if (!names.includes(String(header['x5t#S256'] ?? header['x5t']))) return false;
    const key = createPublicKey(pem);
    if (header['alg'] === 'RS256') return verify('sha256', signed, key, signature);
    return header['alg'] === 'PS256' && verify('sha256', signed, { key, padding: PSS_PADDING, saltLength: 32 }, signature);
  });
}

/** `crypto.constants.RSA_PKCS1_PSS_PADDING`. */
const PSS_PADDING = 6;
