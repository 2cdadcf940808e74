import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  createPublicKey,
  publicEncrypt,
  randomBytes,
  X509Certificate,
} from 'node:crypto';

export interface EncryptedContent {
  readonly data: string;
  readonly dataKey: string;
  readonly dataSignature: string;
  readonly encryptionCertificateId: string;
  readonly encryptionCertificateThumbprint: string;
}

function certificateIn(text: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(text, 'base64'));
  } catch {
    // Whatever it is that the caller sent, it is no certificate.
    return null;
  }
}

/** Whether a text is what `encryptionCertificate` asks for. */
export function isCertificate(text: string): boolean {
  const key = certificateIn(text)?.publicKey;
  const bits = key?.asymmetricKeyType === 'rsa' ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0;
  return bits >= 2048 && bits <= 4096;
}

/** Encrypts resource data as Graph does: AES-256-CBC with a fresh key, signed with HMAC-SHA256, the key by RSA-OAEP for the certificate. */
export function encrypted(resource: unknown, certificate: string, id: string): EncryptedContent {
  const der = Buffer.from(certificate, 'base64');
  const key = randomBytes(32);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16));
  const data = Buffer.concat([cipher.update(JSON.stringify(resource), 'utf8'), cipher.final()]);
  const publicKey = createPublicKey(new X509Certificate(der).publicKey.export({ type: 'spki', format: 'pem' }));
  return {
    data: data.toString('base64'),
    dataKey: publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING }, key).toString('base64'),
    dataSignature: createHmac('sha256', key).update(data).digest('base64'),
    encryptionCertificateId: id,
    encryptionCertificateThumbprint: createHash('sha1').update(der).digest('hex').toUpperCase(),
  };
}
