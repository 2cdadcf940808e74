/** `POST /api/feedback`: what a reader says of a message in their mailbox. A report goes before the analysts; the last word counts. */
import { Refused } from '../core/errors.ts';
import type { Caller } from './caller.ts';
import type { FeedbackRequest } from './contract.ts';
import { findOwn } from './own-mail.ts';
import type { AppPorts } from './ports.ts';

export async function takeFeedback(ports: AppPorts, caller: Caller, request: FeedbackRequest): Promise<void> {
  const { internetMessageId, opinion } = request;
  const found = await findOwn(ports, caller, request);
  const [own] = found.kind === 'kept' ? found.rows : [];
  if (found.kind !== 'kept' || own === undefined)
    throw new Refused(
      'NOT_IN_MAILBOX',
      'The message is not known in a mailbox of yours.',
      'Open it again in a minute and press once more.',
    );
  const { row, message } = own;
  const at = ports.now();
  const said = { message: row.message, reader: found.reader.key, opinion: opinion === 'withdrawn' ? null : opinion, at };
  const isTold = opinion === 'report' ? row.opinion !== 'report' : row.opinion === 'report';
  // First before the analysts: a report that was noted and told to nobody would be worse than one that is told twice.
  if (isTold)
    await ports.reports.tell({
      at,
      reader: caller.objectId,
      internetMessageId,
      message: row.message,
      sender: message.sender,
      direction: message.direction,
      withdrawn: opinion !== 'report',
    });
  await ports.store.say(said);
}
