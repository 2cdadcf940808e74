/** The mail source with an HTTP side of its own, which passes on what Microsoft posts. */
import { createServer } from 'node:http';
import { createLocalJWKSet } from 'jose';
import { type MailOptions, mail, type MailSource } from '../../../../server/sources/live/mail.ts';
import type { Notes } from '../../../../server/sources/live/subscriptions.ts';
import type { Microsoft as Double } from '../../../../sandbox/microsoft/index.ts';
import { makeCertificate } from '../../../../sandbox/microsoft/index.ts';
import { ask, READER } from '../../../sandbox/microsoft/kit.ts';
import type { Tenant } from './kit.ts';

export class MemoryNotes implements Notes {
  readonly kept = new Map<string, string>();
  note(name: string, value: string | null): Promise<void> {
    if (value === null) this.kept.delete(name);
    else this.kept.set(name, value);
    return Promise.resolve();
  }
  notes(prefix: string): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map([...this.kept].filter(([name]) => name.startsWith(prefix))));
  }
}

export interface Address {
  readonly origin: string;
  /** Who is told; `null` = nobody is home, every post is answered 503. */
  source: MailSource | null;
  /** Answers of `accept` and `lifecycle`, summed. */
  readonly counts: { accepted: number; refused: number };
  close(): Promise<void>;
}

/** What `POST /api/notifications` and `/api/lifecycle` do, without what guards them. */
export async function openAddress(): Promise<Address> {
  const counts = { accepted: 0, refused: 0 };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const token = url.searchParams.get('validationToken');
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => {
      text += piece;
    });
    request.on('end', () => {
      if (token !== null) {
        response.writeHead(200, { 'content-type': 'text/plain' }).end(token);
        return;
      }
      const notifications = address.source?.notifications ?? null;
      if (notifications === null) {
        response.writeHead(503).end();
        return;
      }
      const body = JSON.parse(text) as unknown;
      void (url.pathname === '/api/lifecycle' ? notifications.lifecycle(body) : notifications.accept(body)).then(
        ({ accepted, refused }) => {
          counts.accepted += accepted;
          counts.refused += refused;
          response.writeHead(202).end();
        },
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  const address: Address = {
    origin: `http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`,
    source: null,
    counts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return address;
}

export const announcedAt = (address: Address): NonNullable<MailOptions['announced']> => ({
  notificationUrl: `${address.origin}/api/notifications`,
  lifecycleUrl: `${address.origin}/api/lifecycle`,
});

/** Encrypted content: a certificate of ours, and the keys with which the double signs. */
export async function richAt(address: Address, double: Double): Promise<NonNullable<MailOptions['announced']>> {
  const { cert, key } = makeCertificate('notifications');
  const published = await ask(`${double.plainAuthority}/common/discovery/v2.0/keys`);
  return {
    ...announcedAt(address),
    rich: {
      certificateId: 'first',
      certificate: cert.replace(/-----[A-Z ]+-----|\s/gu, ''),
      privateKey: key,
      appId: READER.clientId,
      keys: createLocalJWKSet(published.body as Parameters<typeof createLocalJWKSet>[0]),
    },
  };
}

export const openMail = ({ microsoft }: Tenant, more: Partial<MailOptions> = {}): MailSource =>
  mail({
    microsoft,
    notes: new MemoryNotes(),
    readAttached: (files) =>
      Promise.resolve({ texts: files.map(({ content }) => Buffer.from(content).toString('utf8')), truncated: false }),
    historyDays: 2,
    ...more,
  });
