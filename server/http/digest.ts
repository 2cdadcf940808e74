/** `POST /api/digest`: what came in that deserves a second look, for messages on which Outlook runs no add-in. Subjects come from the mailbox and are not kept. */
import type { Caller } from './caller.ts';
import type { Degree, DigestAnswer, DigestLine, DigestRequest, SenderState } from './contract.ts';
import { isSentBy, readerOf, rowsInMailbox } from './own-mail.ts';
import { within } from './patience.ts';
import type { AppPorts, Listed } from './ports.ts';
import { scoredVerdict } from './verdict-answer.ts';
import { stateOfAny } from './verdicts.ts';

const HOUR = 3_600_000;
/** Messages of a mailbox that are looked at. */
const MOST_LISTED = 200;
const AT_ONCE = 20;
const PATIENCE = 8_000;
const MOST_LINES = 20;
const LONGEST_SUBJECT = 200;

const HEIGHT: Readonly<Record<Degree, number>> = { none: 0, slight: 1, clear: 2, strong: 3 };
const STATE_HEIGHT: Readonly<Record<SenderState, number>> = { none: 0, 'under-investigation': 7, contained: 8 };

export async function answerDigest(ports: AppPorts, caller: Caller, { hours }: DigestRequest): Promise<DigestAnswer> {
  const { mailboxes } = ports;
  if (mailboxes === null) return { lines: [] };
  const listed = await within(PATIENCE, mailboxes.recent(caller.objectId, ports.now() - hours * HOUR, MOST_LISTED), []);
  const reader = await readerOf(ports, caller);
  const lineOf = async (one: Listed): Promise<DigestLine | null> => {
    const rows = await ports.store.verdictsFor(ports.hashes.message(one.internetMessageId), reader.key);
    if (rows.some((row) => isSentBy(ports, row, reader.names))) return null;
    const own = rowsInMailbox(ports, rows, reader, one.sender);
    if (own.length === 0) return null;
    const senderState = await stateOfAny(ports, own, reader);
    const { words } = scoredVerdict(one.internetMessageId, { messages: own.map(({ message }) => message), senderState, opinion: null });
    return {
      internetMessageId: one.internetMessageId,
      sender: one.sender ?? '',
      subject: one.subject.slice(0, LONGEST_SUBJECT),
      at: new Date(one.at).toISOString(),
      words,
      senderState,
      noAddIn: one.noAddIn,
    };
  };
  const lines: DigestLine[] = [];
  for (let from = 0; from < Math.min(listed.length, MOST_LISTED); from += AT_ONCE)
    lines.push(
      ...(await Promise.all(listed.slice(from, from + AT_ONCE).map(lineOf)))
        .filter((line) => line !== null && pressing(line) >= 2)
        .map((line) => line as DigestLine),
    );
  return { lines: lines.sort((a, b) => pressing(b) - pressing(a) || (a.at < b.at ? 1 : -1)).slice(0, MOST_LINES) };
}

/** From 2 on it is worth a second look. */
function pressing({ words, senderState }: DigestLine): number {
  const heights = [words.outOfCharacter, words.solicitation].map((degree) => (degree === null ? 0 : HEIGHT[degree]));
  const [low = 0, high = 0] = heights.sort((a, b) => a - b);
  return STATE_HEIGHT[senderState] + high + (high >= 2 ? low / 4 : 0);
}
