import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * It claims to answer messages of which none was ever seen here.
 *
 * Why: a quoted conversation that never took place.
 * Blind spot: threads older than what is remembered.
 */
export const unknownThread = defineInboundSignal({
  id: 'unknown-thread',
  fraud: 0.15,
  pooled: 0.05,
  cap: 4,
  observe({ mail, correspondence }) {
    const answers = mail.envelope?.answers ?? [];
    if (answers.length === 0 || correspondence.messages < 500 || correspondence.thread(answers) !== null) return null;
    return say`claims to answer ${answers.length === 1 ? 'a message that was' : 'messages that were'} never seen here`;
  },
});
