import { beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '../../../server/core/actor.ts';
import { NO_DEVICE_WORD } from '../../../server/core/event.ts';
import { Incident } from '../../../server/core/incident.ts';
import { type Story, tell } from '../../../server/core/narrative.ts';
import {
  client,
  EDGE,
  event,
  from,
  HIDING_RULE,
  HOUR,
  incidentOf,
  MINUTE,
  MONDAY,
  NamedPlaces,
  NO_DEVICE,
  OFFICE,
  office,
  type Person,
  TOPEKA,
} from '../../kit.ts';

describe('the story of a hijack', () => {
  let incident: Incident;
  let story: Story;
  let who: Person;
  beforeAll(() => {
    const place = office(12);
    who = place.people[3] as Person;
    const thief = { who: who.names, origin: from(TOPEKA, { client: client('Linux', 'Firefox'), device: NO_DEVICE, session: 'thief' }) };
    const t = place.next + 16 * HOUR;
    place.take(
      event('sign-in', { ...thief, at: t }),
      event('inbox-rule', { ...thief, at: t + 4 * MINUTE, rule: HIDING_RULE }),
      ...Array.from({ length: 60 }, (_, i) =>
        event('mail-sent', {
          ...thief,
          at: t + 10 * MINUTE + i * 1_000,
          subject: 'Proposal',
          recipients: [`r${i}@example.net`, `s${i}@example.net`],
        }),
      ),
    );
    incident = incidentOf(place.account(who)) as Incident;
    story = tell(who.names.upn ?? '', incident, incident.evidence());
  });

  it('is told in the same words each time', () => {
    expect(tell(who.names.upn ?? '', incident, incident.evidence())).toEqual(story);
  });

  it('has a title that names the account and the strongest reasons', () => {
    expect(story.title).toContain(who.names.upn ?? '');
    expect(story.title).toContain('new inbox rule');
  });

  it('rests every sentence on evidence, and every piece of evidence in a sentence', () => {
    const lines = incident.evidence();
    const used = story.sentences.flatMap(({ evidence }) => evidence);
    expect(story.sentences.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect([...used].sort((a, b) => a - b)).toEqual(lines.map((_, i) => i));
  });

  it('says a count that grows once, at its highest', () => {
    const surges = story.sentences.filter(({ text }) => /wrote to [\d,]+ recipients/u.test(text));
    expect(surges).toHaveLength(1);
    const most = Math.max(
      ...incident
        .evidence()
        .filter(({ found }) => found.signal === 'recipients-surge')
        .map(({ found }) => Number(/[\d,]+/u.exec(found.sentence)?.[0])),
    );
    expect(surges[0]?.text).toContain(`wrote to ${most} recipients`);
  });

  it('says when, in UTC, and from where with what', () => {
    expect(story.sentences.every(({ text }) => /^\d{1,2} \w{3} \d\d:\d\d UTC/u.test(text))).toBe(true);
    expect(story.sentences.some(({ text }) => text.includes('Topeka, Kansas') && text.includes('Firefox on Linux'))).toBe(true);
  });

  it('is in one line each, without a sentence twice', () => {
    const texts = [...story.sentences.map(({ text }) => text), ...story.doubts, ...story.nextSteps];
    expect(texts.filter((text) => text.includes('\n') || text.trim() === '')).toEqual([]);
    expect(new Set(story.doubts).size).toBe(story.doubts.length);
    expect(new Set(story.nextSteps).size).toBe(story.nextSteps.length);
  });

  it('says what would speak for the owner, and what to do next', () => {
    expect(story.doubts.length).toBeGreaterThan(0);
    expect(story.nextSteps[0]).toContain('disable the account');
    expect(story.nextSteps.some((step) => step.includes('inbox rules'))).toBe(true);
    expect(story.nextSteps.at(-1)).toContain('reset the password');
  });

  it('does not advise to write to the account', () => {
    expect(story.nextSteps.some((step) => step.includes('do not write to the account'))).toBe(true);
  });
});

describe('the story of an owner who carries out', () => {
  it('advises to look before speaking, and does not speak of other hands', () => {
    const incident = new Incident('inc-1', MONDAY, { hands: 'familiar', kind: 'exfiltration-by-owner', bits: 6, chance: 1e-4 }, 40, false);
    const hands = new Actor(new NamedPlaces().locate(OFFICE), EDGE, NO_DEVICE_WORD, MONDAY);
    const sentence = 'downloaded 900 files within a day, usual 3';
    hands.put({ signal: 'mass-download', channel: 'exfil', bits: 10, sure: 0, sentence, eventId: 'e1', at: MONDAY, knownAt: MONDAY });
    incident.involve(hands, false, []);
    const story = tell('ann@contoso.example', incident, incident.evidence());
    expect(story.title).toContain('carries out');
    expect(story.sentences[0]?.text).toContain(sentence);
    expect(story.nextSteps[0]).toContain('before speaking to the person');
    expect(story.nextSteps.some((step) => step.includes('disable the account'))).toBe(false);
  });
});
