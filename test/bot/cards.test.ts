/** Every card: as Microsoft's renderer parses it, small enough, and dead to whatever others wrote. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { AdaptiveCard, HostConfig, SerializationContext, Versions } from 'adaptivecards';
import fc from 'fast-check';
import * as cards from '../../bot/cards/index.ts';
import type { Action, Card, Element } from '../../bot/cards/element.ts';
import { bytesOf, MOST_BYTES } from '../../bot/cards/fit.ts';
import { inert, inertMarkdown } from '../../bot/cards/inert.ts';
import { keyOf } from '../../bot/cards/offers.ts';
import type { Standing } from '../../bot/cards/standing.ts';
import { deepLink } from '../../bot/standing.ts';
import { VERBS, type NoticeBody, type Offer } from '../../server/core/desk.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';
import { objectionToCard } from '../../sandbox/teams/strict.ts';
import { actionsOf } from '../../sandbox/teams/index.ts';
import { incident } from './kit.ts';

const LINK = deepLink('https://teams.microsoft.com', '00000000-0000-4000-8000-0000000000ff', 'i-1');

/** An incident in which everything that anybody else may have written is this text. */
function hostile(text: string): IncidentRecord {
  const base = incident();
  return {
    ...base,
    account: text,
    displayName: text,
    title: text,
    assignee: text,
    evidence: base.evidence.map((one) => ({ ...one, signal: text, sentence: text, actor: text })),
    picture: {
      ...base.picture,
      networks: [
        { label: text, visits: 3, seen: true },
        { label: text, visits: 9, seen: false },
      ],
      clients: [{ label: text, visits: 1, seen: true }],
    },
    doubts: [text],
    nextSteps: [text, text],
    decisions: [{ id: 'd', at: '2026-11-24T10:00:00Z', who: text, verb: text, reason: text, on: text, sentence: text }],
    containment: [
      {
        lease: 'l',
        action: text,
        state: 'slipped',
        by: text,
        reason: text,
        at: '2026-11-24T10:00:00Z',
        expiresAt: null,
        sentence: text,
        watch: text,
      },
    ],
  };
}

function offers(label: string, count: number = VERBS.length): Offer[] {
  return VERBS.slice(0, count).map((verb, index) => ({
    verb,
    on: null,
    label,
    explanation: label,
    needsReason: true,
    needsApproval: index % 2 === 0,
    obstacle: index % 3 === 2 ? label : null,
  }));
}

/** Each card, drawn of what others wrote. Labels of offers are ours. */
function drawn(text: string): Record<string, Card> {
  const record = hostile(text);
  const standing: Standing = {
    incident: record,
    revision: 3,
    offers: offers('Do it'),
    toldAt: '2026-11-24T10:31:00Z',
    link: LINK,
    viewers: ['29:a'],
  };
  const [offer] = standing.offers;
  if (offer === undefined) throw new Error('no offer');
  const person = { account: text, displayName: text, department: text };
  const by = { objectId: null, tenantId: '', name: text };
  const notices: NoticeBody[] = [
    { notice: 'stage', stage: text },
    { notice: 'reminder', notBefore: 0 },
    { notice: 'slipped', lease: 'l', action: 'disable-account', sentence: text },
    { notice: 'lost', decision: 'd', incident: 'i', verb: 'undo', by, sentence: text },
    { notice: 'reported', sender: text, direction: 'inbound' },
  ];
  return {
    incidentCard: cards.incidentCard(standing),
    incidentInFull: cards.incidentInFull(standing, text),
    confirmCard: cards.confirmCard({ incident: record, revision: 3, offer }, text),
    moreCard: cards.moreCard(standing),
    approvalCard: cards.approvalCard({ incident: record, revision: 3, request: text, label: 'Disable account', by: text, reason: text }),
    wasThisYouCard: cards.wasThisYouCard(record, 3),
    digestCard: cards.digestCard([{ incident: record, revision: 3 }]),
    incidentsCard: cards.incidentsCard([{ incident: record, revision: 3 }]),
    personCard: cards.personCard({
      ...person,
      title: text,
      manager: text,
      networks: [{ label: text, visits: 1 }],
      clients: [],
      devices: [text],
      hours: [],
      since: null,
    }),
    messagesCard: cards.messagesCard(record, [
      { at: text, direction: 'outbound', recipients: 3, outOfCharacter: null, solicitation: 4, reasons: [text] },
    ]),
    choiceCard: cards.choiceCard(text, [person, person], (account) => `disable ${account}`),
    saidCard: cards.saidCard({ title: text, lines: [text] }),
    refusedCard: cards.refusedCard(text, text),
    forYouCard: cards.forYouCard(text),
    helpCard: cards.helpCard([{ usage: 'disable <account>', does: text }]),
    ...Object.fromEntries(notices.map((body) => [`noticeCard ${body.notice}`, cards.noticeCard(body, record, 3, 'telltale-1')])),
  };
}

/** Every text on a card with the kind of place it stands in. */
function texts(
  value: unknown,
  found: { readonly where: string; readonly text: string }[] = [],
): { readonly where: string; readonly text: string }[] {
  if (Array.isArray(value)) for (const one of value) texts(one, found);
  else if (typeof value === 'object' && value !== null) {
    const type = 'type' in value ? String(value.type) : '';
    for (const [name, inside] of Object.entries(value)) {
      if (name === 'data') continue;
      if (typeof inside === 'string') found.push({ where: `${type}.${name}`, text: inside });
      else texts(inside, found);
    }
  }
  return found;
}

const names = Object.keys(drawn('x'));

it('every card of the folder is tried here', () => {
  const parts = ['element', 'fit', 'inert', 'head', 'stages', 'usual', 'done', 'offers', 'mark', 'moment', 'standing', 'index', 'row'];
  const files = readdirSync(join(import.meta.dirname, '../../bot/cards')).map((name) => name.replace('.ts', ''));
  const tried = new Set(
    names.map((name) =>
      name
        .split(' ')[0]
        ?.replace(/(?:Card|InFull)$/u, '')
        .replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
    ),
  );
  expect(files.filter((name) => !parts.includes(name) && !tried.has(name) && !(name === 'said' && tried.has('refused')))).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const card = (text: string): Card => {
    const found = drawn(text)[name];
    if (found === undefined) throw new Error(name);
    return found;
  };

  it('is parsed by Microsoft’s renderer without a complaint, with every element kept', () => {
    const context = new SerializationContext(Versions.v1_5);
    const parsed = new AdaptiveCard();
    // As in Teams.
    parsed.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
    parsed.parse(JSON.parse(JSON.stringify(card('Ann Lee'))), context);
    const complaints = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
    expect(complaints).toEqual([]);
    expect(parsed.getItemCount()).toBe(card('Ann Lee').body.length);
    expect(parsed.validateProperties().validationEvents.map(({ message }) => message)).toEqual([]);
  });

  it('is drawn by Teams as it is meant', () => {
    expect(objectionToCard(JSON.parse(JSON.stringify(card('Ann Lee'))))).toBeNull();
  });

  it('carries names of things in its buttons, and nothing else', () => {
    const allowed = ['press', 'incident', 'revision', 'verb', 'decision', 'text'];
    for (const action of actionsOf(JSON.parse(JSON.stringify(card('Ann Lee'))))) {
      if (action['type'] !== 'Action.Execute') continue;
      expect(Object.keys(action['data'] as object).filter((key) => !allowed.includes(key))).toEqual([]);
      expect((action['fallback'] as { data: unknown }).data).toEqual(action['data']);
    }
  });

  it('stays below its size however much there is to say', () => {
    expect(bytesOf(card('w'.repeat(100_000)))).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytesOf(card('\u{1f600}\\"'.repeat(10_000)))).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('shows words of others only where no client reads markup', () => {
    const mark = 'Zq7x';
    const wrong = texts(card(`${mark} [a](https://evil.example) **b** <at>c</at>`)).filter(
      ({ where, text }) => text.includes(mark) && where !== 'TextRun.text' && where !== 'AdaptiveCard.fallbackText',
    );
    expect(wrong).toEqual([]);
  });

  it('has no link, mention, date macro or unseen character from others', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.constantFrom(...ATTACKS),
          fc.tuple(fc.constantFrom(...ATTACKS), fc.string()).map((two) => two.join('')),
        ),
        (text) => {
          for (const { where, text: shown } of texts(card(text))) {
            if (where === 'Action.OpenUrl.url' || where === 'AdaptiveCard.$schema') continue;
            expect(shown).not.toMatch(/:\/\/|\{\{|<|>|javascript:|www\./iu);
            expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

const ATTACKS = [
  '[sign in](https://evil.example)',
  'https://evil.example/x',
  'HTTPS://evil.example',
  'http:\\\\evil.example',
  'javascript:alert(1)',
  'www.evil.example',
  '<at>Sam</at>',
  '<a href="x">y</a>',
  '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
  '**bold** _x_ `code`',
  'ab\u202egnp.exe',
  'a\u200bb\u2066c\u0000d',
  'a\r\n\r\n# heading\n- list',
  '{{{{x}}',
];

describe('inert text', () => {
  it.each([
    ['ann_smith@contoso.example', 'ann_smith@contoso.example'],
    ['https://evil.example', 'hxxps[:]//evil.example'],
    ['www.evil.example', 'www[.]evil.example'],
    ['10:02 UTC', '10:02 UTC'],
    ['no number is on file: ask', 'no number is on file: ask'],
    ['file:x data:y', 'file[:]x data[:]y'],
    ['203.0.113.24', '203.0.113.24'],
    ['{{DATE(x)}}', '{ {DATE(x)}}'],
  ])('%s reads %s', (text, read) => {
    expect(inert(text)).toBe(read);
  });

  it('in a message without a card is escaped too', () => {
    expect(inertMarkdown('*a* [b](c)')).toBe('\\*a\\* \\[b\\]\\(c\\)');
  });
});

describe('the card of an incident', () => {
  const standing = (changes: Partial<IncidentRecord> = {}, given = offers('Do it', 3)): Standing => ({
    incident: incident(changes),
    revision: 3,
    offers: given,
    toldAt: '2026-11-24T10:31:00Z',
    link: LINK,
    viewers: Array.from({ length: 80 }, (_, index) => `29:${index}`),
  });

  it('names at most sixty people in its refresh', () => {
    expect(cards.incidentCard(standing()).refresh?.userIds).toHaveLength(60);
  });

  it('says what it leaves out', () => {
    const evidence = Array.from({ length: 240 }, (_, index) => ({
      ...incident().evidence.find(({ bits }) => bits > 0),
      eventId: `e${index}`,
      sentence: `sentence ${index} ${'long '.repeat(60)}`,
    })) as IncidentRecord['evidence'];
    const card = cards.incidentInFull(standing({ evidence }));
    expect(bytesOf(card)).toBeLessThanOrEqual(MOST_BYTES);
    expect(JSON.stringify(card)).toMatch(/\d+ more reasons in the incident/u);
  });

  it('tells the two weightiest reasons of a kind', () => {
    const evidence = [1, 5, 3, 4].map((bits) => ({
      ...incident().evidence.find((one) => one.bits > 0),
      eventId: `e${bits}`,
      bits,
      sentence: `wrote to ${bits} recipients`,
    })) as IncidentRecord['evidence'];
    const text = JSON.stringify(cards.incidentInFull(standing({ evidence })));
    expect([1, 3, 4, 5].filter((bits) => text.includes(`wrote to ${bits} recipients`))).toEqual([4, 5]);
    expect(text).toContain('2 more reasons in the incident');
  });

  it('leads to its incident in the tab', () => {
    const open = (cards.incidentCard(standing()).actions as Action[]).find((action) => action.type === 'Action.OpenUrl');
    expect(decodeURIComponent(open?.type === 'Action.OpenUrl' ? open.url : '')).toContain('/incidents?context={"subEntityId":"i-1"}');
  });

  it('has at most six buttons, the ones that do something now', () => {
    const { actions = [] } = cards.incidentCard(standing({}, offers('Do it')));
    expect(actions.length).toBeLessThanOrEqual(6);
    expect((cards.incidentCard(standing({}, [])).actions as Action[]).map(({ title }) => title)).toEqual([
      'Show evidence',
      'Open incident',
    ]);
  });

  it('draws the same of the same', () => {
    expect(cards.incidentInFull(standing())).toEqual(cards.incidentInFull(standing()));
  });

  it('has another key for each offer, revision and incident', () => {
    const all = ['i-1', 'i-2'].flatMap((id) =>
      [3, 4].flatMap((revision) => VERBS.flatMap((verb) => [null, 'x'].map((on) => keyOf(id, revision, { verb, on })))),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('never colours text in the shades that cannot be read on white', () => {
    const colours = (elements: readonly Element[]): string => JSON.stringify(elements);
    expect(colours(Object.values(drawn('x')).flatMap(({ body }) => body))).not.toMatch(/"color":"(?:Good|Warning|Accent)"/u);
  });
});
