/** Is it ready, and if not, why and what to do. */
import type { Health, NotReady } from '../http/ports.ts';
import type { Parts } from './parts.ts';

export function healthOf(parts: Pick<Parts, 'now' | 'store'>): Health {
  return {
    reasons: () => reasons(parts),
    isStarting: () => !Number.isFinite(parts.now.service?.judging.reliableFrom ?? Number.POSITIVE_INFINITY),
  };
}

async function reasons({ now: { service }, store }: Pick<Parts, 'now' | 'store'>): Promise<readonly NotReady[]> {
  if (service === null)
    return [
      {
        code: 'STANDBY',
        message: 'It is starting, or another server works on the same memory.',
        nextStep: 'Nothing to do: it takes over within seconds when the other one ends.',
      },
    ];
  if (service.isTroubled || !(await store.healthy().catch(() => false)))
    return [
      {
        code: 'MEMORY_TROUBLED',
        message: 'The memory cannot be written to; nothing is lost, and what comes in waits.',
        nextStep: 'See that the database answers and its disk has room; the log says what it refused.',
      },
    ];
  return [];
}

/** For the bot's `status`. */
export async function healthLines(parts: Parts): Promise<readonly string[]> {
  const lines = (await reasons(parts)).map(({ message, nextStep }) => `${message} ${nextStep}`);
  const faults = parts.now.sources.flatMap((source) => {
    const { id, fault } = source.state();
    return fault === null ? [] : [`${id}: ${fault.message} ${fault.nextStep}`];
  });
  return [...lines, ...faults];
}
