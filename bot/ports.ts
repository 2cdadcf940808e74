/** What the bot asks of the rest of the product; `main.ts` gives it. */

export interface PersonFound {
  /** Lower-case UPN. */
  readonly account: string;
  readonly displayName: string | null;
  readonly department: string | null;
}

/** What is usual for a person. */
export interface PersonPicture extends PersonFound {
  readonly title: string | null;
  readonly manager: string | null;
  /** Most used first; visits are discounted counts. */
  readonly networks: readonly { readonly label: string; readonly visits: number }[];
  readonly clients: readonly { readonly label: string; readonly visits: number }[];
  /** Registered devices, in words. */
  readonly devices: readonly string[];
  /** 24 shares in UTC; all 0 = nothing known. */
  readonly hours: readonly number[];
  /** Since when we learn, ISO 8601; `null` = nothing learned. */
  readonly since: string | null;
}

export interface People {
  /** People whom a piece of text may mean (account, address, name, part of a name), the likeliest first, at most 10. */
  find(text: string): Promise<readonly PersonFound[]>;
  profile(account: string): Promise<PersonPicture | null>;
  /** Addresses and UPN, lower case, of the person with this Entra object id; empty = nobody can say now. */
  namesOf(objectId: string): Promise<readonly string[]>;
}

/** A message that the hands of an incident sent. Subjects and texts are not kept. */
export interface SentMessage {
  readonly at: string;
  readonly direction: 'outbound' | 'internal';
  readonly recipients: number;
  readonly outOfCharacter: number | null;
  readonly solicitation: number | null;
  readonly reasons: readonly string[];
}

export interface SentMessages {
  /** The latest first, at most 200. */
  of(incident: string): Promise<readonly SentMessage[]>;
}

/** What an operator should know of the service now (a source that lags, a permission that is missing); empty = all is well. */
export interface Health {
  lines(): Promise<readonly string[]>;
}

export interface Clock {
  /** Wall clock, milliseconds since 1970. */
  now(): number;
  /** Resolves after so long, or at once when `stop` fires. */
  wait(ms: number, stop?: AbortSignal): Promise<void>;
}

/** As `server/log.ts`. */
export interface Log {
  info(event: string, facts?: Facts): void;
  warn(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
}
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;
