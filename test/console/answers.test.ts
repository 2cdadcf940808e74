import { describe, expect, it } from '@jest/globals';
import { readChange, readIncident, readIncidents, readRefusal, readReply } from '../../console/answers.ts';
import { summaryOf } from './tab/api.ts';
import { containedIncident, hostileIncident, openIncident } from './tab/incidents.ts';

/** As it comes over the wire. */
function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

describe('answers of the server', () => {
  it.each([openIncident, containedIncident, hostileIncident])('an incident arrives whole', (answer) => {
    expect(readIncident(wire(answer))).toEqual(answer);
  });

  it('what is merely new is left out', () => {
    const { incident } = openIncident;
    expect(readIncident(wire({ ...openIncident, later: 1, incident: { ...incident, later: 2 } }))).toEqual(openIncident);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['an incident without a picture', { ...openIncident, incident: { ...openIncident.incident, picture: undefined } }],
    ['an unknown state', { ...openIncident, incident: { ...openIncident.incident, state: 'exploded' } }],
    ['a line of evidence without its bits', { ...openIncident, incident: { ...openIncident.incident, evidence: [{ at: 'x' }] } }],
    ['a number that is none', { ...openIncident, revision: '3' }],
  ])('%s is unreadable', (_, answer) => {
    expect(readIncident(wire(answer))).toBeUndefined();
  });

  it('a list, a change, both replies and a refusal are read', () => {
    const incidents = [summaryOf(openIncident)];
    expect(readIncidents(wire({ incidents, next: null }))).toEqual({ incidents, next: null });
    const change = { id: 'i', revision: 1, state: 'open', updatedAt: '2026-03-12T00:00:00Z' };
    expect(readChange(change)).toEqual(change);
    expect(readReply({ kind: 'accepted', decision: 'd', sentence: 's' })).toEqual({ kind: 'accepted', decision: 'd', sentence: 's' });
    expect(readReply({ kind: 'waits', request: 'd', sentence: 's' })).toEqual({ kind: 'waits', request: 'd', sentence: 's' });
    expect(readReply({ kind: 'accepted', request: 'd', sentence: 's' })).toBeUndefined();
    expect(readRefusal({ code: 'C', message: 'm', nextStep: 'n' })).toEqual({ code: 'C', message: 'm', nextStep: 'n' });
  });
});
