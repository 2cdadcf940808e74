/** A tenant whose every answer the test holds in its hand, with the bot's real cards. */
import { incidentCard, incidentInFull } from '../../../bot/cards/incident.ts';
import type { Standing } from '../../../bot/cards/standing.ts';
import type {
  ChannelMessage,
  MailLine,
  MailText,
  PageState,
  PressBody,
  Pressed,
  SandboxPort,
  WriteBody,
} from '../../../sandbox/page/contract.ts';
import { Refused } from '../../../server/core/errors.ts';
import { openOffers } from '../../console/tab/incidents.ts';
import { caseB } from '../../view/sample.ts';
import type { Offer } from '../../../server/core/desk.ts';

export const ANA = '29:ana';
export const MEL = '29:mel';
export const OWNER = 'remy.martin@contoso.example';

const offers = openOffers.slice(0, 4) as unknown as readonly Offer[];

export const standing: Standing = {
  incident: { ...caseB, receivedAt: caseB.knownAt },
  revision: 3,
  offers,
  toldAt: '2026-03-11T07:31:04Z',
  link: `https://teams.microsoft.com/l/entity/00000000-0000-4000-8000-000000000009/incidents?context=${encodeURIComponent(JSON.stringify({ subEntityId: caseB.id }))}`,
  viewers: [ANA],
};

export const incidentMessage: ChannelMessage = {
  id: 'm-1',
  conversation: '19:alerts@thread.tacv2;messageid=1',
  answers: null,
  from: null,
  at: '2026-03-11T07:31:04Z',
  text: null,
  card: incidentCard(standing),
  edits: 0,
};

const line = (id: string, name: string, address: string, subject: string, at: string): MailLine => ({
  internetMessageId: `<${id}@fabrikam.example>`,
  from: { name, address },
  subject,
  at,
  withheld: false,
});

export const mail: readonly MailLine[] = [
  line(
    'bank-change',
    'Accounts Payable',
    'accounts@fabrikam.example',
    'Re: Invoice 20418 – Change of Bank Details',
    '2026-03-12T09:20:31Z',
  ),
  { ...line('lunch', 'Lena Berg', 'lena@contoso.example', 'Lunch on Friday?', '2026-03-12T08:02:00Z') },
  line(
    'hostile',
    '<img src=x onerror=alert(1)>',
    'x@evil.example',
    '<script>document.title="taken"</script> \u202egnp',
    '2026-03-11T08:02:00Z',
  ),
  ...Array.from({ length: 20 }, (_, n) =>
    line(`n-${String(n)}`, 'News', 'news@news.example', `Weekly letter ${String(n + 1)}`, '2026-03-01T08:00:00Z'),
  ),
];

const attacks = [
  'Adversary in the middle',
  'Changed bank details',
  'Campaign against several',
  'Delegate abuse',
  'Device code',
  'Forwarding',
  'Mass mailing',
  'Slow fraud',
].map((title) => ({ name: title.toLowerCase().replaceAll(' ', '-'), title, about: 'What this intruder does, in a few words.' }));

export class FakePort implements SandboxPort {
  current: PageState = {
    revision: 1,
    mailRevision: 1,
    clock: { at: '2026-03-12T09:21:00Z', speed: 60, speeds: [0, 1, 60, 600], learned: null },
    tenant: { name: 'Contoso Accounting', people: 143, disabled: [], held: [] },
    attacks,
    running: [],
    mailboxes: [
      { address: OWNER, name: 'Rémy Martin' },
      { address: 'lena@contoso.example', name: 'Lena Berg' },
    ],
    analysts: [
      { id: ANA, name: 'Ana Lyst', role: 'analyst' },
      { id: MEL, name: 'Mel Ember', role: 'no role' },
    ],
    channel: { name: 'Account alerts', messages: [incidentMessage] },
    chats: [],
  };
  readonly presses: PressBody[] = [];
  readonly writes: WriteBody[] = [];
  readonly speeds: number[] = [];
  readonly attacked: string[] = [];
  readonly listeners = new Set<() => void>();
  answer: (press: PressBody) => Pressed = ({ who, trigger }) => {
    if (who === MEL)
      return {
        status: 200,
        body: {
          statusCode: 200,
          type: 'application/vnd.microsoft.activity.message',
          value: 'You are no analyst. Ask an owner of the group.',
        },
      };
    return {
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: incidentInFull(standing, trigger === 'manual' ? 'Disable account was pressed.' : null),
      },
    };
  };

  change(part: Partial<PageState>): void {
    this.current = { ...this.current, ...part, revision: this.current.revision + 1 };
    for (const listener of [...this.listeners]) listener();
  }

  state = (): PageState => this.current;
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  mail = (mailbox: string): Promise<readonly MailLine[]> => Promise.resolve(mailbox === OWNER ? mail : []);
  message(_: string, id: string): Promise<MailText | null> {
    const found = mail.find(({ internetMessageId }) => internetMessageId === id);
    if (found === undefined) return Promise.resolve(null);
    const text = `Hello,\n\nplease find our new bank details attached; pay to them from today.\n<b>Thank you</b> <script>document.title="taken"</script>`;
    return Promise.resolve({ ...found, to: [OWNER], text, attachments: ['Bank details.pdf'] });
  }
  press(press: PressBody): Promise<Pressed> {
    this.presses.push(press);
    return Promise.resolve(this.answer(press));
  }
  write(write: WriteBody): Promise<void> {
    this.writes.push(write);
    const conversation = write.conversation ?? `19:alerts@thread.tacv2;messageid=${String(this.writes.length + 10)}`;
    const one = { conversation, answers: null, at: '2026-03-12T09:22:00Z', card: null, edits: 0 };
    const said = { ...one, id: `w-${String(this.writes.length)}`, from: 'Ana Lyst', text: write.text };
    const answered = {
      ...one,
      id: `a-${String(this.writes.length)}`,
      from: null,
      text: 'I know **one** open incident: \\[Accounts\\] [x](javascript:alert(1))\n- status\n- help',
    };
    this.change({ channel: { ...this.current.channel, messages: [...this.current.channel.messages, said, answered] } });
    return Promise.resolve();
  }
  setSpeed(speed: number): void {
    this.speeds.push(speed);
    this.change({ clock: { ...this.current.clock, speed } });
  }
  attack(name: string): Promise<string> {
    const kind = attacks.find((one) => one.name === name);
    if (kind === undefined) return Promise.reject(new Refused('UNKNOWN_INTRUDER', 'There is no such intruder.', 'Choose another.'));
    this.attacked.push(name);
    const { title } = kind;
    this.change({ running: [{ id: name, title, victim: 'Rémy Martin', startedAt: '2026-03-12T09:22:00Z', state: 'coming' }] });
    return Promise.resolve(`${title} begins within the hour.`);
  }
  token = (who: string): Promise<string> => Promise.resolve(`token-of-${who}`);
}
