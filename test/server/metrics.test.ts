/** What whoever measures the service is told. */
import { describe, expect, it } from '@jest/globals';
import type { Taken } from '../../server/live/judging.ts';
import { Metrics } from '../../server/metrics.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const taken = (changes: Partial<Taken> = {}): Taken => ({
  source: 'graph/signIns',
  receivedAt: NOW - 2_000,
  availableAt: NOW - 60_000,
  happenedAt: NOW - 180_000,
  isRepeat: false,
  ...changes,
});

describe('the lag ledger', () => {
  it('keeps each step of the way by source', () => {
    const metrics = new Metrics(() => NOW);
    metrics.written(taken(), NOW);
    metrics.told('card', { receivedAt: NOW - 2_000, at: NOW + 1_000 });
    const lag = metrics.lag();
    expect(Object.keys(lag).sort()).toEqual(['cards', 'graph/signIns']);
    const of = (step: 'available' | 'ingested' | 'scored' | 'whole') => lag['graph/signIns']?.[step]?.highest;
    expect([of('available'), of('ingested'), of('scored'), of('whole')]).toEqual([120, 58, 2, 180]);
    expect(lag['cards']?.told).toMatchObject({ count: 1, highest: 3 });
  });

  it('leaves out what the vendor does not say', () => {
    const metrics = new Metrics(() => NOW);
    metrics.written(taken({ availableAt: null }), NOW);
    expect(metrics.lag()['graph/signIns']?.available).toBeUndefined();
    expect(metrics.lag()['graph/signIns']?.ingested?.highest).toBe(178);
  });

  it('says nothing of first histories and of repeats', () => {
    const metrics = new Metrics(() => NOW);
    metrics.progress('graph/signIns', 0.4);
    metrics.written(taken(), NOW);
    metrics.progress('graph/signIns', 1);
    metrics.written(taken({ isRepeat: true }), NOW);
    metrics.written(taken({ happenedAt: null }), NOW);
    expect(metrics.lag()).toEqual({});
    metrics.written(taken(), NOW);
    expect(metrics.lag()['graph/signIns']?.whole?.count).toBe(1);
  });

  it('stays as small however many names come', async () => {
    const metrics = new Metrics(() => NOW);
    for (let i = 0; i < 500; i++) metrics.written(taken({ source: `made-up-${i}` }), NOW);
    expect(Object.keys(metrics.lag()).length).toBeLessThanOrEqual(65);
    expect((await metrics.text()).match(/^telltale_records_total\{/gmu)?.length).toBeLessThanOrEqual(65);
  });
});

describe('the text for Prometheus', () => {
  it('has counters, times and recent percentiles, and no person', async () => {
    const metrics = new Metrics(() => NOW);
    metrics.written(taken(), NOW);
    metrics.rejected('management/Audit.Exchange');
    metrics.ignored('management/Audit.Exchange');
    metrics.batch({ entries: 5, seconds: 0.02, position: 17 });
    metrics.checkpoint({ parts: 2, bytes: 900, seconds: 0.4 });
    metrics.trouble('STORE_FULL');
    metrics.reliable(NOW);
    metrics.answered('/api/verdicts', 200, 0.004);
    metrics.decided({
      id: 'i',
      account: 'ann@contoso.example',
      state: 'open',
      openedAt: NOW,
      alertedAt: NOW,
      updatedAt: NOW,
      revision: 1,
      body: '{}',
    });
    const text = await metrics.text();
    for (const line of [
      'telltale_records_total{source="graph/signIns"} 1',
      'telltale_rejected_total{source="management/Audit.Exchange"} 1',
      'telltale_log_position 17',
      'telltale_troubled 1',
      'telltale_trouble_total{code="STORE_FULL"} 1',
      'telltale_incident_changes_total{state="open"} 1',
      'telltale_lag_recent_seconds{source="graph/signIns",step="whole",quantile="1"} 180',
      'telltale_http_seconds_count{route="/api/verdicts",status="200"} 1',
      `telltale_reliable_from_seconds ${NOW / 1000}`,
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('contoso');
    expect(metrics.contentType).toContain('text/plain');
    metrics.recovered();
    expect(await metrics.text()).toContain('telltale_troubled 0');
  });

  it('of two services in one process stays apart', async () => {
    const [one, other] = [new Metrics(() => NOW), new Metrics(() => NOW)];
    one.written(taken(), NOW);
    expect(await other.text()).not.toContain('graph/signIns');
  });
});
