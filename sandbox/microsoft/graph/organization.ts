import type { Answer } from '../exchange.ts';
import { type Contract, propertiesOf } from './contract.ts';
import { EQ, type Item, LIST_OPTIONS, page, show, TIMES } from './page.ts';
import type { State } from './state.ts';
import { type GraphAsk, itemNotFound, notFound, type Route } from './words.ts';

/** The organization, its domains, its service principals, its risky users: reading only. */
export function organizationRoutes(state: State, contract: Contract): Route[] {
  const list = (ask: GraphAsk, items: readonly Item[], shape: { properties: readonly string[]; entity: string }, context: string): Answer =>
    page(ask, {
      ...shape,
      items,
      context,
      filterable: { id: ['eq', 'in'], displayName: ['eq', 'startswith', 'in'], appId: ['eq', 'in'] },
      orderable: ['displayName'],
      defaultTop: 100,
      mostTop: 999,
    });
  return [
    {
      method: 'GET',
      path: '/organization',
      limit: 'directory',
      options: ['$select'],
      handle: (ask) => ({
        status: 200,
        body: {
          '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#organization',
          value: [
            show(organizationOf(state), ask.query.get('$select'), {
              properties: propertiesOf(contract, 'organization', ask.version),
              entity: 'organization',
            }),
          ],
        },
      }),
    },
    {
      method: 'GET',
      path: '/domains',
      limit: 'directory',
      options: ['$select'],
      handle: (ask) => ({
        status: 200,
        body: {
          '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#domains',
          value: domainsOf(state).map((domain) =>
            show(domain, ask.query.get('$select'), { properties: propertiesOf(contract, 'domain', ask.version), entity: 'domain' }),
          ),
        },
      }),
    },
    {
      method: 'GET',
      path: '/servicePrincipals',
      limit: 'directory',
      options: LIST_OPTIONS,
      handle: (ask) =>
        list(
          ask,
          state.servicePrincipals,
          { properties: propertiesOf(contract, 'servicePrincipal', ask.version), entity: 'servicePrincipal' },
          'servicePrincipals',
        ),
    },
    {
      method: 'GET',
      path: '/servicePrincipals/{id}',
      limit: 'directory',
      options: ['$select'],
      handle: (ask, [key = '']) => {
        const found = state.servicePrincipals.find(({ id }) => id === key);
        return found === undefined
          ? notFound(key)
          : {
              status: 200,
              body: show(found, ask.query.get('$select'), {
                properties: propertiesOf(contract, 'servicePrincipal', ask.version),
                entity: 'servicePrincipal',
              }),
            };
      },
    },
    {
      method: 'GET',
      path: '/applications',
      limit: 'directory',
      options: LIST_OPTIONS,
      handle: (ask) =>
        list(
          ask,
          state.applications,
          { properties: propertiesOf(contract, 'application', ask.version), entity: 'application' },
          'applications',
        ),
    },
    {
      method: 'GET',
      path: '/identityProtection/riskyUsers',
      limit: 'identityProtection',
      options: LIST_OPTIONS,
      handle: (ask) => riskyUsers(ask, state, contract),
    },
    {
      method: 'GET',
      path: '/identityProtection/riskyUsers/{id}',
      limit: 'identityProtection',
      options: ['$select'],
      handle: (ask, [key = '']) => {
        const found = state.riskyUsers.get(key);
        return found === undefined
          ? itemNotFound()
          : {
              status: 200,
              body: show(found, ask.query.get('$select'), {
                properties: propertiesOf(contract, 'riskyUser', ask.version),
                entity: 'riskyUser',
              }),
            };
      },
    },
  ];
}

function riskyUsers(ask: GraphAsk, state: State, contract: Contract): Answer {
  return page(ask, {
    items: state.riskyUsers.all(),
    context: 'identityProtection/riskyUsers',
    entity: 'riskyUser',
    properties: propertiesOf(contract, 'riskyUser', ask.version),
    filterable: { id: EQ, riskLevel: EQ, riskState: EQ, userPrincipalName: EQ, riskLastUpdatedDateTime: TIMES, isDeleted: EQ },
    orderable: ['riskLastUpdatedDateTime'],
    defaultTop: 20,
    mostTop: 500,
  });
}

function organizationOf({ tenant }: State): Item {
  return {
    id: tenant.tenantId,
    displayName: tenant.displayName ?? 'Contoso',
    tenantType: 'AAD',
    countryLetterCode: null,
    onPremisesSyncEnabled: null,
    assignedPlans: [],
    technicalNotificationMails: [],
    verifiedDomains: tenant.verifiedDomains.map(({ name, isDefault, isInitial }) => ({
      name,
      isDefault: isDefault ?? false,
      isInitial: isInitial ?? false,
      type: 'Managed',
      capabilities: 'Email, OfficeCommunicationsOnline',
    })),
  };
}

const domainsOf = ({ tenant }: State): Item[] =>
  tenant.verifiedDomains.map(({ name, isDefault, isInitial }) => ({
    id: name,
    isDefault: isDefault ?? false,
    isInitial: isInitial ?? false,
    isVerified: true,
    isRoot: true,
    isAdminManaged: true,
    authenticationType: 'Managed',
    supportedServices: ['Email', 'OfficeCommunicationsOnline'],
  }));
