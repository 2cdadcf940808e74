import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refused } from '../../server/core/errors.ts';
import { factsOf, type Level, openLog } from '../../server/log.ts';

const KEY = new Uint8Array(32).fill(3);

function listening(level: Level = 'info', key = KEY) {
  const lines: string[] = [];
  const log = openLog({ level, key, to: { write: (line) => lines.push(line) } });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> };
}

describe('a line', () => {
  it('is JSON with an instant, a level, an event and its facts', () => {
    const { log, last } = listening();
    log.warn('source-faulted', {
      source: 'graph/signIns',
      code: 'THROTTLED',
      seconds: 3,
      passes: true,
      gone: null,
      absent: undefined,
      all: ['a', 'b'],
    });
    expect(last()).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
      level: 'warn',
      event: 'source-faulted',
      source: 'graph/signIns',
      code: 'THROTTLED',
      seconds: 3,
      passes: true,
      gone: null,
      all: ['a', 'b'],
    });
  });

  it('is written only from its level on', () => {
    const written = (level: Level): unknown[] => {
      const { log, lines } = listening(level);
      for (const at of ['debug', 'info', 'warn', 'error'] as const) log[at]('x');
      return lines.map((line) => (JSON.parse(line) as { level: string }).level);
    };
    expect(written('debug')).toEqual(['debug', 'info', 'warn', 'error']);
    expect(written('info')).toEqual(['info', 'warn', 'error']);
    expect(written('error')).toEqual(['error']);
  });

  it('keeps its own names whatever the facts are called', () => {
    const { log, last } = listening();
    log.info('told', { event: 'forged', level: 'error', time: 'never' });
    expect(last()).toMatchObject({ event: 'told', level: 'info', event_: 'forged', level_: 'error', time_: 'never' });
  });

  it('stays one line of JSON with the same text, whatever somebody wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 20 }), (text, name) => {
        const { log, lines } = listening('debug');
        log.info('x', { [`f${name}`]: text });
        expect(lines).toHaveLength(1);
        const line = lines[0] ?? '';
        expect(line.endsWith('\n')).toBe(true);
        expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        expect((JSON.parse(line) as Record<string, string>)[`f${name}`]).toBe(text);
      }),
    );
  });

  it('does not grow with what somebody wrote', () => {
    const { log, lines } = listening();
    log.info('x', { text: 'y'.repeat(1e6), many: Array.from({ length: 1e5 }, () => 'z') });
    expect(lines[0]?.length).toBeLessThan(3_000);
  });

  it('costs little when a text only looks like addresses', () => {
    const { log } = listening();
    const started = performance.now();
    log.info('x', { text: 'a'.repeat(200_000), more: 'a@a.'.repeat(50_000), dots: `a@${'a.'.repeat(50_000)}` });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a person', () => {
  it('is a short hash at info: the same each time, whatever the case, another with another key', () => {
    const { log } = listening();
    const ann = log.person('Ann@contoso.example');
    expect(ann).toMatch(/^p-[\w-]{10}$/u);
    expect(log.person('ann@contoso.example')).toBe(ann);
    expect(log.person('bob@contoso.example')).not.toBe(ann);
    expect(listening('info', new Uint8Array(32).fill(4)).log.person('ann@contoso.example')).not.toBe(ann);
  });

  it('has a name at debug', () => {
    expect(listening('debug').log.person('ann@contoso.example')).toBe('ann@contoso.example');
  });

  it.each([
    ['a sentence', 'No mailbox of ann@contoso.example was found.'],
    ['a URL', 'GET https://graph.microsoft.com/v1.0/users/ann%40contoso.example/messages failed'],
    ['a URL with more', 'GET /users/Ann@Contoso.Example?$select=id'],
    ['quotes', 'to:"ann@contoso.example",<ann@contoso.example>'],
    ['other letters', 'jürgen.müller@contoso.example is not there'],
    ['an apostrophe', "mary.o'neil@contoso.example is not there"],
  ])('stays out of the log where an error tells of one in %s', (_, message) => {
    const { log, lines } = listening();
    log.error('failed', { message, list: [message], ...factsOf(new Error(message)) });
    expect(lines.join('')).not.toMatch(/contoso/iu);
    expect(lines.join('')).toContain('p-');
  });

  it('stays out also where a long text is cut', () => {
    for (let at = 1_960; at < 2_020; at += 3) {
      const { log, lines } = listening();
      log.error('failed', { message: `${'x '.repeat(at / 2)}ann@contoso.example` });
      expect(lines.join('')).not.toContain('ann@');
    }
  });

  it('is found again in an error by the same hash', () => {
    const { log, last } = listening();
    log.error('failed', { message: 'nothing for ann@contoso.example' });
    expect(last()['message']).toBe(`nothing for ${log.person('ann@contoso.example')}`);
  });
});

describe('an error', () => {
  it('of ours has its code and next step and no stack', () => {
    expect(factsOf(new Refused('STORE_FULL', 'The disk is full.', 'Make room.'))).toEqual({
      code: 'STORE_FULL',
      message: 'The disk is full.',
      nextStep: 'Make room.',
    });
  });

  it('of nobody has a stack', () => {
    const facts = factsOf(new TypeError('x is not a function'));
    expect(facts).toMatchObject({ code: 'UNFORESEEN', message: 'x is not a function' });
    expect(facts['stack']).toContain('log.test.ts');
    expect(factsOf('thrown text')).toEqual({ code: 'UNFORESEEN', message: 'thrown text' });
  });
});
