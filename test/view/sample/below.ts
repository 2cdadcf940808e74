/** Invented: odd days that are not attacks, and one page-long incident of any size for tests of speed. */
import type { EvidenceLine, IncidentRecord } from '../../../server/http/contract.ts';

const people: readonly (readonly [string, string, string])[] = [
  ['Ines Okoye', 'ines.okoye', 'First sign-in from Portugal, with the usual phone.'],
  ['Marek Dvořák', 'marek.dvorak', 'New inbox rule “Newsletters”, made at the usual desk.'],
  ['Priya Raman', 'priya.raman', '41 recipients in an hour; 22 was the most so far.'],
  ['Tom Hale', 'tom.hale', 'A new browser on a mobile network at midnight.'],
  ['Lucía Ferrer', 'lucia.ferrer', 'Consent to a calendar app that 3 colleagues use.'],
  ['Noah Berg', 'noah.berg', '64 files opened in one hour from home.'],
  ['Yuki Tanaka', 'yuki.tanaka', 'Sign-in from an in-flight network.'],
  ['Aisha Khan', 'aisha.khan', 'Eleven failed sign-ins, then the usual client.'],
  ['Ben Osei', 'ben.osei', 'MFA method changed on a new phone.'],
  ['Chloé Martin', 'chloe.martin', 'Mail read through a hosting network of the backup tool.'],
  ['David Lindqvist', 'david.lindqvist', 'Forwarding rule to a project mailbox.'],
  ['Ewa Nowak', 'ewa.nowak', 'Work on a Sunday night, the first in 90 days.'],
];

function line(index: number, number: number, at: string): EvidenceLine {
  return {
    eventId: `signins.csv:${2000 + index * 40 + number}`,
    at,
    signal: number % 2 === 0 ? 'rare-network' : 'known-client',
    channel: number % 3 === 0 ? 'access' : 'persist',
    bits: number % 2 === 0 ? 3.1 - number / 10 : -1.2,
    sentence: number % 2 === 0 ? `A network used on ${number} of 64 active days.` : 'The client is used on 97 % of days.',
    actor: number % 2 === 0 ? '192.0.2.9 (Harbour Mobile, mobile) with Outlook for iOS' : null,
  };
}

/** The incident below the budget with this number; `evidenceLines` makes it as long as wanted. */
export function belowBudgetIncident(index: number, evidenceLines = 4): IncidentRecord {
  const [name, account, title] = people[index % people.length] ?? ['Someone', 'someone', 'Something odd.'];
  const at = new Date(Date.UTC(2026, 1, 20, 8, 3) + index * 37_000_000).toISOString();
  return {
    id: `i-below-${index}`,
    account: `${account}@contoso.example`,
    displayName: index % 5 === 4 ? null : name,
    kind: 'account-takeover',
    state: index % 3 === 0 ? 'expired' : 'open',
    openedAt: at,
    alertedAt: null,
    knownAt: null,
    updatedAt: at,
    receivedAt: null,
    hands: [],
    severity: 'low',
    score: 46 - index / 100,
    bits: 4.2 - index / 200,
    returnPeriodDays: 5.5 / (1 + index / 20),
    provisional: index % 6 === 5,
    title,
    narrative: [`${title} The rest of the day was as usual.`, 'Nothing followed from there in the seven days after.'],
    narrativeEvidence: [[0, 1], []],
    techniques: ['T1078.004'],
    evidence: Array.from({ length: evidenceLines }, (_, number) => line(index, number, at)),
    scores: [{ at, knownAt: at, score: 46 - index / 100 }],
    timeline: [],
    picture: {
      networks: [],
      clients: [],
      usualHours: new Array<number>(24).fill(0),
      seenHours: new Array<number>(24).fill(0),
      recipientsPerHour: { usual: 0, highest: 0, seen: 0 },
    },
    doubts: [],
    assignee: null,
    decisions: [],
    containment: [],
    vouches: [],
    nextSteps: [],
  };
}
