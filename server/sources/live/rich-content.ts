/** The encrypted part of a notification, and the tokens that say that Microsoft wrote it. */
import { constants, createDecipheriv, createHmac, privateDecrypt, timingSafeEqual } from 'node:crypto';
import { jwtVerify, type JWTVerifyGetKey } from 'jose';
import { text, type Fields } from '../fields.ts';

/** The application that sends change notifications, in every tenant. */
const SENDER = '0bf30f3b-4a52-48df-9a82-234910c4a086';
const LONGEST = 1024 * 1024;

export interface RichOptions {
  /** Private keys, PEM, by the id that was given with the certificate. */
  readonly privateKeys: ReadonlyMap<string, string>;
  /** Id of the app registration that made the subscriptions. */
  readonly appId: string;
  readonly tenantId: string;
  /** The signing keys of Entra. */
  readonly keys: JWTVerifyGetKey;
}

/** Are all of these tokens Microsoft's, for us, and valid now? `now` in milliseconds since 1970. */
export async function areGenuine(tokens: readonly unknown[], { appId, tenantId, keys }: RichOptions, now: number): Promise<boolean> {
  if (tokens.length === 0) return false;
  const issuer = [`https://sts.windows.net/${tenantId}/`, `https://login.microsoftonline.com/${tenantId}/v2.0`];
  for (const token of tokens) {
    if (typeof token !== 'string') return false;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: appId,
        issuer,
        requiredClaims: ['exp'],
        currentDate: new Date(now),
        clockTolerance: 300,
      });
      if ((payload['azp'] ?? payload['appid']) !== SENDER) return false;
    } catch {
      return false;
    }
  }
  return true;
}

/** The resource as JSON text; `null` when it is not for us, damaged or tampered with. */
export function opened(content: Fields, privateKeys: ReadonlyMap<string, string>): string | null {
  const key = privateKeys.get(text(content, 'encryptionCertificateId') ?? '');
  const [data, dataKey, dataSignature] = ['data', 'dataKey', 'dataSignature'].map((name) =>
    Buffer.from(text(content, name) ?? '', 'base64'),
  );
  if (key === undefined || data === undefined || dataKey === undefined || dataSignature === undefined) return null;
  if (data.length === 0 || data.length > LONGEST) return null;
  try {
    const secret = privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING }, dataKey);
    const signature = createHmac('sha256', secret).update(data).digest();
    if (signature.length !== dataSignature.length || !timingSafeEqual(signature, dataSignature)) return null;
    const decipher = createDecipheriv('aes-256-cbc', secret, secret.subarray(0, 16));
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
