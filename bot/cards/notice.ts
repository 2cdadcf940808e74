/** Short cards into the thread of an incident: a further stage, nobody took it, containment did not hold, a decision that came to nothing; or into the channel: a reader's report. */
import type { NoticeBody } from '../../server/core/desk.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';
import { channelWord } from '../../view/words.ts';
import { button, type Card, card, type Element, line, run, strip } from './element.ts';
import { keyOf } from './offers.ts';

export function noticeCard(body: NoticeBody, incident: IncidentRecord | null, revision: number, mark: string): Card {
  const name = incident === null ? '' : (incident.displayName ?? incident.account);
  switch (body.notice) {
    case 'stage':
      return card({ mark, summary: `${name}: ${stageWord(body.stage)}`, body: stage(body.stage, name, incident) });
    case 'reminder':
      return card({
        mark,
        summary: `Nobody has taken the incident of ${name}`,
        body: [strip('warning', line(run('Nobody has taken this incident yet.', { weight: 'Bolder' }), ` ${name}`))],
        actions:
          incident === null
            ? []
            : [
                button({
                  title: 'I take it',
                  press: 'decide',
                  data: {
                    incident: incident.id,
                    revision,
                    verb: 'assign',
                    decision: keyOf(incident.id, revision, { verb: 'assign', on: null }),
                  },
                }),
              ],
      });
    case 'slipped':
      return card({
        mark,
        summary: `Containment of ${name} did not hold`,
        body: [
          line(run(`Did not hold: ${body.action.replaceAll('-', ' ')}.`, { weight: 'Bolder', color: 'Attention' }), ` ${name}`),
          // The sentence names addresses; members without a role read the card of the incident.
          ...(incident === null ? [] : [line(run('“Show evidence” on the card above tells what went on.', { isSubtle: true }))]),
        ],
      });
    case 'reported':
      return card({
        mark,
        summary: 'A reader reported a message',
        body: [
          line(run('A reader reported a message.', { weight: 'Bolder' })),
          line(`From ${body.sender} (${body.direction}).`),
          line(run('It is told once, however many report it.', { isSubtle: true })),
        ],
      });
    case 'lost':
      return card({
        mark,
        summary: `A decision came to nothing: ${body.verb}`,
        body: [
          line(
            run(`Came to nothing: ${body.verb.replaceAll('-', ' ')}, decided by ${body.by.name}.`, {
              weight: 'Bolder',
              color: 'Attention',
            }),
          ),
          line(body.sentence),
        ],
      });
  }
}

function stageWord(stage: string): string {
  return Object.hasOwn(channelWord, stage) ? channelWord[stage as keyof typeof channelWord] : stage;
}

function stage(name: string, who: string, incident: IncidentRecord | null): Element[] {
  const signals = (incident?.evidence ?? [])
    .filter(({ channel, bits }) => channel === name && bits > 0)
    .map(({ signal }) => signal.replaceAll('-', ' '));
  const kinds = [...new Set(signals)].slice(0, 6).join(', ');
  return [
    line(
      run(`It went further: ${stageWord(name)}.`, { weight: 'Bolder', color: 'Attention' }),
      ` ${who}${kinds === '' ? '' : `: ${kinds}`}`,
    ),
  ];
}
