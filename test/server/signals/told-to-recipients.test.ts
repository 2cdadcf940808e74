/** What a recipient may read of a message: nothing of where, on what network or when its sender signed in; and no jargon. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { MailSent } from '../../../server/core/event.ts';
import type { MessageVerdict } from '../../../server/core/verdict.ts';
import { reasonsOf } from '../../../server/core/verdict.ts';
import { signals } from '../../../server/signals/index.ts';
import { EDGE, event, from, HOUR, MINUTE, office, type Person, TOPEKA } from '../../kit.ts';

const FOLDER = join(import.meta.dirname, '../../../server/signals');
/** What only a sign-in tells: places, networks, addresses, sessions, devices, hours. */
const OF_SIGN_INS =
  /Topeka|Kansas|Plains|\b\d{1,3}(?:\.\d{1,3}){3}\b|[0-9a-f]{1,4}::|\bAS\d+|\d{1,2}:\d{2}|\bUTC\b|\bhours?\b(?<!an hour)|signed in|sign-in|session|device|network/iu;
/** Ways in which a source asks for those words. */
const ASKS_FOR_PLACE = /placeWords|operatorWords|clientWords|actorWords|getUTCHours|\.location|\.address\b/u;
const JARGON = /standard deviation|percentile|\bbits?\b|\bhash(?:es|ed)?\b|quantile|\bsigma\b|likelihood|entropy/iu;

function sentencesIn(source: string): readonly string[] {
  return [...source.matchAll(/say`([^`]*)`/gu)].map(([, sentence]) => (sentence ?? '').replace(/\$\{[^}]*\}/gu, '…'));
}

const FILES = [FOLDER, join(FOLDER, 'inbound')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') })),
);

describe('sentences of signals', () => {
  it.each(FILES.map(({ name, source }) => [name, source] as const))('are read by laymen: %s', (_name, source) => {
    const sentences = sentencesIn(source);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => JARGON.test(sentence))).toEqual([]);
  });

  it.each(signals.filter(({ channel }) => channel === 'impact').map(({ id }) => [id] as const))(
    'that recipients may read ask for no place, program or hour: %s',
    (id) => {
      const { source } = FILES.find(({ name }) => name === `${id}.ts`) ?? { source: '' };
      expect(source).not.toBe('');
      expect(source).not.toMatch(ASKS_FOR_PLACE);
    },
  );
});

describe('a message from stolen hands', () => {
  function stolen(): MessageVerdict {
    const place = office(8, { days: 18 });
    const [ann] = place.people as [Person];
    const origin = from(TOPEKA, { client: EDGE, session: 'stolen' });
    const mail: Partial<MailSent> = {
      who: ann.names,
      sender: ann.names.upn ?? null,
      origin,
      messageId: '<1@contoso.example>',
      recipients: ['r1@firm1.example', 'r2@firm2.example'],
      subject: 'Documents',
    };
    place.take(
      event('sign-in', { id: 'in', who: ann.names, origin, at: place.next + 16 * HOUR }),
      event('mail-sent', { ...mail, id: 'sent', at: place.next + 16 * HOUR + 5 * MINUTE }),
    );
    place.pipeline.finish();
    const found = place.messages.find(({ messageId }) => messageId === '<1@contoso.example>');
    if (found === undefined) throw new Error('the message was not judged');
    return found;
  }

  it('tells its reader that it is odd, and nothing of the sign-in', () => {
    const verdict = stolen();
    const { oddity, asking } = reasonsOf(verdict, 'everyone');
    expect(oddity.length).toBeGreaterThanOrEqual(2);
    expect(oddity.map(({ signal }) => signal)).toContain('unusual-sending');
    expect([...oddity, ...asking].map(({ sentence }) => sentence).filter((sentence) => OF_SIGN_INS.test(sentence))).toEqual([]);
  });

  it('tells an analyst where it came from', () => {
    expect(
      reasonsOf(stolen(), 'analyst')
        .oddity.map(({ sentence }) => sentence)
        .join(' | '),
    ).toMatch(OF_SIGN_INS);
  });
});
