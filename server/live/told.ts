/** What the service says while it runs, as lines of the log: one for each decision, and no names of people. */
import type { SourceState } from '../core/ports.ts';
import type { IncidentRecord } from '../http/contract.ts';
import type { Log } from '../log.ts';
import type { Watch } from './watch.ts';

/** Records that could not be understood are told together, once for each source and batch. */
export function toldToLog(log: Log): Watch {
  const rejected = new Map<string, { count: number; reason: string }>();
  return {
    written: () => undefined,
    rejected: (source, reason) => {
      const known = rejected.get(source);
      if (known === undefined) rejected.set(source, { count: 1, reason });
      else known.count++;
    },
    ignored: () => undefined,
    batch: ({ entries, seconds, position }) => {
      for (const [source, { count, reason }] of rejected) log.warn('records-rejected', { source, count, reason });
      rejected.clear();
      log.debug('batch', { entries, seconds, position });
    },
    checkpoint: ({ parts, bytes, seconds }) => log.debug('checkpoint', { parts, bytes, seconds }),
    decided: (incident) => {
      const { severity, score, evidence } = JSON.parse(incident.body) as IncidentRecord;
      const facts = {
        incident: incident.id,
        account: log.person(incident.account),
        state: incident.state,
        revision: incident.revision,
        severity,
        score,
        evidence: evidence.length,
        isAlerted: incident.alertedAt !== null,
      };
      if (incident.alertedAt === null) log.debug('incident', facts);
      else log.info('incident', facts);
    },
    trouble: (code, message, retryInSeconds) => log.error('trouble', { code, message, retryInSeconds }),
    recovered: () => log.info('recovered'),
    reliable: (from) => log.info('reliable', { from: new Date(from).toISOString() }),
    progress: (source, share) => {
      if (share === 1) log.info('history-read', { source });
    },
  };
}

/** A fault of a source is told when it comes, changes or goes; to be called every now and then. */
export function faultsToLog(log: Log): (states: readonly SourceState[]) => void {
  const told = new Map<string, string>();
  return (states) => {
    for (const { id, fault } of states) {
      const now = fault === null ? '' : `${fault.code} ${fault.message}`;
      if ((told.get(id) ?? '') === now) continue;
      told.set(id, now);
      if (fault === null) log.info('source-recovered', { source: id });
      else log.warn('source-fault', { source: id, code: fault.code, message: fault.message, nextStep: fault.nextStep });
    }
  };
}
