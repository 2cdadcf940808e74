/** `POST /api/verdicts`: how the message that the caller has open compares. */
import type { SenderState, VerdictAnswer, VerdictRequest } from './contract.ts';
import type { Caller } from './caller.ts';
import { findOwn, type OwnRow, type Reader } from './own-mail.ts';
import type { AppPorts } from './ports.ts';
import { senderStateOf, type StatePorts } from './sender-state.ts';
import { scoredVerdict } from './verdict-answer.ts';

/** Mail is judged within about a minute of its coming. */
const RETRY_AFTER_SECONDS = 15;

export async function answerVerdict(ports: AppPorts, caller: Caller, request: VerdictRequest): Promise<VerdictAnswer> {
  const found = await findOwn(ports, caller, request);
  const { internetMessageId } = request;
  switch (found.kind) {
    case 'unavailable':
      return found;
    case 'not-seen-yet':
      if (ports.health.isStarting()) return { kind: 'unavailable', code: 'starting' };
      return { kind: 'not-seen-yet', senderState: 'none', retryAfterSeconds: RETRY_AFTER_SECONDS };
    case 'judged':
      return scoredVerdict(internetMessageId, { messages: [found.message], senderState: 'none', opinion: null });
    case 'kept': {
      const { rows, reader } = found;
      return scoredVerdict(internetMessageId, {
        messages: rows.map(({ message }) => message),
        senderState: await stateOfAny(ports, rows, reader),
        opinion: rows[0]?.row.opinion ?? null,
      });
    }
  }
}

const HEIGHT: Readonly<Record<SenderState, number>> = { none: 0, 'under-investigation': 1, contained: 2 };

/** Of several directions the worst. */
export async function stateOfAny(ports: StatePorts, rows: readonly OwnRow[], reader: Pick<Reader, 'names'>): Promise<SenderState> {
  const states = await Promise.all(rows.map(({ row, message }) => senderStateOf(ports, row, message, reader.names)));
  return states.reduce<SenderState>((worst, state) => (HEIGHT[state] > HEIGHT[worst] ? state : worst), 'none');
}
