/** Who acted, from where and with what, as far as a record says it. */

/** The names under which records speak of one person; the identity table joins them. Every present name is lower case. */
export interface Names {
  /** Entra object id. */
  readonly id?: string | undefined;
  readonly upn?: string | undefined;
  readonly mail?: string | undefined;
  readonly sid?: string | undefined;
  readonly puid?: string | undefined;
  readonly displayName?: string | undefined;
}

export const NETWORK_KINDS = ['office', 'home', 'mobile', 'hosting', 'anonymiser', 'relay', 'microsoft', 'unknown'] as const;
/** `office` = a named egress of the organisation; `relay` = iCloud Private Relay and its like; `unknown` is a value, not an absence. */
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** What the record itself said about its address. */
export interface StatedPlace {
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Autonomous system number. */
  readonly operator: number | null;
}

/** Where an address is, as far as it is known; `null` = unknown at this level. */
export interface Place {
  /** ISO 3166 alpha-2, upper case. */
  readonly country: string | null;
  /** State or province as people write it ("Kansas"). */
  readonly region: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Radius in kilometres within which the address lies; a country's centroid never pretends to be a place (coordinates are null then). */
  readonly accuracyKm: number | null;
  readonly operator: number | null;
  readonly operatorName: string | null;
  readonly kind: NetworkKind;
}

/** An address resolved: the prefix that stands for its network, and the place. One object per network and place, shared by its events. */
export interface Location {
  readonly address: string;
  /** `203.0.113.0/24`, `2001:db8:7::/48`. */
  readonly network: string;
  readonly place: Place;
}

/** The program that acted, without its version; `null` at a level = the record does not say, which is neutral and never "new". */
export interface Client {
  /** `Windows`, `macOS`, `iOS`, `Android`, `Linux`, `ChromeOS`. */
  readonly system: string | null;
  /** `Edge`, `Chrome`, `Safari`, `Firefox`, `Outlook`, `Teams`, `OneDrive`, `Exchange ActiveSync`, `IMAP`, `PowerShell`, `python-requests` ... */
  readonly app: string | null;
  /** An HTTP library or attack kit rather than a person's program. */
  readonly scripted: boolean;
  /** A protocol that cannot ask for a second factor (IMAP, POP, SMTP AUTH, ROPC). */
  readonly legacy: boolean;
}

/** `absent` only when the record has room for a registered device id and leaves it empty; records without that room say `unknown`. */
export interface Device {
  readonly presence: 'present' | 'absent' | 'unknown';
  readonly id: string | null;
}

/** From where and with what somebody acted. */
export interface Origin {
  /** Canonical text of a public address; `null` when absent, private, loopback, or a back-end address of Microsoft. */
  readonly address: string | null;
  readonly stated: StatedPlace | null;
  readonly client: Client | null;
  readonly device: Device;
  /** Entra session id (`sessionId`, `AADSessionId`, `DeviceProperties.SessionId`, Exchange `SessionId`), lower case. */
  readonly session: string | null;
  /** Entra application (client) id under which the program came, else its name; lower case. */
  readonly application: string | null;
}

export const NO_DEVICE_WORD: Device = { presence: 'unknown', id: null };
export const DEVICE_ABSENT: Device = { presence: 'absent', id: null };
/** For events that carry no word about where they came from. */
export const NOWHERE: Origin = { address: null, stated: null, client: null, device: NO_DEVICE_WORD, session: null, application: null };
