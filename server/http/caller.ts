/** Who calls, as their token proves. */

export interface Caller {
  /** Entra object id, lower case. */
  readonly objectId: string;
  readonly tenantId: string;
  /** As their token calls them: for people to read, never to decide by. */
  readonly name: string;
  /** When their token ends (milliseconds since 1970). */
  readonly until: number;
  /** Their token, to ask Microsoft with their own right. A function, so that no answer and no line of a log carries it. */
  readonly token: () => string;
}

/** Throws `Refused` with a `TOKEN_...` code, or `KEYS_UNAVAILABLE`. */
export type Gate = (authorization: string | undefined) => Promise<Caller>;
