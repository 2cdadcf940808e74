/** The page's side of `/sandbox/api/`. */
import { PAGE_HEADER, type MailLine, type MailText, type PageState, type PressBody, type Pressed, type WriteBody } from '../contract.ts';

/** What the server said against it, for the eye. */
export class Said extends Error {}

export interface Server {
  state(after: number): Promise<PageState>;
  mail(mailbox: string): Promise<readonly MailLine[]>;
  message(mailbox: string, id: string): Promise<MailText>;
  press(press: PressBody): Promise<Pressed>;
  write(write: WriteBody): Promise<void>;
  setSpeed(speed: number): Promise<void>;
  attack(name: string): Promise<string>;
  token(who: string): Promise<string>;
}

function textOf(value: unknown, name: string): string {
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'string' ? field : '';
}

/** Answers are believed: they come from the process that gave out the page, and are drawn as text. */
export function openServer(token: string): Server {
  async function asked<T>(route: string, body?: unknown): Promise<T> {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { [PAGE_HEADER]: token, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(`/sandbox/api/${route}`, { ...sent, headers, cache: 'no-store', credentials: 'omit' });
    const answer = (await response.json()) as T;
    if (response.ok) return answer;
    throw new Said(`${textOf(answer, 'message')} ${textOf(answer, 'nextStep')}`.trim());
  }
  const named = (parameters: Readonly<Record<string, string>>): string => new URLSearchParams(parameters).toString();
  return {
    state: (after) => asked(`state?after=${String(after)}`),
    mail: (mailbox) => asked(`mail?${named({ mailbox })}`),
    message: (mailbox, id) => asked(`message?${named({ mailbox, id })}`),
    press: (press) => asked('press', press),
    write: async (write) => void (await asked('write', write)),
    setSpeed: async (speed) => void (await asked('speed', { speed })),
    attack: async (name) => textOf(await asked('attack', { name }), 'sentence'),
    token: async (who) => textOf(await asked('token', { who }), 'token'),
  };
}
