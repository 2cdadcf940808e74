/** Verdicts as the store keeps them. */
import type { Keyed } from '../core/keyed.ts';
import type { StoredVerdict } from '../core/memory.ts';
import type { MessageVerdict } from '../core/verdict.ts';
import type { KeptMessage } from '../http/contract.ts';
import { handsName, messageRecord } from '../report/records.ts';
import { toldToReaders } from '../report/told.ts';

export function storedVerdict(verdict: MessageVerdict, keyed: Keyed): StoredVerdict {
  const account = verdict.actor === null ? null : verdict.account;
  return {
    message: messageKey(keyed, verdict.messageId),
    direction: verdict.direction,
    sender: account ?? keyed.of53(verdict.sender).toString(36),
    actor: verdict.actor === null || !verdict.placed ? null : handsName(verdict.actor),
    at: verdict.at,
    recipients: [...verdict.readers].map((key) => key.toString(36)).sort(),
    body: JSON.stringify({ ...messageRecord(verdict), told: toldToReaders(verdict) } satisfies KeptMessage),
  };
}

/** Under which a message is looked up. */
export function messageKey(keyed: Keyed, messageId: string): string {
  return `${keyed.of53(messageId).toString(36)}.${keyed.of53(`again ${messageId}`).toString(36)}`;
}
