/** What speaks against some hands, put aside when their incident is dismissed and taken up again when it is reopened. */
import type { AccessPart, Actor } from './actor.ts';
import type { Evidence } from './evidence.ts';

export interface Suspicion {
  readonly accessLines: ReadonlyMap<string, Evidence>;
  readonly best: ReadonlyMap<string, Evidence>;
  readonly lines: readonly Evidence[];
  readonly parts: readonly AccessPart[];
  readonly access: number;
  readonly accessAt: number;
}

/** The hands start afresh. */
export function putAside(actor: Actor): Suspicion {
  const { parts, access, accessAt } = actor;
  const aside = { accessLines: new Map(actor.accessLines), best: new Map(actor.best), lines: [...actor.lines], parts, access, accessAt };
  actor.accessLines.clear();
  actor.best.clear();
  actor.lines.splice(0);
  actor.parts = [];
  actor.access = Math.min(access, 0);
  return aside;
}

/** Of what was put aside and what was seen since, the stronger counts; all of it is told. */
export function takeUp(actor: Actor, aside: Suspicion): void {
  for (const into of ['accessLines', 'best'] as const)
    for (const [signal, found] of aside[into]) {
      const since = actor[into].get(signal);
      if (since === undefined || found.bits > since.bits) actor[into].set(signal, found);
    }
  actor.lines.unshift(...aside.lines);
  if (actor.parts.length === 0) actor.parts = aside.parts;
  if (aside.access > actor.accessNow(aside.accessAt)) {
    actor.access = aside.access;
    actor.accessAt = aside.accessAt;
  }
}
