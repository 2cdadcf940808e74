import { say } from '../../core/evidence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The subject says that it answers, and the message answers nothing.
 *
 * Why: a fabricated thread borrows the trust of a real one.
 * Blind spot: programs that lose the reference.
 */
export const replyToNothing = defineInboundSignal({
  id: 'reply-to-nothing',
  fraud: 0.2,
  pooled: 0.01,
  cap: 5,
  observe({ mail }) {
    const envelope = mail.envelope;
    if (envelope === null || !envelope.isReply || envelope.isAutomatic || envelope.answers.length > 0) return null;
    return say`says that it is an answer, but refers to no message`;
  },
});
