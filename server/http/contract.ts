/** The wire types that outsiders rely on: lines of `incidents.jsonl` and `messages.jsonl`, bodies of the HTTP routes. Instants are ISO 8601 UTC. */

export type ChannelName = 'access' | 'persist' | 'recon' | 'impact' | 'exfil';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type IncidentState = 'open' | 'contained' | 'dismissed' | 'confirmed' | 'expired';
export type IncidentKind = 'account-takeover' | 'exfiltration-by-owner';

export interface EvidenceLine {
  readonly eventId: string;
  readonly at: string;
  readonly signal: string;
  readonly channel: ChannelName;
  /** Weight of evidence in bits at the time it was seen; negative speaks for the owner. */
  readonly bits: number;
  readonly sentence: string;
  /** Network and client that acted, in words; `null` when the record had neither. */
  readonly actor: string | null;
}

export interface TimelineEntry {
  readonly at: string;
  readonly hands: 'intruder' | 'owner' | 'unknown';
  readonly kind: string;
  readonly what: string;
  readonly from: string | null;
  readonly eventId: string;
}

/** The person's usual beside what the suspicious hands did; counts, hours are UTC. */
export interface Picture {
  /** Most used first; `seen` = used by the suspicious hands of this incident. `visits` is a discounted count. */
  readonly networks: readonly { readonly label: string; readonly visits: number; readonly seen: boolean }[];
  readonly clients: readonly { readonly label: string; readonly visits: number; readonly seen: boolean }[];
  /** 24 shares (sum 1, or all 0 without history). */
  readonly usualHours: readonly number[];
  /** 24 counts of acts by the suspicious hands. */
  readonly seenHours: readonly number[];
  /** Recipients in an hour in which the person mails: usual mean and highest so far, and the highest of this incident. */
  readonly recipientsPerHour: { readonly usual: number; readonly highest: number; readonly seen: number };
}

export interface IncidentRecord {
  readonly id: string;
  readonly account: string;
  readonly displayName: string | null;
  readonly kind: IncidentKind;
  readonly state: IncidentState;
  readonly openedAt: string;
  readonly alertedAt: string | null;
  readonly knownAt: string | null;
  readonly updatedAt: string;
  readonly severity: Severity;
  readonly score: number;
  readonly bits: number;
  readonly returnPeriodDays: number;
  readonly provisional: boolean;
  readonly title: string;
  /** The story, a sentence each, in order of time. */
  readonly narrative: readonly string[];
  /** For each sentence of `narrative`, the evidence it rests on (indexes into `evidence`). */
  readonly narrativeEvidence: readonly (readonly number[])[];
  /** ATT&CK technique ids. */
  readonly techniques: readonly string[];
  readonly evidence: readonly EvidenceLine[];
  readonly scores: readonly { readonly at: string; readonly knownAt: string; readonly score: number }[];
  readonly timeline: readonly TimelineEntry[];
  readonly picture: Picture;
  /** What speaks against, or would change our mind, in words. */
  readonly doubts: readonly string[];
  readonly nextSteps: readonly string[];
}

export interface ReasonLine {
  readonly signal: string;
  readonly sentence: string;
  readonly weight: number;
}

export interface MessageRecord {
  readonly internetMessageId: string;
  readonly sender: string;
  readonly at: string;
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly outOfCharacter: number | null;
  readonly solicitation: number | null;
  readonly initial: { readonly at: string; readonly outOfCharacter: number | null };
  readonly reasons: readonly ReasonLine[];
}

/** `read = events + rejected + ignored + duplicates`. */
export interface Summary {
  readonly read: number;
  readonly events: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly duplicates: number;
  readonly feeds: Readonly<Record<string, number>>;
  readonly ignoredOperations: Readonly<Record<string, number>>;
  readonly incidents: number;
  readonly alerts: number;
  readonly messages: number;
}

/** Everything `report.html` is made of. */
export interface ReportData {
  readonly organisation: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly people: number;
  /** Promised false alerts per 1,000 people a day. */
  readonly budget: number;
  readonly notes: readonly string[];
  readonly summary: Summary;
  readonly incidents: readonly IncidentRecord[];
}
