/** What the product and the double say to Graph is held against what Microsoft published: `sandbox/microsoft/graph-contract.json`. */
import { describe, expect, it, jest } from '@jest/globals';
import { readContract } from '../../../sandbox/microsoft/graph/contract.ts';
import { addressesIn, filesUnder, fits, permissionsIn, routesIn, type Said, segmentsOf } from './sources.ts';

jest.setTimeout(60_000);

const contract = readContract();
const PATHS = Object.keys({ ...contract.permissions, ...contract.resourceSpecific }).map((line) => line.slice(line.indexOf(' ') + 1));
const SERVER = filesUnder('server');
const ADDRESSES = SERVER.flatMap(addressesIn);
const where = ({ file, line, text }: Said): string => `${file}:${line} ${text}`;

/** Which entity an address lists or shows, by the last segment that names one. */
const ENTITIES: Readonly<Record<string, string>> = {
  users: 'user',
  manager: 'user',
  members: 'user',
  groups: 'group',
  messages: 'message',
  messageRules: 'messageRule',
  mailFolders: 'mailFolder',
  attachments: 'fileAttachment',
  organization: 'organization',
  servicePrincipals: 'servicePrincipal',
  applications: 'application',
  riskyUsers: 'riskyUser',
  riskDetections: 'riskDetection',
  alerts_v2: 'alert',
  messageTraces: 'exchangeMessageTrace',
};

describe('graph-contract.json', () => {
  it('says from where and of when it is', () => {
    expect(contract.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(contract.source.join(' ')).toMatch(/msgraph-metadata.*devx-content/u);
  });
  it('is sorted, so that a difference is a difference', () => {
    const names = Object.keys(contract.permissions);
    expect(names).toEqual([...names].sort((one, other) => (one < other ? -1 : 1)));
    for (const { v1, beta = [] } of Object.values(contract.entities)) {
      expect(v1).toEqual([...new Set(v1)].sort());
      expect(beta).toEqual([...new Set(beta)].sort());
    }
  });
});

describe('the product', () => {
  it('has addresses of Graph in its sources', () => {
    expect(ADDRESSES.length).toBeGreaterThan(25);
  });
  it.each(ADDRESSES.map((said) => [where(said), said] as const))('%s is published', (_, said) => {
    const segments = segmentsOf(said.text);
    expect(PATHS.filter((path) => fits(path, segments))).not.toEqual([]);
  });
  it.each(ADDRESSES.filter(({ text }) => /\$select=/u.test(text)).map((said) => [where(said), said] as const))(
    '%s selects what is published',
    (_, { text }) => {
      const entity = ENTITIES[segmentsOf(text).findLast((segment) => segment in ENTITIES) ?? ''];
      expect(entity).toBeDefined();
      const { v1 = [], beta = [] } = contract.entities[entity ?? ''] ?? {};
      const known = text.includes('beta/') ? [...v1, ...beta] : v1;
      const [selected = ''] = /(?<=[?&]\$select=)[^&]*/u.exec(text) ?? [];
      expect(selected.split(',').filter((name) => name !== '' && !name.includes('{}') && !known.includes(name))).toEqual([]);
    },
  );
  it('names permissions only that are published', () => {
    expect(SERVER.flatMap(permissionsIn).length).toBeGreaterThan(20);
    const { permissions, delegated, resourceSpecific, management, named } = contract;
    const known = new Set([
      ...[permissions, delegated, resourceSpecific].flatMap((paths) => Object.values(paths).flat()),
      ...management,
      ...named,
    ]);
    expect(
      SERVER.flatMap(permissionsIn)
        .filter(({ text }) => !known.has(text))
        .map(where),
    ).toEqual([]);
  });
});

describe('the double', () => {
  const routes = filesUnder('sandbox/microsoft/graph').flatMap(routesIn);
  it('has routes', () => {
    expect(routes.length).toBeGreaterThan(40);
  });
  it.each(routes.map((said) => [where(said), said.text] as const))('%s is published with its permissions', (_, text) => {
    const [method = '', path = ''] = text.split(' ');
    const fitting = Object.keys(contract.permissions).filter((line) => {
      const [published = '', template = ''] = line.split(' ');
      return (
        (method === '{}' || published === method) &&
        fits(
          template,
          path
            .split('/')
            .filter((part) => part !== '')
            .map((part) => (part === '{}' || part === '{id}' ? '*' : part)),
        )
      );
    });
    expect(fitting).not.toEqual([]);
  });
  it('plays every path of the contract', () => {
    const unplayed = Object.keys(contract.permissions).filter((line) => {
      const [published = '', template = ''] = line.split(' ');
      return !routes.some(({ text }) => {
        const [method = '', path = ''] = text.split(' ');
        return (
          (method === '{}' || method === published) &&
          fits(
            template,
            path
              .split('/')
              .filter((part) => part !== '')
              .map((part) => (part === '{}' ? '*' : part === '{id}' ? '{id}' : part)),
          )
        );
      });
    });
    expect(unplayed).toEqual([]);
  });
});
